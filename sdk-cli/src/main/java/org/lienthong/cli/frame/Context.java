package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** What surrounds a command while it runs: the language, the clock, and where remarks go. */
public final class Context {
  private final Locale language;
  private final Words words;
  private final Clock clock;
  private final Terminal terminal;
  private final boolean json;

  Context(Locale language, boolean json, Clock clock, Terminal terminal) {
    this.language = requireNonNull(language, "language");
    this.words = new Words(language);
    this.clock = requireNonNull(clock, "clock");
    this.terminal = requireNonNull(terminal, "terminal");
    this.json = json;
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

  /** Prints an answer now, for commands that go on after it. */
  public void answer(JsonObject forPrograms, List<String> forPeople) {
    if (json) terminal.print(forPrograms.toString());
    else forPeople.forEach(terminal::print);
  }

  /** Returns when this thread is interrupted, which the end of the process does. */
  public void untilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      // What was waited for.
    }
  }

  /** Says something beside the answer, on standard error. */
  public void remark(String line) {
    terminal.error(line);
  }
}
