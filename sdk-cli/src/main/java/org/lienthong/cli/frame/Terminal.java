package org.lienthong.cli.frame;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Standard output and standard error, in UTF-8 whatever the surroundings say. */
public final class Terminal {
  // Texts come from files of others: none may steer the screen or turn the reading order.
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

  private final PrintStream out;
  private final PrintStream err;

  public Terminal(OutputStream out, OutputStream err) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** One line of the answer. */
  void print(String line) {
    out.print(clean(line) + "\n");
    out.flush();
  }

  /** Text of our own with line ends in it, such as a page of help. */
  void printBlock(String text) {
    out.print(text);
    out.flush();
  }

  void error(String line) {
    err.print(clean(line) + "\n");
    err.flush();
  }

  void errorBlock(String text) {
    err.print(text);
    err.flush();
  }

  static String clean(String line) {
    return STEERING.matcher(line).replaceAll(" ");
  }
}
