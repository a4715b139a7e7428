package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.internal.edxml.FileReader;
import org.lienthong.documents.internal.store.Blobs;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.StoredMessage;

/** Gives stored documents to the union's own program, each under a lease. */
final class HandOver {
  private final Node node;
  private final Reporter reporter;
  private final Changes changes;
  private final Archive archive;
  private final Backoff backoff;

  HandOver(Node node, Reporter reporter, Changes changes, Archive archive, Backoff backoff) {
    this.node = node;
    this.reporter = reporter;
    this.changes = changes;
    this.archive = archive;
    this.backoff = backoff;
  }

  /** Everything that is due now, oldest first. */
  void run(DocumentHandler handler, Tally tally) {
    for (Optional<StoredMessage> next = claim(); next.isPresent(); next = claim()) {
      one(next.get(), handler, tally);
      if (Thread.currentThread().isInterrupted()) return;
    }
  }

  private Optional<StoredMessage> claim() {
    Instant now = node.now();
    return node.database()
        .write(
            connection -> {
              Optional<StoredMessage> claimed =
                  Messages.claim(
                      connection, node.database().skipLocked(), node.owner(), now, node.leaseEnd());
              if (claimed.isPresent() && !isWornOut(claimed.get())) {
                Journal.append(
                    connection,
                    claimed.get().id(),
                    now,
                    TimelineEvent.HANDED_OVER,
                    node.self().id().value(),
                    Map.of("attempt", Integer.toString(claimed.get().attempts())));
              }
              return claimed;
            });
  }

  /**
   * Failed or, without a word, interrupted too often: what ends the process must not do so again.
   */
  private boolean isWornOut(StoredMessage message) {
    return message.attempts() > node.settings().handOverAttempts();
  }

