package org.lienthong.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.internal.store.Blobs;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.Transmissions;
import org.lienthong.documents.internal.store.Transmissions.State;
import org.lienthong.documents.internal.store.Transmissions.Transmission;

/** Hands what is due to the networks, several at once, each under a lease. */
final class Transmitter {
  private final Node node;
  private final Breaker breaker;
  private final Backoff backoff;
  private final ExecutorService workers;

  Transmitter(Node node, Breaker breaker, Backoff backoff, ExecutorService workers) {
    this.node = node;
    this.breaker = breaker;
    this.backoff = backoff;
    this.workers = workers;
  }

  /** How one attempt ended. */
  private enum Outcome {
    SENT,
    POSTPONED,
    FAILED
  }

  /** Everything that is due now. */
  TransmitReport run() {
    List<Callable<List<Outcome>>> tasks = new ArrayList<>();
    List<ReceiveReport.Problem> problems = new ArrayList<>();
    int waiting = node.database().read(Transmissions::waiting);
    int most = Math.min(node.settings().parallelism(), waiting);
    for (int i = 0; i < most; i++) tasks.add(() -> work(problems));
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (Future<List<Outcome>> done : workers.invokeAll(tasks)) {
        outcomes.addAll(done.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(e.getCause());
    } catch (RejectedExecutionException e) {
      // Closed meanwhile by another thread.
      throw new StorageException(ErrorDetail.of("DOC-209", Party.class), e);
    }
    synchronized (problems) {
      return new TransmitReport(
          Collections.frequency(outcomes, Outcome.SENT),
          Collections.frequency(outcomes, Outcome.POSTPONED),
          Collections.frequency(outcomes, Outcome.FAILED),
          problems);
    }
  }

  private List<Outcome> work(List<ReceiveReport.Problem> problems) {
    List<Outcome> outcomes = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      Optional<Transmission> claimed = claim();
      if (claimed.isEmpty()) break;
      outcomes.add(attempt(claimed.get(), problems));
    }
    return outcomes;
  }

  private Optional<Transmission> claim() {
    if (node.database().read(Transmissions::waiting) == 0) return Optional.empty();
    List<String> usable = breaker.usable(node.connections().keySet());
    Instant now = node.now();
    if (usable.isEmpty()) return Optional.empty();
    return node.database()
        .write(
            connection -> {
              Optional<Transmission> claimed =
                  Transmissions.claim(
                      connection,
                      node.database().skipLocked(),
                      node.owner(),
                      usable,
                      now,
                      node.leaseEnd());
              if (claimed.isPresent()) {
                Transmission taken = claimed.get();
                if (taken.kind() == MessageKind.DOCUMENT) {
                  Journal.append(
                      connection,
                      taken.messageId(),
                      now,
                      TimelineEvent.SEND_ATTEMPTED,
                      node.self().id().value(),
                      detail(taken, "attempt", Integer.toString(taken.attempts())));
                }
              }
              return claimed;
            });
  }

  private static Map<String, String> detail(Transmission transmission, String name, String value) {
    Map<String, String> detail = new HashMap<>();
    detail.put("connection", transmission.connection());
    detail.put("message", transmission.id());
    if (transmission.kind() == MessageKind.STATUS) detail.put("status", transmission.label());
    detail.put(name, value);
    return detail;
  }

  private Outcome attempt(Transmission transmission, List<ReceiveReport.Problem> problems) {
    Connection network = node.connections().get(transmission.connection());
    if (network == null) throw new IllegalStateException("claimed for no connection");
    if (transmission.attempts() > node.settings().sendAttempts()) {
      // Interrupted without a word each time: whatever ends the process must not do so again.
      return failed(transmission, interrupted(transmission), problems);
    }
    Receipt receipt;
    node.working().add(transmission.id());
    try {
      receipt = handed(network, outbound(transmission));
    } catch (SdkException e) {
      // A disk of ours that fails says nothing about the network, and a refusal that it is there.
      if (e instanceof ConnectionException && e.retryable()) breaker.failed(network.name());
      if (e instanceof ConnectionException && !e.retryable()) breaker.worked(network.name());
      return failed(transmission, e, problems);
    } finally {
      node.working().remove(transmission.id());
    }
    breaker.worked(transmission.connection());
    // A store that refuses now is no failure of the network: it goes again when the lease ends.
    sent(transmission, receipt);
    return Outcome.SENT;
  }

  private static ConnectionException interrupted(Transmission transmission) {
    String what = "interrupted " + (transmission.attempts() - 1) + " times";
    return new ConnectionException(
        ConnectionException.Failure.UNUSABLE_ANSWER,
        ErrorDetail.of("DOC-214", Party.class, transmission.connection(), transmission.id(), what),
        null);
  }

  /** A connection that fails in a way of its own must not take others' messages along. */
  private static Receipt handed(Connection network, Outbound message) {
    try {
      return network.send(message);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Receiver.unexpected(network, message.identity(), e);
    }
  }

  private Outbound outbound(Transmission transmission) {
    Blobs.Stored file = node.database().read(c -> node.blobs().open(c, transmission.sha256()));
    return new Outbound(
        transmission.kind(),
        transmission.id(),
        transmission.sender(),
        transmission.recipients(),
        file.content(),
        file.size(),
        file.sha256());
  }

  private void sent(Transmission transmission, Receipt receipt) {
    Instant now = node.now();
    node.database()
        .write(
            connection -> {
              if (!Transmissions.sent(connection, transmission.id(), receipt.remoteId())) return 0;
              boolean document = transmission.kind() == MessageKind.DOCUMENT;
              Journal.append(
                  connection,
                  transmission.messageId(),
                  now,
                  document ? TimelineEvent.SENT : TimelineEvent.STATUS_SENT,
                  transmission.connection(),
                  detail(transmission, "remoteId", receipt.remoteId()));
              if (document) {
                Recipients.state(
                    connection,
                    transmission.messageId(),
                    transmission.connection(),
                    List.of(RecipientState.QUEUED, RecipientState.FAILED),
                    RecipientState.SENT,
                    now);
              }
              return 1;
            });
  }

  private Outcome failed(
      Transmission transmission, SdkException e, List<ReceiveReport.Problem> problems) {
    boolean again = e.retryable() && transmission.attempts() < node.settings().sendAttempts();
    synchronized (problems) {
      problems.add(new ReceiveReport.Problem(transmission.connection(), e, !again));
    }
    Instant now = node.now();
    Instant next = again ? now.plus(backoff.delay(transmission.attempts())) : now;
    String reason = e.code() + ": " + e.message(java.util.Locale.ENGLISH);
    Map<String, String> said = detail(transmission, "reason", reason);
    TimelineEntry.reason(said, e);
    node.database()
        .write(
            connection -> {
              State state = again ? State.QUEUED : State.DEAD;
              if (!Transmissions.release(
                  connection, transmission.id(), node.owner(), state, next, reason)) {
                return 0;
              }
              Journal.append(
                  connection,
                  transmission.messageId(),
                  now,
                  again ? TimelineEvent.SEND_FAILED : TimelineEvent.DEAD_LETTERED,
                  transmission.connection(),
                  said);
              if (!again && transmission.kind() == MessageKind.DOCUMENT) {
                Recipients.state(
                    connection,
                    transmission.messageId(),
                    transmission.connection(),
                    List.of(RecipientState.QUEUED),
                    RecipientState.FAILED,
                    now);
              }
              return 1;
            });
    return again ? Outcome.POSTPONED : Outcome.FAILED;
  }
}
