package org.lienthong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that call the same thing at the same time. */
public final class Callers implements AutoCloseable {
  private final int threads;
  private final int each;
  private final ExecutorService pool;

  /**
   * @param each how many calls every thread makes in one run
   */
  public Callers(int threads, int each) {
    this.threads = threads;
    this.each = each;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** How many calls one run makes. */
  public int calls() {
    return threads * each;
  }

  public void run(Race.Work call) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                for (int n = 0; n < each; n++) call.run();
                return null;
              }));
    }
    for (Future<?> one : running) one.get();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
