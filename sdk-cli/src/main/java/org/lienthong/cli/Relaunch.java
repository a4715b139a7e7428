package org.lienthong.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Starts the program once more where the language setting is not UTF-8, as under cron or {@code
 * LC_ALL=C}. There Java has already spoilt Vietnamese arguments, and cannot name a file with
 * Vietnamese letters; only a new process can.
 */
final class Relaunch {
  private static final String ARGUMENTS = "LIENTHONG_ARGUMENTS";
  private static final Path OWN_COMMAND_LINE = Path.of("/proc/self/cmdline");

  private Relaunch() {}

  static boolean isNeeded() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return !encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8")
        && Files.isReadable(OWN_COMMAND_LINE);
  }

  static boolean isRelaunched() {
    return System.getenv(ARGUMENTS) != null;
  }

  /** As they were before Java read them. */
  static String[] arguments() {
    String encoded = String.valueOf(System.getenv(ARGUMENTS));
    String joined = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    return joined.isEmpty() ? new String[0] : split(joined).toArray(String[]::new);
  }

  /** Waits for the new process; empty if none could be started. */
  static OptionalInt run(String[] arguments) {
    try {
      List<String> whole = split(Files.readString(OWN_COMMAND_LINE, StandardCharsets.UTF_8));
      int own = whole.size() - arguments.length;
      if (own < 1) return OptionalInt.empty();
      List<String> command = new ArrayList<>(whole.subList(0, own));
      command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put(ARGUMENTS, encoded(whole.subList(own, whole.size())));
      Process process = builder.start();
      return OptionalInt.of(outcome(process));
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  /** Who stops this process means the other. */
  private static int outcome(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException stopped) {
        process.destroy();
      }
    }
  }

  /** Each argument ends with a NUL, the empty ones too. */
  private static List<String> split(String joined) {
    String[] parts = joined.split("\0", -1);
    return Arrays.asList(parts).subList(0, parts.length - 1);
  }

  private static String encoded(List<String> arguments) {
    StringBuilder joined = new StringBuilder();
    arguments.forEach(argument -> joined.append(argument).append('\0'));
    return Base64.getEncoder().encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
  }
}
