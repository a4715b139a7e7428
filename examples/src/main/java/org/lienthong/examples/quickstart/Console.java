package org.lienthong.examples.quickstart;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a person at the terminal reads: numbered steps, signs of life, and what came of them. */
final class Console implements AutoCloseable {
  private final PrintStream out;
  private final Clock time;
  private final List<Moment> moments = new ArrayList<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "quickstart-progress");
            thread.setDaemon(true);
            return thread;
          });

  Console(PrintStream out, Clock time) {
    this.out = out;
    this.time = time;
  }

  /**
   * Says the title at once, adds a dot for each second that it takes, then says what came of it.
   *
   * @param lines what to say of the result
   */
  <T> T step(String title, Supplier<T> work, Function<T, List<String>> lines) {
    Instant start = time.instant();
    out.printf(Locale.ROOT, "%n%2d. %s ", moments.size() + 1, title);
    out.flush();
    T result = work(work);
    List<String> said = lines.apply(result);
    said.forEach(line -> out.println("    · " + line));
    moments.add(new Moment(start, title, said));
    return result;
  }

  private <T> T work(Supplier<T> work) {
    ScheduledFuture<?> dots =
        ticker.scheduleAtFixedRate(
            () -> {
              out.print('.');
              out.flush();
            },
            1,
            1,
            TimeUnit.SECONDS);
    try {
      return work.get();
    } finally {
      dots.cancel(false);
      out.println();
    }
  }

  void print(String line) {
    out.println(line);
  }

  /** The steps so far. */
  List<Moment> moments() {
    return List.copyOf(moments);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
