package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.Values;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.EvidenceBundle;
import picocli.CommandLine;

/** Says whether a bundle is as it was packed. */
@CommandLine.Command
public final class VerifyEvidenceCommand implements Command {
  @CommandLine.Parameters(paramLabel = "FILE.zip", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Option(names = "--trust", paramLabel = "DIR")
  private @Nullable Path trust;

  @Override
  public Answer run(Context context) {
    EvidenceBundle bundle = EvidenceBundle.verify(file);
    List<String> problems = bundle.problems(context.language());
    Optional<Instant> packed = Optional.ofNullable(bundle.exportedAt());
    BundleTime time = BundleTime.of(bundle, trust, context);
    JsonObject json =
        new JsonObject()
            .put("intact", bundle.isIntact())
            .put("id", bundle.id())
            .put("exportedAt", packed.map(Values::iso))
            .put("journalLines", bundle.journalLines())
            .put("time", time.json())
            .put("problems", problems);
    Lines lines =
        new Lines(context.words())
            .say(bundle.isIntact() ? "evidence.intact" : "evidence.changed", file)
            .field("track.id", bundle.id())
            .field("evidence.packed", packed.map(VietnamTime::format).orElse(""));
    time.say(lines);
    problems.forEach(lines::add);
    return new Answer(bundle.isIntact() ? ExitCode.YES : ExitCode.NO, json, lines.lines());
  }
}
