package org.lienthong.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;
import org.lienthong.documents.internal.store.Database;

/**
 * Every step by which the engine changes its store or meets somebody outside, by name and number,
 * found where it is passed: a step that is added to the engine is here without a word. At the one
 * it is told to stop at, it says so and waits to be killed.
 */
final class Passage {
  private static final StackWalker STACK = StackWalker.getInstance();
  private static final String ENGINE = Passage.class.getPackageName() + ".";

  private final String stop;
  private final Map<String, Integer> times = new HashMap<>();
  private final List<String> passed = new ArrayList<>();

  /**
   * @param stop as in {@link #passed}; empty to go through
   */
  Passage(String stop) {
    this.stop = stop;
  }

  /** All of them, in order, such as {@code Outbox.store committed 3}. */
  synchronized List<String> passed() {
    return List.copyOf(passed);
  }

  void at(String point) {
    synchronized (this) {
      String one = point + " " + times.merge(point, 1, Integer::sum);
      passed.add(one);
      if (!one.equals(stop)) return;
    }
    System.out.println("stopped");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The method of the engine that is at work. */
  private static String caller() {
    return STACK.walk(
        frames ->
            frames
                .filter(
                    frame ->
                        frame.getClassName().startsWith(ENGINE)
                            && !frame.getClassName().startsWith(ENGINE + "internal.")
                            && !frame.getClassName().startsWith(ENGINE + "Passage"))
                .map(
                    frame ->
                        frame.getClassName().substring(ENGINE.length())
                            + "."
                            + frame.getMethodName())
                .findFirst()
                .orElse("?"));
  }

  /** Stands between engine and store. */
  Database around(Database database) {
    return new Database() {
      @Override
      public <T> T write(Work<T> work) {
        String who = caller();
        at(who + " before");
        T value =
            database.write(
                connection -> {
                  T result = work.run(connection);
                  at(who + " uncommitted");
                  return result;
                });
        at(who + " committed");
        return value;
      }

      @Override
      public <T> T read(Work<T> work) {
        return database.read(work);
      }

      @Override
      public String skipLocked() {
        return database.skipLocked();
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }

  /** Stands between engine and network. */
  Connection around(Connection network) {
    return new Delegating(network) {
      @Override
      public Receipt send(Outbound message) {
        at("network.send before");
        Receipt receipt = super.send(message);
        at("network.send answered");
        return receipt;
      }

      @Override
      public WaitingPage waiting(MessageKind kind, String cursor) {
        WaitingPage page = super.waiting(kind, cursor);
        if (!page.messages().isEmpty()) at("network.waiting answered");
        return page;
      }

      @Override
      public void fetch(Waiting message, OutputStream target) throws IOException {
        at("network.fetch before");
        super.fetch(message, target);
        at("network.fetch answered");
      }

      @Override
      public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
        at("network.acknowledge before");
        super.acknowledge(message, answer, reason);
        at("network.acknowledge answered");
      }
    };
  }

  /** Stands between engine and the union's own program. */
  DocumentHandler around(DocumentHandler handler) {
    return new DocumentHandler() {
      @Override
      public void handle(IncomingDocument document) throws Exception {
        at("handler.handle before");
        handler.handle(document);
        at("handler.handle returning");
      }

      @Override
      public ChangeAnswer change(IncomingChange change) throws Exception {
        at("handler.change before");
        ChangeAnswer answer = handler.change(change);
        at("handler.change returning");
        return answer;
      }
    };
  }
}
