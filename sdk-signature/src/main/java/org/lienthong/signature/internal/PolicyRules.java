package org.lienthong.signature.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.Realm;
import org.lienthong.signature.VerificationPolicy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What counts when: a policy read from its JSON form. Immutable. */
public final class PolicyRules {
  private static final int LARGEST = 1 << 20;
  private static final Set<String> KNOWN =
      Set.of("id", "about", "digests", "keys", "pss", "issuerRevocation", "timestampRealms");

  private final String id;
  private final Map<String, Limit> digests;
  private final Map<String, List<KeyLimit>> keys;
  private final Instant pssFrom;
  private final boolean pssRequired;
  private final boolean issuerRevocationRequired;
  private final Map<Realm, Set<Realm>> timestampRealms;

  private PolicyRules(JsonNode root) {
    for (String name : root.propertyNames()) {
      if (!KNOWN.contains(name)) throw new IllegalArgumentException("unknown entry " + name);
    }
    id = root.required("id").asString();
    Map<String, Limit> digestLimits = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.required("digests").properties()) {
      digestLimits.put(entry.getKey(), new Limit(until(entry.getValue())));
    }
    digests = Map.copyOf(digestLimits);
    Map<String, List<KeyLimit>> keyLimits = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.required("keys").properties()) {
      keyLimits.put(
          entry.getKey(),
          entry
              .getValue()
              .valueStream()
              .map(one -> new KeyLimit(one.required("bits").asInt(), until(one)))
              .toList());
    }
    keys = Map.copyOf(keyLimits);
    JsonNode pss = root.required("pss");
    pssFrom = day(pss.required("from").asString());
    pssRequired = choice(pss.required("effect"), "note", "required");
    issuerRevocationRequired = choice(root.required("issuerRevocation"), "noted", "required");
    Map<Realm, Set<Realm>> realms = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.required("timestampRealms").properties()) {
      Set<Realm> allowed = new HashSet<>();
      entry.getValue().valueStream().forEach(one -> allowed.add(new Realm(one.asString())));
      realms.put(new Realm(entry.getKey()), Set.copyOf(allowed));
    }
    timestampRealms = Map.copyOf(realms);
  }

  private record Limit(@Nullable Instant until) {}

  private record KeyLimit(int bits, @Nullable Instant until) {}

  /**
   * @throws InputException SIG-053 if this is no policy
   */
  public static PolicyRules read(Content json) {
    try {
      return new PolicyRules(JsonMapper.shared().readTree(json.bytes(LARGEST)));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      throw new InputException(ErrorDetail.of("SIG-053", VerificationPolicy.class, json), e);
    }
  }

  private static @Nullable Instant until(JsonNode node) {
    JsonNode until = node.get("until");
    return until == null ? null : day(until.asString());
  }

  private static Instant day(String date) {
    return LocalDate.parse(date).atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  private static boolean choice(JsonNode node, String no, String yes) {
    String value = node.asString();
    if (value.equals(no)) return false;
    if (value.equals(yes)) return true;
    throw new IllegalArgumentException(value + " is neither " + no + " nor " + yes);
  }

  public String id() {
    return id;
  }

  /** Whether the certificates between signer and anchor, too, need proof that they were good. */
  public boolean issuerRevocationRequired() {
    return issuerRevocationRequired;
  }

  /** Whether a timestamp from that realm counts for a signature of the other. */
  public boolean accepts(Realm timestamp, Realm signature) {
    return timestamp.equals(signature)
        || timestampRealms.getOrDefault(signature, Set.of()).contains(timestamp);
  }

  /**
   * @param proven when the signature certainly existed, if anything proves it
   * @param claimed the signer's word, or else the time of checking
   */
  public void judge(
      AlgorithmUses uses, @Nullable Instant proven, Instant claimed, Findings findings) {
    for (String digest : uses.digests()) {
      Limit limit = digests.get(digest);
      if (limit == null) {
        findings.add(Reason.UNSUPPORTED_ALGORITHM);
      } else {
        judge(limit.until(), proven, claimed, Reason.ALGORITHM_WEAK, findings);
      }
    }
    for (Map.Entry<String, Integer> key : uses.weakestKeys().entrySet()) {
      judge(key.getKey(), key.getValue(), proven, claimed, findings);
    }
    if (uses.hasPkcs1() && !(proven == null ? claimed : proven).isBefore(pssFrom)) {
      findings.add(pssRequired ? Reason.PSS_REQUIRED : Reason.PSS_RECOMMENDED);
    }
  }

  private void judge(
      String kind, int bits, @Nullable Instant proven, Instant claimed, Findings findings) {
    List<KeyLimit> limits = keys.get(kind);
    if (limits == null) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
      return;
    }
    KeyLimit best = null;
    for (KeyLimit limit : limits) {
      boolean later =
          best != null
              && best.until() != null
              && (limit.until() == null || limit.until().isAfter(best.until()));
      if (bits >= limit.bits() && (best == null || later)) best = limit;
    }
    if (best == null) {
      findings.add(Reason.KEY_TOO_SHORT);
    } else {
      judge(best.until(), proven, claimed, Reason.KEY_TOO_SHORT, findings);
    }
  }

  /** What was good once stays good if it is proven to be that old, and is open if only claimed. */
  private static void judge(
      @Nullable Instant until,
      @Nullable Instant proven,
      Instant claimed,
      Reason otherwise,
      Findings findings) {
    if (until == null) return;
    if (proven != null && proven.isBefore(until)) {
      findings.add(Reason.ALGORITHM_OLD);
    } else if (claimed.isBefore(until)) {
      findings.add(Reason.ALGORITHM_OLD_UNPROVEN);
    } else {
      findings.add(otherwise);
    }
  }
}
