package org.lienthong.reporting.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several workers, each with a thread of its own that ends with {@link #close()}. */
final class Team implements AutoCloseable {
  private final BlockingQueue<Chunk> queue;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();

  Team(int size, Supplier<Worker> workers, Layout layout) {
    queue = new ArrayBlockingQueue<>(2 * size);
    for (int i = 0; i < size; i++) {
      Worker worker = workers.get();
      Thread thread = new Thread(() -> work(worker, new Row(layout, 2)), "rows-" + i);
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  private void work(Worker worker, Row row) {
    try {
      for (Chunk chunk = queue.take(); !chunk.isEnd(); chunk = queue.take()) {
        if (wanted(chunk)) count(worker, row, chunk);
      }
      worker.finish();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Rows after a bad one are not, but one before it may be the first bad one. */
  private boolean wanted(Chunk chunk) {
    Throwable failed = failure.get();
    if (failed instanceof RowProblem problem) return chunk.line() < problem.line();
    return failed == null;
  }

  private void count(Worker worker, Row row, Chunk chunk) {
    row.startAt(chunk.line());
    try {
      worker.count(chunk.bytes(), 0, chunk.length(), true, row);
    } catch (RowProblem | RuntimeException | Error problem) {
      failure.accumulateAndGet(problem, Team::earlier);
    }
  }

  /** So that the same file gives the same message whichever worker was faster. */
  private static @Nullable Throwable earlier(@Nullable Throwable first, @Nullable Throwable next) {
    boolean keep =
        first instanceof RowProblem one
            && next instanceof RowProblem other
            && one.line() <= other.line();
    return keep ? first : next;
  }

  boolean failed() {
    return failure.get() != null;
  }

  /** Waits while all are busy. */
  void give(Chunk chunk) {
    try {
      queue.put(chunk);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while counting rows", ended);
    }
  }

  /** Waits until everything given has been counted. */
  @Override
  public void close() {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          if (queue.offer(Chunk.end(), 10, TimeUnit.MILLISECONDS)) thread.join(10);
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** To be asked after {@link #close()}. */
  void requireNoFailure() throws RowProblem {
    Throwable failed = failure.get();
    if (failed instanceof RowProblem problem) throw problem;
    if (failed instanceof RuntimeException bug) throw bug;
    if (failed instanceof Error error) throw error;
  }
}
