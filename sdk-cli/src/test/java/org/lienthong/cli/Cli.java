package org.lienthong.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.lienthong.cli.frame.Program;
import org.lienthong.cli.frame.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its callers see it: arguments in, exit code and both streams out. */
public final class Cli {
  /** When the tests take place. */
  public static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  private Cli() {}

  /** What one run left behind. */
  public record Run(int exitCode, String out, String err) {
    /** Standard output, which must be one JSON object and nothing else. */
    public JsonNode json() {
      return JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(out);
    }

    public List<String> lines() {
      return out.lines().toList();
    }
  }

  public static Run run(Object... arguments) {
    return run(Clock.fixed(NOW, ZoneOffset.UTC), arguments);
  }

  public static Run run(Clock clock, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int exitCode = new Program(Commands.all(), "thử", new Terminal(out, err), clock).run(texts);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
