package org.lienthong.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.lienthong.cli.frame.Program;
import org.lienthong.cli.frame.Terminal;

/** The entry point of {@code lienthong.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Stopping stopping = new Stopping(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(stopping);
    int exitCode = run(arguments);
    stopping.end(exitCode);
  }

  /** At SIGTERM lets the command end in order, and the process with its exit code. */
  private static final class Stopping extends Thread {
    private final Thread main;
    private volatile boolean begun;
    private volatile boolean ended;

    Stopping(Thread main) {
      super("stopping");
      this.main = main;
    }

    @Override
    public void run() {
      begun = true;
      if (ended) return;
      main.interrupt();
      try {
        main.join(20_000);
      } catch (InterruptedException hurried) {
        // Then without waiting.
      }
    }

    void end(int exitCode) {
      ended = true;
      // While the process is being shut down an ordinary exit would wait for itself.
      if (begun) Runtime.getRuntime().halt(exitCode);
      System.exit(exitCode);
    }
  }

  private static int run(String[] given) {
    String[] arguments = given;
    if (Relaunch.isRelaunched()) arguments = Relaunch.arguments();
    else if (Relaunch.isNeeded()) {
      var exitCode = Relaunch.run(given);
      if (exitCode.isPresent()) return exitCode.getAsInt();
    }
    if (List.of(arguments).contains("--debug")) {
      System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "debug");
    }
    System.setProperty("java.awt.headless", "true");
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    // Logging writes there too, and would use the encoding of the surroundings.
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 65_536);
    String version =
        Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "dev");
    return new Program(Commands.all(), version, new Terminal(out, err), Clock.systemUTC())
        .run(arguments);
  }
}
