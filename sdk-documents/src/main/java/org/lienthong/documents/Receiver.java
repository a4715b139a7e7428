package org.lienthong.documents;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.internal.store.Arrivals;
import org.lienthong.documents.internal.store.Staged;

/**
 * Brings what waits at the networks into the store. A message is acknowledged only once it is
 * durable here; what was not acknowledged comes again and is then known. Not thread-safe.
 */
final class Receiver {
  private static final int MOST_PAGES = 10_000;
  private static final int MOST_LISTED = 100_000;
  private static final int MOST_REMEMBERED = 50_000;

  private final Node node;
  private final Arrival arrival;
  private final News news;

  /** Addressed to others in a shared mailbox; fetched once while this is open. */
  private final Set<String> others = Collections.newSetFromMap(new Recent());

  Receiver(Node node, Arrival arrival, News news) {
    this.node = node;
    this.arrival = arrival;
    this.news = news;
  }

  void poll(Connection network, Tally tally) {
    for (MessageKind kind : MessageKind.values()) {
      for (Waiting message : listed(network, kind, tally)) {
        try {
          take(network, message, tally);
        } catch (SdkException e) {
          tally.problem(network.name(), e);
          // One message that cannot be fetched must not keep the others; a dead network does.
          if (e instanceof ConnectionException broken
              && broken.failure() == ConnectionException.Failure.UNREACHABLE) {
            return;
          }
        } catch (RuntimeException e) {
          tally.problem(network.name(), unexpected(network, message.remoteId(), e));
        }
      }
    }
  }

  /** What a connection threw that is not of ours. */
  static ConnectionException unexpected(Connection network, String message, RuntimeException e) {
    return new ConnectionException(
        ConnectionException.Failure.UNUSABLE_ANSWER,
        ErrorDetail.of("DOC-214", Party.class, network.name(), message, e.getClass().getName()),
        e);
  }

  /**
   * The whole list before anything of it is acknowledged: what is acknowledged leaves the list, and
   * the later pages would move up unseen. Each message once, however often pages show it.
   */
  private static Collection<Waiting> listed(Connection network, MessageKind kind, Tally tally) {
    Map<String, Waiting> found = new LinkedHashMap<>();
    String cursor = "";
    try {
      for (int page = 0; page < MOST_PAGES && found.size() < MOST_LISTED; page++) {
        WaitingPage waiting = network.waiting(kind, cursor);
        waiting.messages().forEach(message -> found.putIfAbsent(message.remoteId(), message));
        cursor = waiting.nextCursor();
        if (cursor.isEmpty()) break;
      }
    } catch (SdkException e) {
      if (found.isEmpty()) throw e;
      tally.problem(network.name(), e);
    }
    return found.values();
  }

  private void take(Connection network, Waiting message, Tally tally) {
    String mark = network.name() + " " + message.kind() + " " + message.remoteId();
    if (others.contains(mark)) return;
    Optional<Arrivals.Known> known =
        node.database().read(c -> Arrivals.known(c, network.name(), message));
    Acknowledgement answer;
    if (known.isPresent()) {
      answer = known.get().answer();
      if (known.get().acknowledged()) {
        arrival.redelivered(network.name(), known.get());
        tally.redelivered++;
      }
    } else {
      Optional<Acknowledgement> decided = fetch(network, message, tally);
      if (decided.isEmpty()) {
        others.add(mark);
        tally.leftAlone++;
        return;
      }
      answer = decided.get();
    }
    network.acknowledge(
        message, answer, answer == Acknowledgement.FAILED ? "unreadable, kept for a person" : "");
    node.database()
        .write(
            connection -> {
              Arrivals.acknowledged(connection, network.name(), message);
              return 0;
            });
  }

  /** Empty if the message is for others. */
  private Optional<Acknowledgement> fetch(Connection network, Waiting message, Tally tally) {
    try (Staged file = fetched(network, message)) {
      EdxmlMessage content;
      try {
        content = read(file, message);
      } catch (InputException unreadable) {
        requireSameAgain(network, message, file, unreadable);
        node.blobs().place(file);
        arrival.quarantine(network.name(), message, file, unreadable);
        tally.quarantined++;
        return Optional.of(Acknowledgement.FAILED);
      }
      if (content instanceof EdxmlStatus status) {
        return news.take(network.name(), message, status, file, tally);
      }
      return arrival.take(network.name(), message, (EdxmlDocument) content, file, tally);
    }
  }

  /** Whatever the reader stumbles over is a file that cannot be read, and never stops the rest. */
  private static EdxmlMessage read(Staged file, Waiting message) {
    try {
      return EdxmlReader.readUnproved(file.content());
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new InputException(ErrorDetail.of("DOC-111", Party.class, message.remoteId()), e);
    }
  }

  private Staged fetched(Connection network, Waiting message) {
    Staged file = node.blobs().stage();
    try {
      network.fetch(message, file);
      return file.finished();
    } catch (IOException e) {
      file.close();
      throw new StorageException(
          ErrorDetail.of("DOC-220", Party.class, "tmp", String.valueOf(e.getMessage())), e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** What was cut off on the way comes whole another time; what was sent broken stays broken. */
  private void requireSameAgain(
      Connection network, Waiting message, Staged first, InputException unreadable) {
    try (Staged second = fetched(network, message)) {
      if (!second.sha256().equals(first.sha256())) {
        throw new ConnectionException(
            ConnectionException.Failure.UNUSABLE_ANSWER,
            ErrorDetail.of(
                "DOC-214", Party.class, network.name(), message.remoteId(), unreadable.code()),
            unreadable);
      }
    }
  }

  /** Forgets the oldest, so that a busy mailbox does not fill the memory. */
  private static final class Recent extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }
}
