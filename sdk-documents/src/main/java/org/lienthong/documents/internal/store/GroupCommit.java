package org.lienthong.documents.internal.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Lets callers who come at the same time share one commit: one of them runs the work of all, the
 * others sleep until theirs is done, and the next batch is led by one of those who came meanwhile.
 */
final class GroupCommit {
  private static final int MOST = 256;

  private final Consumer<List<Pending<?>>> commit;
  private final Queue<Pending<?>> waiting = new ArrayDeque<>();
  private boolean led;

  /**
   * @param commit never called by two threads at once; leaves a result or a failure in each
   */
  GroupCommit(Consumer<List<Pending<?>>> commit) {
    this.commit = commit;
  }

  <T> T run(Database.Work<T> work) {
    Pending<T> mine = new Pending<>(work);
    boolean lead;
    synchronized (waiting) {
      waiting.add(mine);
      lead = !led;
      led = true;
    }
    if (lead || mine.awaitLead()) {
      List<Pending<?>> batch = next();
      try {
        commit.accept(batch);
      } catch (RuntimeException | Error e) {
        // Nobody may take what was not committed for done.
        batch.forEach(one -> one.fail(e));
      } finally {
        pass();
        batch.forEach(Pending::finish);
      }
    }
    return mine.result();
  }

  /** The leader's own is the first of them. */
  private List<Pending<?>> next() {
    List<Pending<?>> batch = new ArrayList<>();
    synchronized (waiting) {
      while (!waiting.isEmpty() && batch.size() < MOST) batch.add(waiting.remove());
    }
    return batch;
  }

  private void pass() {
    Pending<?> next;
    synchronized (waiting) {
      next = waiting.peek();
      led = next != null;
    }
    if (next != null) next.lead();
  }
}
