package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Locale;

/** What surrounds a command while it runs: the language, the clock, and where remarks go. */
public final class Context {
  private final Locale language;
  private final Words words;
  private final Clock clock;
  private final Terminal terminal;

  Context(Locale language, Clock clock, Terminal terminal) {
    this.language = requireNonNull(language, "language");
    this.words = new Words(language);
    this.clock = requireNonNull(clock, "clock");
    this.terminal = requireNonNull(terminal, "terminal");
  }

  public Locale language() {
    return language;
  }

  /** The program's own words in the language chosen. */
  public Words words() {
    return words;
  }

  public Clock clock() {
    return clock;
  }

  /** Says something beside the answer, on standard error. */
  public void remark(String line) {
    terminal.error(line);
  }
}
