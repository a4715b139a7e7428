package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command found or did, once for programs and once for people; one of them is printed.
 *
 * @param exitCode one of {@link ExitCode}
 * @param json null if programs have had their answer
 */
public record Answer(int exitCode, @Nullable JsonObject json, List<String> lines) {
  public Answer {
    lines = List.copyOf(lines);
  }

  public static Answer done(JsonObject json, List<String> lines) {
    return new Answer(ExitCode.YES, requireNonNull(json, "json"), lines);
  }

  /** After {@link Context#answer}: programs have had theirs, people may read more. */
  public static Answer said(int exitCode, List<String> more) {
    return new Answer(exitCode, null, more);
  }
}
