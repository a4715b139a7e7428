package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a command found or did, once for programs and once for people; one of them is printed.
 *
 * @param exitCode one of {@link ExitCode}
 */
public record Answer(int exitCode, JsonObject json, List<String> lines) {
  public Answer {
    requireNonNull(json, "json");
    lines = List.copyOf(lines);
  }

  public static Answer done(JsonObject json, List<String> lines) {
    return new Answer(ExitCode.YES, json, lines);
  }
}
