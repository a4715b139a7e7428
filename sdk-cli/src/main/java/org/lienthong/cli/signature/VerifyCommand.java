package org.lienthong.cli.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.core.Content;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.RevocationClient;
import org.lienthong.signature.RevocationMode;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.TrustStore;
import org.lienthong.signature.Verdict;
import picocli.CommandLine;

/** Judges the signatures of a file against the certificates that the operator trusts. */
@CommandLine.Command
public final class VerifyCommand implements Command {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Option(names = "--trust", paramLabel = "DIR", required = true)
  private Path trust = Path.of("");

  @CommandLine.Option(names = "--at", paramLabel = "TIME")
  private @Nullable Instant at;

  @CommandLine.Option(names = "--revocation", paramLabel = "off|embedded|online")
  private RevocationMode revocation = RevocationMode.OFF;

  @CommandLine.Option(names = "--allow-host", paramLabel = "HOST")
  private List<String> allowedHosts = List.of();

  @CommandLine.Option(names = "--detached", paramLabel = "CONTENT")
  private @Nullable Path detached;

  @CommandLine.Option(names = "--official")
  private boolean official;

  @CommandLine.Option(names = "--evidence", paramLabel = "LOG")
  private @Nullable Path evidence;

  /** Nothing yet while the trusted certificates are read, whose failures name themselves. */
  private String about = "";

  @Override
  public String subject() {
    return about;
  }

  @Override
  public Answer run(Context context) {
    SignatureVerifier verifier =
        SignatureVerifier.of(TrustStore.load(trust)).clock(context.clock()).revocation(revocation);
    if (official) verifier = verifier.official();
    if (revocation != RevocationMode.ONLINE) return judge(verifier, context);
    Set<String> hosts = Set.copyOf(allowedHosts);
    try (RevocationClient client = RevocationClient.allowing(hosts, TIMEOUT, context.clock())) {
      return judge(verifier.revocation(client), context);
    }
  }

  private Answer judge(SignatureVerifier verifier, Context context) {
    Instant moment = at == null ? context.clock().instant() : at;
    Content content = Content.of(file);
    about = file.toString();
    DocumentVerdict verdict =
        detached == null
            ? verifier.verify(content, moment)
            : verifier.verify(content, Content.of(detached), moment);
    JsonObject json = VerdictJson.of(verdict, context.language());
    List<String> lines = new ArrayList<>(VerdictText.of(verdict, file.toString(), context));
    if (evidence != null) {
      var record = VerdictRecord.write(evidence, content, verdict, verifier, moment);
      json.put("evidence", record.json());
      lines.add(context.words().of("verify.recorded", evidence, record.line()));
    }
    return new Answer(exitCode(verdict.verdict()), json, lines);
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case VALID -> ExitCode.YES;
      case INVALID -> ExitCode.NO;
      case INDETERMINATE -> ExitCode.UNDETERMINED;
    };
  }
}
