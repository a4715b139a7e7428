package org.lienthong.reporting.internal.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Workers on one feed. The first counts in the caller's thread, each other in its own. */
final class Team {
  private static final int FIRST_LINE = 2;

  private final Feed feed;
  private long[] linesOfChunk = new long[64];
  private int failed = Integer.MAX_VALUE;
  private @Nullable Throwable failure;
  private boolean stopped;

  Team(Feed feed) {
    this.feed = feed;
  }

  /**
   * All threads have ended when it returns, whatever happens.
   *
   * @param goOn told how many bytes have been read, in the caller's thread; false ends the work
   * @return whether everything was counted
   */
  boolean count(List<Worker> workers, LongPredicate goOn) throws IOException, RowProblem {
    List<Thread> others = new ArrayList<>();
    for (Worker worker : workers.subList(1, workers.size())) {
      Thread thread = new Thread(() -> work(worker, any -> true), "rows-" + others.size());
      thread.setDaemon(true);
      others.add(thread);
    }
    others.forEach(Thread::start);
    work(workers.get(0), goOn);
    others.forEach(Team::await);
    requireNoFailure();
    return !stopped();
  }

  private void work(Worker worker, LongPredicate goOn) {
    Chunk chunk = new Chunk();
    try {
      while (feed.next(chunk)) {
        if (!chunk.isLast() && !goOn.test(chunk.read())) {
          stop();
          return;
        }
        counted(chunk.index(), worker.count(chunk));
      }
      worker.finish();
    } catch (IOException | RowProblem | RuntimeException | Error problem) {
      feed.end();
      fail(chunk.index(), problem);
    }
  }

  private synchronized void counted(int chunk, long lines) {
    if (chunk >= linesOfChunk.length) linesOfChunk = Arrays.copyOf(linesOfChunk, chunk * 2);
    linesOfChunk[chunk] = lines;
  }

  private synchronized void stop() {
    feed.end();
    stopped = true;
  }

  private synchronized boolean stopped() {
    return stopped;
  }

  /** The first in the file counts, so that it gives the same message whoever was faster. */
  private synchronized void fail(int chunk, Throwable problem) {
    if (chunk > failed) return;
    failed = chunk;
    failure = problem;
  }

  private static void await(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private synchronized void requireNoFailure() throws IOException, RowProblem {
    if (failure instanceof RowProblem problem) {
      // All chunks before it have been counted; the first begins after the headings.
      throw problem.after(FIRST_LINE + Arrays.stream(linesOfChunk, 0, failed).sum());
    }
    if (failure instanceof IOException unreadable) throw unreadable;
    if (failure instanceof RuntimeException bug) throw bug;
    if (failure instanceof Error error) throw error;
  }
}
