package org.lienthong.cli.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.InputFiles;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.Values;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.TimestampVerdict;
import org.lienthong.signature.TrustStore;
import picocli.CommandLine;

/** Gets a timestamp over a file, or judges one. */
@CommandLine.Command
public final class TimestampCommand implements Command {
  @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Mixin private final AuthorityOption authority = new AuthorityOption();

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.tsr")
  private @Nullable Path output;

  @CommandLine.Option(names = "--token", paramLabel = "FILE.tsr")
  private @Nullable Path token;

  @CommandLine.Option(names = "--trust", paramLabel = "DIR")
  private @Nullable Path trust;

  /** Nothing yet while the trusted certificates are read, whose failures name themselves. */
  private String about = "";

  @Override
  public String subject() {
    return about;
  }

  @Override
  public Answer run(Context context) {
    boolean both = authority.given() && (token != null || trust != null);
    boolean half = (token == null) != (trust == null) || (token != null && output != null);
    if (both || half || !(authority.given() || token != null))
      throw WrongUseException.of("CLI-047");
    authority.check();
    return token == null || trust == null ? fetch(context) : judge(token, trust, context);
  }

  private Answer fetch(Context context) {
    about = file.toString();
    Path place = output == null ? Path.of(file + ".tsr") : output;
    InputFiles.of(file).keepFrom(place);
    OutputFile target = OutputFile.at(place);
    Content data = Content.of(file);
    Content stamped =
        authority.with(
            client -> {
              if (client == null) throw new IllegalStateException("an authority was given");
              return client.stamp(data);
            });
    Content written = target.write(stamped);
    JsonObject json =
        new JsonObject()
            .put("output", place.toString())
            .put("size", written.length().orElse(0))
            .put("sha256", written.sha256().hex())
            .put("replaced", target.replaced());
    return Answer.done(json, new Lines(context.words()).say("timestamp.fetched", place).lines());
  }

  private Answer judge(Path given, Path trusted, Context context) {
    SignatureVerifier verifier =
        SignatureVerifier.of(TrustStore.load(trusted)).clock(context.clock());
    about = given.toString();
    TimestampVerdict verdict = verifier.verifyTimestamp(Content.of(given), Content.of(file));
    return new Answer(
        VerifyCommand.exitCode(verdict.verdict()),
        json(verdict, context.language()),
        text(verdict, context));
  }

  private static JsonObject json(TimestampVerdict verdict, Locale language) {
    return new JsonObject()
        .put("verdict", verdict.verdict().name())
        .put("reasons", verdict.reasons())
        .put("warnings", verdict.warnings())
        .put("messages", verdict.messages(language))
        .put("time", verdict.time().map(Values::iso))
        .put("authority", verdict.authority().name())
        .put("realm", verdict.realm().code())
        .put("policy", verdict.policy());
  }

  private List<String> text(TimestampVerdict verdict, Context context) {
    Lines lines = new Lines(context.words()).say("verify.verdict." + verdict.verdict(), file);
    lines.field("timestamp.time", verdict.time().map(VietnamTime::format).orElse(""));
    lines.field("timestamp.authority", verdict.authority().name());
    lines.field("verify.realm", verdict.realm().code());
    verdict
        .messages(context.language())
        .forEach(sentence -> lines.say("verify.sentence", sentence));
    return lines.lines();
  }
}
