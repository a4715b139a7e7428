package org.lienthong.documents.internal.axis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Secret;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.Party;

/**
 * The parameters of one call, which travel as signed headers. Made anew for every call, so that
 * nothing of an earlier one is repeated.
 */
public final class AxisFields {
  static final String PREFIX = "XroadVnpt-";

  /** The order in which the axis's own client signs; any other verifies as well, unconfirmed. */
  private static final List<String> ORDER =
      List.of(
          "systemid",
          "servicetype",
          "messagetype",
          "AgencyCode",
          "docId",
          "docid",
          "fromDate",
          "toDate",
          "pageSize",
          "pageIndex",
          "hash-file",
          "description",
          "from",
          "to",
          "timestamp",
          "Content-Type",
          "status");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss", Locale.ROOT).withZone(VietnamTime.ZONE);

  private final Map<String, String> values =
      new TreeMap<>(
          Comparator.<String>comparingInt(ORDER::indexOf).thenComparing(Comparator.naturalOrder()));

  /**
   * @throws InputException DOC-217 if the value is not printable ASCII: clients and servers differ
   *     on how they read anything else, and the signature would not verify
   */
  public AxisFields with(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        throw new InputException(ErrorDetail.of("DOC-217", Party.class, name), null);
      }
    }
    values.put(name, value);
    return this;
  }

  /** Seconds and, after the plus, milliseconds in four digits; it is no zone. */
  static String timestamp(Instant at) {
    return SECONDS.format(at) + String.format(Locale.ROOT, "+%04d", at.toEpochMilli() % 1000);
  }

  /** All headers of the request, in order of sending. */
  Map<String, String> signed(String systemId, Secret secret, Instant at, String contentType) {
    with("systemid", systemId);
    with("timestamp", timestamp(at));
    with("Content-Type", contentType);
    String signed =
        values.entrySet().stream()
            .map(field -> quoted(PREFIX + field.getKey()) + ":" + quoted(field.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType);
    values.forEach((name, value) -> headers.put(PREFIX + name, value));
    headers.put(PREFIX + "sign-header-key", String.join(";", values.keySet()));
    headers.put(PREFIX + "sign-header", signed);
    headers.put(PREFIX + "hash-header", hmac(secret, signed));
    headers.put(PREFIX + "version", "3.0.201608");
    headers.put("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP");
    return headers;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String hmac(Secret secret, String text) {
    return secret.revealUtf8(
        key -> {
          try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
          }
        });
  }
}
