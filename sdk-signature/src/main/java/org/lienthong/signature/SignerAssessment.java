package org.lienthong.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.AlgorithmUses;
import org.lienthong.signature.internal.Circumstances;
import org.lienthong.signature.internal.CmsCheck;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.PathCheck;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.Revocation;
import org.lienthong.signature.internal.SubjectNames;
import org.lienthong.signature.internal.ValidationData;

/** Identity, time, path, revocation and policy of one signature: the same for every format. */
final class SignerAssessment {
  private static final Duration TOLERANCE = Duration.ofSeconds(60);
  private static final Duration LEAST_QUIRK = Duration.ofHours(6);
  private static final Duration LARGEST_QUIRK = Duration.ofHours(8);

  private final Circumstances circumstances;

  SignerAssessment(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  Circumstances circumstances() {
    return circumstances;
  }

  /** What the format says of a signature. Filled by whoever read it. */
  static final class Facts {
    final AlgorithmUses uses = new AlgorithmUses();
    @Nullable X509Certificate signer;

    /** Within the signature. */
    ValidationData own = ValidationData.NONE;

    /** Elsewhere in the file. */
    ValidationData beside = ValidationData.NONE;

    List<byte[]> timestamps = List.of();
    TimestampAssessment.Stamped stamped = digest -> digest.digest();
    @Nullable Instant claimed;
    String claimedRole = "";

    /** From a timestamp over the whole file, which proves that all below it existed. */
    @Nullable Instant proven;
  }

  /**
   * A cryptographic message.
   *
   * @param detached whether the message must not hold content of its own
   * @param facts the time the format itself carries; the message's attribute counts otherwise
   */
  void assess(
      byte[] message,
      boolean detached,
      CmsCheck.ContentDigest content,
      Facts facts,
      SignatureVerdict.Builder verdict) {
    Findings findings = verdict.findings();
    try {
      CmsCheck check = CmsCheck.of(message, content, facts.uses, findings);
      if (detached) check.requireDetached();
      if (facts.claimed == null) facts.claimed = check.signingTime();
      verdict.algorithms(check.algorithms());
      facts.signer = check.signer();
      facts.own = check.data();
      facts.timestamps = check.timestamps();
      facts.stamped = digest -> digest.digest(check.value());
    } catch (IOException | RuntimeException e) {
      findings.add(Reason.CMS_MALFORMED);
    }
    judge(facts, verdict);
  }

  void judge(Facts facts, SignatureVerdict.Builder verdict) {
    verdict.times(facts.claimed, bestTime(null, facts.claimed));
    X509Certificate signer = facts.signer;
    if (signer == null) return;
    try {
      judge(signer, facts, verdict);
    } catch (RuntimeException e) {
      verdict.findings().add(Reason.CERTIFICATE_MALFORMED);
    }
  }

  private void judge(X509Certificate signer, Facts facts, SignatureVerdict.Builder verdict) {
    Findings findings = verdict.findings();
    Instant at = circumstances.at();
    verdict.signer(signer, SubjectNames.signer(signer, facts.claimedRole));
    Instant proven = proven(facts, signer, verdict);
    Instant when = proven == null ? at : proven;
    PathCheck path =
        PathCheck.of(
            signer,
            facts.own.certificates(),
            facts.beside.certificates(),
            circumstances.trust(),
            when,
            facts.uses,
            findings);
    verdict.realm(path.realm()).path(path.certificates());
    Revocation.Outcome revocation =
        Revocation.check(
            path.certificates(), facts.own.and(facts.beside), when, circumstances, findings);
    verdict.revocation(revocation);
    judgeClaim(signer, facts.claimed, proven, findings);
    Instant claimed = facts.claimed == null ? at : facts.claimed;
    circumstances.policy().judge(facts.uses, proven, claimed, findings);
    verdict.times(facts.claimed, bestTime(proven, facts.claimed));
  }

  /** The earliest time that something other than the signer vouches for. */
  private @Nullable Instant proven(
      Facts facts, X509Certificate signer, SignatureVerdict.Builder verdict) {
    Instant proven = facts.proven;
    if (facts.timestamps.isEmpty()) return proven;
    Realm realm = realm(facts, signer);
    List<TimestampVerdict> timestamps = new ArrayList<>();
    for (byte[] token : facts.timestamps) {
      TimestampVerdict timestamp =
          new TimestampAssessment(circumstances, facts.own.and(facts.beside))
              .over(facts.stamped)
              .forSigner(signer, realm)
              .existingAt(facts.proven)
              .judge(token, new Findings());
      timestamps.add(timestamp);
      Instant time = timestamp.time().orElse(null);
      if (timestamp.verdict() != Verdict.VALID || time == null) {
        verdict.findings().add(Reason.TIMESTAMP_NOT_RELIABLE);
      } else if (proven == null || time.isBefore(proven)) {
        proven = time;
      }
    }
    verdict.timestamps(timestamps);
    return proven;
  }

  /** Decides which timestamps count; they decide when the path must hold, so it comes first. */
  private Realm realm(Facts facts, X509Certificate signer) {
    Instant middle =
        circumstances.at().isAfter(signer.getNotAfter().toInstant())
            ? signer.getNotAfter().toInstant()
            : circumstances.at();
    return PathCheck.of(
            signer,
            facts.own.certificates(),
            facts.beside.certificates(),
            circumstances.trust(),
            middle,
            new AlgorithmUses(),
            new Findings())
        .realm();
  }

  private BestTime bestTime(@Nullable Instant proven, @Nullable Instant claimed) {
    if (proven != null) return new BestTime(proven, BestTime.Source.TIMESTAMP);
    if (claimed != null) return new BestTime(claimed, BestTime.Source.CLAIMED);
    return new BestTime(circumstances.at(), BestTime.Source.NOW);
  }

  private void judgeClaim(
      X509Certificate signer,
      @Nullable Instant claimed,
      @Nullable Instant proven,
      Findings findings) {
    if (claimed == null) return;
    if (proven != null) {
      Duration ahead = Duration.between(proven, claimed);
      if (ahead.compareTo(LEAST_QUIRK) >= 0 && ahead.compareTo(LARGEST_QUIRK) <= 0) {
        findings.add(Reason.SIGNING_TIME_LOCAL_AS_UTC);
      } else if (ahead.compareTo(TOLERANCE) > 0) {
        findings.add(Reason.CLAIMED_TIME_AFTER_TIMESTAMP);
      }
      return;
    }
    findings.add(Reason.TIME_NOT_PROVEN);
    if (claimed.isAfter(circumstances.at().plus(TOLERANCE))) {
      findings.add(Reason.CLAIMED_TIME_IN_FUTURE);
    }
    if (claimed.isBefore(signer.getNotBefore().toInstant().minus(TOLERANCE))
        || claimed.isAfter(signer.getNotAfter().toInstant().plus(TOLERANCE))) {
      findings.add(Reason.CLAIMED_TIME_OUTSIDE_CERTIFICATE);
    }
  }
}
