package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.Party;
import org.lienthong.documents.TimelineEvent;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.internal.store.Transmissions.Transmission;

/** A document that was handed in to be sent, with all there is to know at that moment. */
public record Posted(StoredMessage message, List<Part> parts) {
  /** Marks the transmissions of documents among those of statuses. */
  public static final String DOCUMENT = "document";

  /**
   * One network and the file it has to take.
   *
   * @param id identity on the wire
   */
  public record Part(String id, String connection, Sha256 sha256, List<Party> recipients) {
    public Part {
      recipients = List.copyOf(recipients);
    }
  }

  /** Makes the files of a document known to the store, in the same transaction. */
  @FunctionalInterface
  public interface Files {
    void record(Connection connection) throws SQLException;
  }

  public Posted {
    parts = List.copyOf(parts);
  }

  /** The same with the documents that it is found to change. */
  public Posted with(List<ExchangeId> targets) {
    return new Posted(message.with(targets), parts);
  }

  /** In its place in every table. False if its key of idempotency is taken. */
  public boolean store(Connection connection, Files files) throws SQLException {
    if (!Messages.insert(connection, message, stored())) return false;
    files.record(connection);
    Instant now = message.createdAt();
    int position = 0;
    for (Part part : parts) {
      for (Party recipient : part.recipients()) {
        Recipients.insert(connection, message.id(), position++, recipient, part.connection(), now);
      }
      Transmissions.insert(connection, transmission(part), now);
    }
    return true;
  }

  private Transmission transmission(Part part) {
    return new Transmission(
        part.id(),
        message.id(),
        MessageKind.DOCUMENT,
        DOCUMENT,
        part.connection(),
        part.recipients().stream().map(Party::id).toList(),
        new OrganizationId(message.sender()),
        part.sha256(),
        0,
        "",
        "");
  }

  private Journal.Line stored() {
    return Journal.first(
        message,
        TimelineEvent.STORED,
        message.sender(),
        Map.of(
            "code",
            message.code().isEmpty() ? message.subject() : message.code(),
            "count",
            Integer.toString(parts.stream().mapToInt(part -> part.recipients().size()).sum()),
            "fingerprint",
            message.fingerprint(),
            "file",
            parts.stream().map(part -> part.sha256().hex()).collect(Collectors.joining(" "))));
  }
}
