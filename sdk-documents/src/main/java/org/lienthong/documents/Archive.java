package org.lienthong.documents;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.core.SdkException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.internal.store.Arrivals;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;
import org.lienthong.documents.internal.store.Transmissions.Transmission;

/** Answers questions about what is in the store. */
final class Archive {
  private final Node node;

  Archive(Node node) {
    this.node = node;
  }

  Tracking track(ExchangeId id) {
    return node.database().read(connection -> tracking(connection, message(connection, id)));
  }

  List<Tracking> newest(int most) {
    return node.database()
        .read(
            connection -> {
              List<Tracking> found = new ArrayList<>();
              for (StoredMessage message : Messages.newest(connection, most)) {
                found.add(tracking(connection, message));
              }
              return found;
            });
  }

  private static StoredMessage message(Connection connection, ExchangeId id) throws SQLException {
    return Messages.find(connection, id).orElseThrow(() -> Reporter.unknown(id));
  }

  private static Tracking tracking(Connection connection, StoredMessage message)
      throws SQLException {
    return new Tracking(
        message.id(),
        message.outgoing(),
        message.documentId(),
        message.code(),
        message.subject(),
        message.state(),
        Recipients.of(connection, message.id()),
        Journal.lines(connection, message.id()).stream().map(Journal.Line::entry).toList());
  }

  List<Content> files(ExchangeId id) {
    return node.database()
        .read(
            connection -> {
              StoredMessage message = message(connection, id);
              Sha256 received = message.sha256();
              if (received != null) {
                return List.of(node.blobs().open(connection, received).content());
              }
              List<Content> files = new ArrayList<>();
              for (Transmission transmission : Transmissions.of(connection, id)) {
                if (transmission.kind() == MessageKind.DOCUMENT) {
                  files.add(node.blobs().open(connection, transmission.sha256()).content());
                }
              }
              return files;
            });
  }

  List<DeadLetter> deadLetters() {
    return node.database()
        .read(
            connection -> {
              List<DeadLetter> dead = new ArrayList<>();
              for (Transmission one : Transmissions.dead(connection)) {
                dead.add(
                    new DeadLetter(
                        one.messageId(),
                        true,
                        one.label(),
                        one.connection(),
                        one.problem(),
                        inVietnamese(connection, one.messageId(), one.problem())));
              }
              for (StoredMessage one : Messages.quarantined(connection)) {
                dead.add(
                    new DeadLetter(
                        one.id(),
                        false,
                        Outbox.DOCUMENT,
                        one.connection(),
                        one.problem(),
                        inVietnamese(connection, one.id(), one.problem())));
              }
              return dead;
            });
  }

  /** The journal has both; the letter itself keeps the English one alone. */
  private static String inVietnamese(Connection connection, ExchangeId id, String reason)
      throws SQLException {
    String found = "";
    for (Journal.Line line : Journal.lines(connection, id)) {
      Map<String, String> said = line.entry().detail();
      if (reason.equals(said.get("reason"))) {
        found = said.getOrDefault(TimelineEntry.reasonIn(Locale.forLanguageTag("vi")), "");
      }
    }
    return found;
  }

  List<OrphanStatus> orphans() {
    return node.database().read(Arrivals::orphans);
  }

  void retry(ExchangeId id) {
    node.database()
        .write(
            connection -> {
              StoredMessage message = message(connection, id);
              int queued = Transmissions.redrive(connection, id);
              if (queued > 0 && message.outgoing()) {
                Recipients.state(
                    connection, id, RecipientState.FAILED, RecipientState.QUEUED, node.now());
              }
              // What could not even be read has no sender and would only fail again.
              if (!message.outgoing() && !message.sender().isEmpty()) {
                queued += Messages.redrive(connection, id) ? 1 : 0;
              }
              if (queued == 0) {
                throw ExchangeException.of("DOC-207", id, message.state().word(), "retry");
              }
              Journal.append(
                  connection,
                  id,
                  node.now(),
                  TimelineEvent.REDRIVEN,
                  node.self().id().value(),
                  Map.of());
              return queued;
            });
  }

  Optional<SdkException> exportEvidence(ExchangeId id, Path target, Map<String, Content> more) {
    return new EvidenceExport(node).write(id, target, more);
  }
}
