package org.lienthong.cli.exchange;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.lienthong.cli.Commands;
import org.lienthong.cli.frame.Program;
import org.lienthong.cli.frame.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command that goes on until it is stopped, in a thread of its own. */
final class Running implements AutoCloseable {
  private final Thread thread;
  private final BufferedReader lines;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  private Running(Object... arguments) throws IOException {
    PipedOutputStream out = new PipedOutputStream();
    lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
    String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    Program program = new Program(Commands.all(), "thử", new Terminal(out, err), Clock.systemUTC());
    thread =
        new Thread(
            () -> {
              exitCode.complete(program.run(texts));
              try {
                out.close();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            },
            "running");
    thread.start();
  }

  static Running start(Object... arguments) throws IOException {
    return new Running(arguments);
  }

  /** Waits for it; an object. */
  JsonNode next() throws IOException {
    String line = lines.readLine();
    if (line == null) throw new AssertionError("it ended: " + err.toString(StandardCharsets.UTF_8));
    return JsonMapper.shared().readTree(line);
  }

  /** As SIGTERM does. */
  int stop() {
    thread.interrupt();
    return exitCode.join();
  }

  @Override
  public void close() {
    stop();
  }
}
