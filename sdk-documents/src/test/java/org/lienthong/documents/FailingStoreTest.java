package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.WaitingPage;
import org.lienthong.documents.internal.store.Database;

/** The store refuses one write in the middle, as a full disk does, and works again. */
class FailingStoreTest {
  @TempDir Path folder;
  private final LoopNetwork network = new LoopNetwork();
  private final AtomicInteger writesUntilRefusal = new AtomicInteger(Integer.MAX_VALUE);

  private Database failing(Database database) {
    return new Database() {
      @Override
      public <T> T write(Work<T> work) {
        boolean ours = !Thread.currentThread().getName().startsWith("lienthong-leases");
        if (!ours || writesUntilRefusal.decrementAndGet() != 0) return database.write(work);
        throw new StorageException(ErrorDetail.of("DOC-220", Party.class, "store", "full"), null);
      }

      @Override
      public <T> T read(Work<T> work) {
        return database.read(work);
      }

      @Override
      public void alone(Connection connection, String key) throws SQLException {
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

  private DocumentExchange.Builder office(Party self, Duration lease) {
    DocumentExchange.Builder builder =
        DocumentExchange.builder(folder.resolve(self.id().value()), self)
            .settings(ExchangeSettings.builder().parallelism(1).lease(lease).build());
    builder.around = this::failing;
    return builder;
  }

  /** The longest call of all keeps the exchange at work, but not this message's lease alive. */
  @Test
  @Timeout(40)
  void what_was_sent_when_the_store_refused_is_sent_again_although_other_work_goes_on()
      throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    network.join(Offices.COMMITTEE.id());
    try (DocumentExchange union =
        office(Offices.UNION, Duration.ofSeconds(1))
            .connection(
                new Delegating(network.join(Offices.UNION.id())) {
                  @Override
                  public WaitingPage waiting(MessageKind kind, String cursor) {
                    asked.countDown();
                    await(enough);
                    return super.waiting(kind, cursor);
                  }
                })
            .open()) {
      ExchangeId id = union.send(Offices.document(1, "m", Offices.COMMITTEE)).id();
      Thread receiving = new Thread(() -> union.receive(document -> {}));
      receiving.start();
      asked.await();
      writesUntilRefusal.set(2);
      StorageException refusal = assertThrows(StorageException.class, union::transmit);
      assertEquals("DOC-220", refusal.code());
      assertEquals(1, network.identities.size());
      while (union.track(id).state() == DocumentState.QUEUED) {
        union.transmit();
        assertFalse(Thread.currentThread().isInterrupted(), "its lease never ended");
      }
      assertEquals(2, network.identities.size());
      enough.countDown();
      receiving.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Timeout(40)
  void a_store_that_refuses_the_acceptance_is_no_failure_of_the_handler() {
    network.join(Offices.UNION.id());
    List<Integer> attempts = new ArrayList<>();
    try (DocumentExchange union =
            office(Offices.UNION, Duration.ofSeconds(30))
                .connection(network.reader(Offices.UNION.id()))
                .open();
        DocumentExchange committee =
            office(Offices.COMMITTEE, Duration.ofMillis(60))
                .connection(network.join(Offices.COMMITTEE.id()))
                .open()) {
      union.send(Offices.document(1, "m", Offices.COMMITTEE));
      union.transmit();
      assertThrows(
          StorageException.class,
          () ->
              committee.receive(
                  document -> {
                    attempts.add(document.attempt());
                    writesUntilRefusal.set(1);
                  }));
      while (attempts.size() < 2) committee.receive(again -> attempts.add(again.attempt()));
      Tracking end = committee.documents(1).get(0);
      assertEquals(DocumentState.ACCEPTED, end.state());
      assertEquals(List.of(1, 2), attempts);
      assertEquals(0, Offices.events(end).stream().filter("handler-failed"::equals).count());
    }
  }
}
