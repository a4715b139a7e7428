package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.Values;
import org.lienthong.core.Content;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.EvidenceBundle;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.TimestampVerdict;
import org.lienthong.signature.TrustStore;

/** Who vouches for the time of a bundle, and what that is worth. */
final class BundleTime {
  private final @Nullable TimestampVerdict verdict;
  private final String problem;
  private final Context context;

  private BundleTime(@Nullable TimestampVerdict verdict, String problem, Context context) {
    this.verdict = verdict;
    this.problem = problem;
    this.context = context;
  }

  /**
   * @param trust folder with certificates; without it no authority can be VALID
   */
  static BundleTime of(EvidenceBundle bundle, @Nullable Path trust, Context context) {
    Optional<Content> token = bundle.timestamp();
    TimestampVerdict verdict =
        token
            .map(
                stamped ->
                    SignatureVerifier.of(
                            trust == null ? TrustStore.of(List.of()) : TrustStore.load(trust))
                        .clock(context.clock())
                        .verifyTimestamp(stamped, bundle.sealed().orElseThrow()))
            .orElse(null);
    return new BundleTime(verdict, bundle.timestampProblem(), context);
  }

  JsonObject json() {
    if (verdict == null) {
      return new JsonObject().put("source", "LOCAL_CLOCK").put("problem", problem);
    }
    return new JsonObject()
        .put("source", "TIMESTAMP")
        .put("value", verdict.time().map(Values::iso))
        .put("authority", verdict.authority().name())
        .put("verdict", verdict.verdict().name())
        .put("reasons", verdict.reasons());
  }

  void say(Lines lines) {
    if (verdict == null) {
      lines.say("evidence.local-clock");
      if (!problem.isEmpty()) lines.say("evidence.no-timestamp", problem);
      return;
    }
    Optional<Instant> time = verdict.time();
    lines
        .field("evidence.timestamp", time.map(VietnamTime::format).orElse(""))
        .field("evidence.authority", verdict.authority().name())
        .say("evidence.timestamp." + verdict.verdict());
    List<String> sentences = verdict.messages(context.language());
    sentences.forEach(sentence -> lines.say("verify.sentence", sentence));
  }
}