  private void one(StoredMessage message, DocumentHandler handler, Tally tally) {
    if (isWornOut(message)) {
      Object[] words = {message.attempts() - 1, "interrupted"};
      fail(message, new InputException(ErrorDetail.of("DOC-224", Party.class, words), null), tally);
      return;
    }
    boolean handled;
    node.working().add(message.id().value());
    try {
      handled = mayBeHandled(message, handler);
      if (handled) handler.handle(incoming(message));
    } catch (DocumentRejectedException refusal) {
      reject(message, refusal);
      tally.rejected++;
      return;
    } catch (Exception e) {
      if (e instanceof InterruptedException) Thread.currentThread().interrupt();
      fail(message, e, tally);
      return;
    } catch (Error e) {
      fail(message, e, tally);
      if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) throw e;
      return;
    } finally {
      node.working().remove(message.id().value());
    }
    // A store that refuses now is no failure of the handler: it gets it again when the lease ends.
    if (handled) accept(message);
    tally.handedOver++;
  }

  /** Asks first where an earlier document is to go. False if there is nothing more to hand over. */
  private boolean mayBeHandled(StoredMessage message, DocumentHandler handler) throws Exception {
    if (!Changes.isRequest(message)) return true;
    if (node.database().read(c -> Changes.isAgreed(c, message))) {
      if (Changes.isRecall(message)) finish(message, DocumentState.COMPLETED);
      return !Changes.isRecall(message);
    }
    ChangeAnswer answer = handler.change(changes.asked(message, archive));
    boolean go = answer.kind() == ChangeAnswer.Kind.ACCEPT && !Changes.isRecall(message);
    node.database()
        .write(
            connection -> {
              if (!isOurs(connection, message)) return 0;
              // Anew: a document that it overtook may have come meanwhile.
              StoredMessage asked = Messages.find(connection, message.id()).orElseThrow();
              switch (answer.kind()) {
                case ACCEPT -> changes.agree(connection, asked);
                case REFUSE -> changes.refuse(connection, asked, answer.reason());
                case LATER -> {
                  Messages.state(connection, message.id(), DocumentState.CHANGE_REQUESTED);
                  Journal.append(
                      connection,
                      message.id(),
                      node.now(),
                      TimelineEvent.CHANGE_POSTPONED,
                      message.ownId(),
                      Map.of());
                }
              }
              return go ? 0 : release(connection, message);
            });
    return go;
  }

  private boolean isOurs(Connection connection, StoredMessage message) throws SQLException {
    return Messages.find(connection, message.id()).orElseThrow().state()
        == DocumentState.HANDED_OVER;
  }

  private int release(Connection connection, StoredMessage message) throws SQLException {
    DocumentState now = Messages.find(connection, message.id()).orElseThrow().state();
    Messages.release(connection, message.id(), node.owner(), now, node.now(), "");
    return 1;
  }

  private void finish(StoredMessage message, DocumentState state) {
    node.database()
        .write(
            connection ->
                Messages.release(connection, message.id(), node.owner(), state, node.now(), ""));
  }

  private IncomingDocument incoming(StoredMessage message) {
    Sha256 sha256 = message.sha256();
    if (sha256 == null) throw new IllegalStateException("received without a file");
    Blobs.Stored stored = node.database().read(c -> node.blobs().open(c, sha256));
    Content file = stored.content();
    return new IncomingDocument(
        message.id(),
        (EdxmlDocument) FileReader.read(file, stored.unchecked()),
        file,
        message.connection(),
        message.createdAt(),
        message.attempts());
  }

  private void accept(StoredMessage message) {
    node.database()
        .write(
            connection -> {
              DocumentState now = Messages.find(connection, message.id()).orElseThrow().state();
              boolean silent = now == DocumentState.HANDED_OVER;
              DocumentState state = Lifecycle.next(now, Lifecycle.Event.HANDLED).orElse(now);
              Instant at = node.now();
              if (!Messages.release(connection, message.id(), node.owner(), state, at, "")) {
                return 0;
              }
              Journal.append(
                  connection, message.id(), at, TimelineEvent.HANDLED, message.ownId(), Map.of());
              if (silent) reporter.enqueue(connection, message, ProcessingStatus.ACCEPTED, "");
              return 1;
            });
  }

  private void reject(StoredMessage message, DocumentRejectedException refusal) {
    node.database()
        .write(
            connection -> {
              boolean ours =
                  Messages.release(
                      connection,
                      message.id(),
                      node.owner(),
                      DocumentState.REJECTED,
                      node.now(),
                      refusal.reason());
              if (ours) {
                reporter.enqueue(connection, message, ProcessingStatus.REJECTED, refusal.reason());
              }
              return ours;
            });
  }

  private void fail(StoredMessage message, Throwable e, Tally tally) {
    boolean hopeless = e instanceof SdkException sdk && !sdk.retryable();
    boolean again = !hopeless && message.attempts() < node.settings().handOverAttempts();
    String reason = reason(e);
    Map<String, String> said = new HashMap<>(Map.of("reason", reason));
    if (e instanceof SdkException sdk) TimelineEntry.reason(said, sdk);
    Instant now = node.now();
    DocumentState state = again ? DocumentState.RECEIVED : DocumentState.QUARANTINED;
    Instant next = again ? now.plus(backoff.delay(message.attempts())) : now;
    node.database()
        .write(
            connection -> {
              // Whatever was said or done to it meanwhile counts more than the failure.
              if (!isOurs(connection, message)) return release(connection, message);
              boolean ours =
                  Messages.release(connection, message.id(), node.owner(), state, next, reason);
              if (ours) {
                Journal.append(
                    connection,
                    message.id(),
                    now,
                    again ? TimelineEvent.HANDLER_FAILED : TimelineEvent.QUARANTINED,
                    message.ownId(),
                    said);
              }
              return 1;
            });
    if (!again) tally.quarantined++;
    tally.problem(new ReceiveReport.Problem(message.id().value(), asSdk(message, e), !again));
  }

  private static String reason(Throwable e) {
    if (e instanceof SdkException sdk) return sdk.code() + ": " + sdk.message(Locale.ENGLISH);
    // Messages of other people's exceptions may hold anything, personal data included.
    return e.getClass().getName();
  }

  private static SdkException asSdk(StoredMessage message, Throwable e) {
    if (e instanceof SdkException sdk) return sdk;
    return new InputException(
        ErrorDetail.of("DOC-224", Party.class, message.attempts(), e.getClass().getName()), e);
  }
}
