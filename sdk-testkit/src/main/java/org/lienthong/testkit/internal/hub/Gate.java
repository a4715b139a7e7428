package org.lienthong.testkit.internal.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lienthong.core.Secret;
import org.lienthong.testkit.HubRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets a call in if its signature holds and covers what the call says. */
final class Gate {
  /** What makes up the signature, and the version, which the vendor's client does not sign. */
  private static final Set<String> UNSIGNED =
      Set.of("sign-header", "sign-header-key", "hash-header", "version");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final HubStore store;
  private final Duration tolerance;

  Gate(HubStore store, Duration tolerance) {
    this.store = store;
    this.tolerance = tolerance;
  }

  void admit(AxisRequest request, Instant now) {
    Secret secret =
        store
            .secret(request.systemId())
            .orElseThrow(() -> refused("systemid is not one of a registered system"));
    String signed = request.get("sign-header");
    if (!MessageDigest.isEqual(
        hmac(secret, signed).getBytes(StandardCharsets.UTF_8),
        request.get("hash-header").getBytes(StandardCharsets.UTF_8))) {
      throw refused(
          "hash-header is not the HMAC-SHA256 of the sign-header sent, in lower-case hex, with the"
              + " secret of this system"
              + (signed.chars().allMatch(c -> c < 0x80) ? "" : "; it holds non-ASCII text"));
    }
    compare(request, signedValues(signed));
    Duration off = Duration.between(WireTime.stamp(request.get("timestamp")), now).abs();
    if (off.compareTo(tolerance) > 0) {
      throw refused(
          "timestamp is off by "
              + off.truncatedTo(ChronoUnit.SECONDS)
              + ", accepted is "
              + tolerance);
    }
  }

  private static void compare(AxisRequest request, Map<String, String> signed) {
    Set<String> named = new TreeSet<>();
    for (String name : request.get("sign-header-key").split(";", -1)) {
      if (!named.add(AxisRequest.name(name))) throw refused("sign-header-key repeats " + name);
    }
    if (!named.equals(signed.keySet())) {
      throw refused("sign-header-key names " + named + ", sign-header has " + signed.keySet());
    }
    Map<String, String> sent = new TreeMap<>(request.parameters());
    sent.keySet().removeAll(UNSIGNED);
    for (String name : sent.keySet()) {
      if (!signed.containsKey(name)) throw refused(name + " was sent but not signed");
    }
    for (Map.Entry<String, String> one : signed.entrySet()) {
      if (!one.getValue().equals(sent.get(one.getKey()))) {
        throw refused(one.getKey() + " was signed with another value than it was sent with");
      }
    }
    for (String name : Set.of("systemid", "timestamp", "content-type")) {
      if (!signed.containsKey(name)) throw refused(name + " must be sent and signed");
    }
    if (!request.contentType().equalsIgnoreCase(request.get("content-type"))) {
      throw refused("Content-Type and XroadVnpt-Content-Type differ");
    }
  }

  private static Map<String, String> signedValues(String text) {
    Map<String, String> values = new TreeMap<>();
    try {
      JsonNode root = JSON.readTree(text);
      for (Map.Entry<String, JsonNode> one : root.properties()) {
        boolean prefixed =
            one.getKey().regionMatches(true, 0, AxisRequest.PREFIX, 0, AxisRequest.PREFIX.length());
        if (!prefixed || !one.getValue().isString()) {
          throw refused("sign-header must be an object of texts named XroadVnpt-...");
        }
        values.put(AxisRequest.name(one.getKey()), one.getValue().stringValue());
      }
    } catch (JacksonException e) {
      throw refused("sign-header is not JSON");
    }
    return values;
  }

  private static String hmac(Secret secret, String text) {
    return secret.revealUtf8(
        key -> {
          try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
          }
        });
  }

  private static Refused refused(String text) {
    return new Refused(HubRefusal.BAD_CREDENTIALS, text);
  }
}
