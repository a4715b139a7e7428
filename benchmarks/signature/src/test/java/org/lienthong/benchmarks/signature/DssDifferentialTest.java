package org.lienthong.benchmarks.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.SdkException;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.PdfSigner;
import org.lienthong.signature.SignatureRequest;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.SignerRole;
import org.lienthong.signature.Verdict;

/**
 * The same files to us and to EU DSS. What we call valid it must pass; where it passes what we do
 * not, the reason must be one that docs/signature.md explains.
 */
class DssDifferentialTest {
  private static final SampleKeys KEYS = new SampleKeys();
  private static final DssPeer DSS = new DssPeer(KEYS);
  private static final Set<String> EXPLAINED =
      new TreeSet<>(
          List.of(
              "BYTE_RANGE_GAP",
              "CHANGED_AFTER_LAST_SIGNATURE",
              "CHANGED_LATER_UNSIGNED",
              "CMS_MALFORMED",
              "COMMENT_SPLITS_TEXT",
              "CONTENTS_NOT_CANONICAL",
              "CONTENT_REPLACED_LATER",
              "DICTIONARY_REPLACED",
              "NOT_IN_FORM",
              "OBJECT_UNSIGNED",
              "PARTLY_SIGNED",
              "PROPERTIES_MISPLACED",
              "UNSUPPORTED_FORMAT",
              "XML_SIGNATURE_MALFORMED"));

  private final Map<String, Integer> pairs = new TreeMap<>();

  private static DocumentVerdict ours(byte[] file) {
    return SignatureVerifier.of(KEYS.trust)
        .clock(Clock.fixed(SampleKeys.NOW, ZoneOffset.UTC))
        .verify(Content.of(file));
  }

  private static byte[] sign(byte[] pdf, SampleKeys.Key key, SignerRole role) {
    SignatureRequest request = SignatureRequest.builder(role, SampleKeys.NOW).build();
    return PdfSigner.sign(Content.of(pdf), request, key).bytes(64 << 20);
  }

  private static boolean passes(byte[] file) {
    try {
      List<Indication> judged = DSS.judge(file, false);
      return !judged.isEmpty() && judged.stream().allMatch(one -> one == Indication.TOTAL_PASSED);
    } catch (RuntimeException refused) {
      // It throws at files it cannot read; that is no pass.
      return false;
    }
  }

  private void compare(String what, byte[] file) {
    Verdict own;
    List<String> reasons;
    try {
      DocumentVerdict verdict = ours(file);
      own = verdict.verdict();
      reasons = verdict.reasons();
    } catch (SdkException refused) {
      own = Verdict.INDETERMINATE;
      reasons = List.of("UNSUPPORTED_FORMAT");
    }
    boolean passed = passes(file);
    pairs.merge(own + (passed ? " / passed" : " / not passed"), 1, Integer::sum);
    if (own == Verdict.VALID) assertTrue(passed, () -> what + ": we say valid, DSS does not pass");
    if (own != Verdict.VALID && passed) {
      List<String> unexplained = new ArrayList<>(reasons);
      unexplained.removeAll(EXPLAINED);
      assertTrue(
          unexplained.size() < reasons.size(), () -> what + ": DSS passes, we find " + unexplained);
    }
  }

  @Test
  void what_one_signs_the_other_verifies() throws Exception {
    byte[] pdf = SampleFiles.pdf(20_000);
    byte[] mine = sign(pdf, KEYS.person, SignerRole.PERSON);
    byte[] both = sign(mine, KEYS.agency, SignerRole.AGENCY);
    byte[] theirs = DSS.signPdf(pdf, KEYS.person);
    byte[] mixed = DSS.signPdf(mine, KEYS.agency);
    byte[] mixedToo = sign(theirs, KEYS.agency, SignerRole.UNKNOWN);
    for (byte[] file : List.of(mine, both, theirs, mixed, mixedToo)) {
      assertEquals(Verdict.VALID, ours(file).verdict(), () -> ours(file).reasons().toString());
      assertTrue(passes(file), () -> DSS.judge(file, false).toString());
    }
    for (SignaturePackaging packaging :
        List.of(SignaturePackaging.ENVELOPED, SignaturePackaging.ENVELOPING)) {
      byte[] xml = DSS.signXml(SampleFiles.xml(2_000), KEYS.person, packaging);
      assertEquals(Verdict.VALID, ours(xml).verdict(), () -> packaging + " " + ours(xml).reasons());
      assertTrue(passes(xml));
    }
  }

  @Test
  void flipped_bytes_never_leave_a_file_valid_that_dss_refuses() throws Exception {
    byte[] pdf = sign(SampleFiles.pdf(2_000), KEYS.person, SignerRole.PERSON);
    byte[] xml = DSS.signXml(SampleFiles.xml(1_000), KEYS.person, SignaturePackaging.ENVELOPED);
    Random random = new Random(20261124);
    for (byte[] clean : List.of(pdf, xml)) {
      for (int i = 0; i < 150; i++) {
        byte[] changed = clean.clone();
        int at = random.nextInt(changed.length);
        changed[at] ^= (byte) (1 << random.nextInt(8));
        compare("byte " + at + " of " + clean.length, changed);
      }
    }
    System.out.println("DSS differential, flipped bytes: " + pairs);
  }

  @Test
  void additions_after_signing_are_judged_no_milder_than_by_dss() throws Exception {
    byte[] signed = sign(SampleFiles.pdf(2_000), KEYS.person, SignerRole.PERSON);
    compare("bytes behind", append(signed, "% thêm\n"));
    compare("a second end", append(signed, "\n%%EOF\n"));
    compare("cut short", Arrays.copyOf(signed, signed.length - 40));
    try (PDDocument document = Loader.loadPDF(signed);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle("Tên khác");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
      compare("another title", out.toByteArray());
    }
    try (PDDocument document = Loader.loadPDF(signed);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getPage(0).getCOSObject().setInt(COSName.ROTATE, 180);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
      compare("a turned page", out.toByteArray());
    }
    System.out.println("DSS differential, additions: " + pairs);
  }

  @Test
  void changed_xml_is_judged_no_milder_than_by_dss() throws Exception {
    String signed =
        new String(
            DSS.signXml(SampleFiles.xml(1_000), KEYS.person, SignaturePackaging.ENVELOPED),
            StandardCharsets.UTF_8);
    compare("a comment in text", utf8(signed.replaceFirst("Hội mẫu", "Hội<!-- --> mẫu")));
    compare("a comment between", utf8(signed.replaceFirst("<Dong", "<!-- --><Dong")));
    compare("a changed figure", utf8(signed.replaceFirst("<GiaTri>0", "<GiaTri>9")));
    compare("a blank between", utf8(signed.replaceFirst("<Dong", " <Dong")));
    compare("wrapped", utf8("<Gia>" + signed.replaceFirst("^<\\?xml[^>]*>", "") + "</Gia>"));
    compare(
        "an object beside",
        utf8(signed.replaceFirst("</ds:Signature>", "<ds:Object>Giả</ds:Object></ds:Signature>")));
    compare("a document type", utf8(signed.replaceFirst("<BaoCao", "<!DOCTYPE BaoCao><BaoCao")));
    System.out.println("DSS differential, XML: " + pairs);
  }

  private static byte[] append(byte[] file, String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(file, file.length + more.length);
    System.arraycopy(more, 0, all, file.length, more.length);
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
