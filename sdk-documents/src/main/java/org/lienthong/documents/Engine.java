package org.lienthong.documents;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.internal.store.Blobs;
import org.lienthong.documents.internal.store.Database;
import org.lienthong.documents.internal.store.PostgresDatabase;
import org.lienthong.documents.internal.store.SqliteDatabase;
import org.lienthong.documents.internal.store.Transmissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of one open exchange and the threads that move them. */
final class Engine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentExchange.class);

  /** Up to here one commit of the database makes file and record durable. */
  private static final int MOST_INSIDE = 256 << 10;

  private final Node node;
  private final Outbox outbox;
  private final Transmitter transmitter;
  private final Receiver receiver;
  private final HandOver handOver;
  private final Reporter reporter;
  private final Changes changes;
  private final Archive archive;
  private final ExecutorService workers;
  private final ScheduledExecutorService timer;

  /** A thread of its own: a long round must not cost the leases of what it works on. */
  private final ScheduledExecutorService leases;

  private final ReentrantLock receiving = new ReentrantLock();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean transmitWanted = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Engine(DocumentExchange.Builder builder, Database database, Blobs blobs) {
    node =
        new Node(
            database,
            blobs,
            builder.clock,
            builder.self,
            Set.copyOf(builder.own),
            java.util.Collections.unmodifiableMap(
                new java.util.LinkedHashMap<>(builder.connections)),
            builder.settings,
            builder.witness,
            UUID.randomUUID().toString(),
            ConcurrentHashMap.newKeySet());
    Backoff backoff = new Backoff(builder.settings, new Random());
    workers = Executors.newFixedThreadPool(builder.settings.parallelism(), threads("send"));
    timer = Executors.newScheduledThreadPool(2, threads("timer"));
    leases = Executors.newSingleThreadScheduledExecutor(threads("leases"));
    reporter = new Reporter(node);
    changes = new Changes(node, reporter);
    archive = new Archive(node);
    News news = new News(node, changes);
    Orphans orphans = new Orphans(node, news);
    outbox = new Outbox(node, builder.profile, orphans);
    transmitter =
        new Transmitter(
            node, new Breaker(builder.settings, builder.clock, backoff), backoff, workers);
    receiver = new Receiver(node, new Arrival(node, reporter, changes, orphans), news);
    handOver = new HandOver(node, reporter, changes, archive, backoff);
    long third = Math.max(1, builder.settings.lease().toMillis() / 3);
    Future<?> unused =
        leases.scheduleWithFixedDelay(this::keepLeases, third, third, TimeUnit.MILLISECONDS);
  }

  static Engine open(DocumentExchange.Builder builder) {
    Path store = builder.store.toAbsolutePath();
    Database database =
        builder.around.apply(
            builder.database == null
                ? SqliteDatabase.open(store.resolve("exchange.db"))
                : PostgresDatabase.open(builder.database));
    try {
      return new Engine(builder, database, new Blobs(store.resolve("files"), MOST_INSIDE));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static ThreadFactory threads(String what) {
    AtomicInteger number = new AtomicInteger();
    return run -> {
      Thread thread = new Thread(run, "lienthong-" + what + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  Node node() {
    return node;
  }

  Archive archive() {
    return archive;
  }

  SentDocument send(EdxmlDocument document, @Nullable String key) {
    return wake(outbox.send(document, key));
  }

  SentDocument send(Content file, @Nullable String key) {
    return wake(outbox.send(file, key));
  }

  private SentDocument wake(SentDocument sent) {
    if (!sent.duplicate()) transmitSoon();
    return sent;
  }

  SentDocument change(
      ExchangeId id, BusinessType type, @Nullable EdxmlDocument document, String reason) {
    return wake(outbox.change(id, type, document, reason));
  }

  void answer(ExchangeId id, ChangeAnswer answer) {
    changes.answer(id, answer);
    transmitSoon();
  }

  void report(ExchangeId id, ProcessingStatus status, String description) {
    if (status.equals(ProcessingStatus.CHANGE_ACCEPTED)) {
      changes.answer(id, ChangeAnswer.accept());
    } else if (status.equals(ProcessingStatus.CHANGE_REJECTED)) {
      changes.answer(id, ChangeAnswer.refuse(description));
    } else {
      reporter.report(id, status, description);
    }
    transmitSoon();
  }

  void retry(ExchangeId id) {
    archive.retry(id);
    transmitSoon();
  }

  TransmitReport transmit() {
    return transmitter.run();
  }

  ReceiveReport receive(DocumentHandler handler) {
    if (closed.get()) throw closedNow(null);
    Tally tally = new Tally();
    receiving.lock();
    try {
      for (Connection connection : node.connections().values()) poll(connection, tally);
      handOver.run(handler, tally);
    } catch (RejectedExecutionException e) {
      if (closed.get()) throw closedNow(e);
      throw e;
    } finally {
      receiving.unlock();
    }
    transmitter.run().problems().forEach(tally::problem);
    return tally.report();
  }

  private void poll(Connection connection, Tally tally) {
    try {
      receiver.poll(connection, tally);
    } catch (SdkException e) {
      tally.problem(connection.name(), e);
    }
  }

  void start(DocumentHandler handler) {
    if (closed.get()) throw closedNow(null);
    if (!started.compareAndSet(false, true)) throw new IllegalStateException("already started");
    try {
      Future<?> unused =
          timer.scheduleWithFixedDelay(
              () -> logged(() -> receive(handler)),
              0,
              node.settings().pollInterval().toMillis(),
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw closedNow(e);
    }
  }

  private static StorageException closedNow(@Nullable Throwable cause) {
    return new StorageException(ErrorDetail.of("DOC-209", Party.class), cause);
  }

  /** One task is enough for whatever is queued when it begins. */
  private void transmitSoon() {
    if (!started.get() || closed.get() || !transmitWanted.compareAndSet(false, true)) return;
    try {
      timer.execute(
          () -> {
            transmitWanted.set(false);
            logged(this::transmit);
          });
    } catch (RejectedExecutionException e) {
      // Closed meanwhile; what is queued goes out when the store is opened next.
    }
  }

  private void logged(Supplier<?> work) {
    try {
      Object report = work.get();
      if (report instanceof ReceiveReport received) {
        received.problems().forEach(p -> LOG.warn("{}: {}", p.where(), p.cause().getMessage()));
      }
    } catch (RuntimeException | Error e) {
      // The round is over; the next one starts afresh, which it would not if this went on.
      if (!closed.get()) LOG.error("A round of the exchange failed: {}", e.toString());
    }
  }

  /** Only for what is in somebody's hands: what a failing store made us drop is due again. */
  private void keepLeases() {
    Set<String> working = Set.copyOf(node.working());
    if (working.isEmpty() || closed.get()) return;
    logged(
        () ->
            node.database()
                .write(
                    connection -> {
                      Transmissions.extend(connection, node.owner(), working, node.leaseEnd());
                      return 0;
                    }));
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    leases.shutdownNow();
    timer.shutdownNow();
    workers.shutdownNow();
    // Closing first frees threads that wait for a network.
    node.connections().values().forEach(Connection::close);
    try {
      boolean ended =
          leases.awaitTermination(10, TimeUnit.SECONDS)
              && timer.awaitTermination(10, TimeUnit.SECONDS)
              && workers.awaitTermination(10, TimeUnit.SECONDS);
      if (!ended) LOG.warn("A thread of the exchange did not end within 10 seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    node.database().close();
  }
}
