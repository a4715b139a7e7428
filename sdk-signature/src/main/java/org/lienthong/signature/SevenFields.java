package org.lienthong.signature;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.internal.VerdictWords;

/** Circular 15/2025/TT-BKHCN, Article 6: what a validator shows of every signature. */
final class SevenFields {
  private static final Set<String> BROKEN =
      Set.of(
          "DIGEST_MISMATCH",
          "SIGNATURE_VALUE_WRONG",
          "BYTE_RANGE_MALFORMED",
          "BYTE_RANGE_GAP",
          "COVERAGE_PARTIAL",
          "CONTENTS_MISSING",
          "CONTENTS_NOT_CANONICAL",
          "DICTIONARY_REPLACED",
          "CONTENT_REPLACED_LATER",
          "PAGES_CHANGED_LATER",
          "CMS_MALFORMED");

  private SevenFields() {}

  static Map<String, String> of(SignatureVerdict verdict, Locale language) {
    Map<String, String> fields = new LinkedHashMap<>();
    String none = VerdictWords.of("display.none", language);
    put(fields, "organization", shown(verdict.signer().organization(), none), language);
    put(fields, "signer", shown(verdict.signer().name(), none), language);
    put(fields, "authority", shown(verdict.issuer(), none), language);
    put(fields, "time", time(verdict, language), language);
    put(fields, "integrity", integrity(verdict, language), language);
    put(
        fields,
        "validity",
        VerdictWords.of("display.verdict." + verdict.verdict(), language),
        language);
    put(fields, "period", verdict.certificate().map(SevenFields::period).orElse(none), language);
    return Collections.unmodifiableMap(fields);
  }

  private static void put(Map<String, String> fields, String key, String value, Locale language) {
    fields.put(VerdictWords.of("display." + key, language), value);
  }

  private static String shown(String value, String none) {
    return value.isEmpty() ? none : value;
  }

  private static String time(SignatureVerdict verdict, Locale language) {
    BestTime best = verdict.bestTime();
    if (best.source() == BestTime.Source.NOW) return VerdictWords.of("display.none", language);
    return VietnamTime.format(best.value())
        + " "
        + VerdictWords.of("display.time." + best.source(), language);
  }

  private static String integrity(SignatureVerdict verdict, Locale language) {
    boolean broken = verdict.reasons().stream().anyMatch(BROKEN::contains);
    String key = broken ? "broken" : verdict.coverage().name();
    return VerdictWords.of("display.integrity." + key, language);
  }

  private static String period(X509Certificate certificate) {
    return VietnamTime.format(certificate.getNotBefore().toInstant())
        + " – "
        + VietnamTime.format(certificate.getNotAfter().toInstant());
  }
}
