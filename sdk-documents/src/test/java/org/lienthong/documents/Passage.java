package org.lienthong.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  /** Instead of a place to stop: to say on the way what is durable by now. */
  static final String TELL = "tell";

  private final String stop;
  private final boolean tells;
  private final Map<String, Integer> times = new HashMap<>();
  private final List<String> passed = new ArrayList<>();

  /**
   * @param stop as in {@link #passed}; empty to go through
   */
  Passage(String stop) {
    this.stop = stop;
    tells = stop.equals(TELL);
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

  /** Says to whoever watches that something was promised. */
  void promise(String what) {
    if (tells) System.out.println("promised " + what);
  }

  /** Stands between engine and store. */
  Database around(String office, Database database) {
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
        if (tells) promise("events " + office + " " + database.read(Passage::events));
        return value;
      }

      @Override
      public <T> T read(Work<T> work) {
        return database.read(work);
      }

      @Override
      public void alone(java.sql.Connection connection, String key) throws SQLException {
        database.alone(connection, key);
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

  private static int events(java.sql.Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM event")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Stands between engine and network. */
  Connection around(String office, Connection network) {
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
        promise("inbox " + office + " " + message.remoteId());
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
