package org.lienthong.documents;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.TraceEntry;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.Staged;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;
import org.lienthong.documents.internal.store.Transmissions.Transmission;

/** Takes documents to send: one durable write, and the identity is fixed. */
final class Outbox {
  static final String DOCUMENT = "document";

  /** In bytes of attachments; up to here writing in vain costs less than asking before. */
  private static final long LARGE = 100_000;

  private final Node node;
  private final EdxmlProfile profile;
  private final ChangeRequests requests;
  private final Room room;
  private final Orphans orphans;

  Outbox(Node node, EdxmlProfile profile, Orphans orphans) {
    this.node = node;
    this.profile = profile;
    this.orphans = orphans;
    this.requests = new ChangeRequests(node);
    this.room = new Room(node.settings().mostQueued());
  }

  /** Bytes for one network, written or copied into the store's own space. */
  private interface Envelope {
    void writeTo(Staged staged, List<Party> recipients) throws IOException;
  }

  /** One network and the file it has to take. */
  private record Part(String connection, List<Party> recipients, Staged file) {}

  SentDocument send(EdxmlDocument document, @Nullable String key) {
    return send(document, key, Fingerprint.addressed(document), written(document));
  }

  private Envelope written(EdxmlDocument document) {
    EdxmlDocument traced =
        document.trace().isEmpty()
            ? document.toBuilder()
                .trace(List.of(new TraceEntry(document.from().id(), node.now())))
                .build()
            : document;
    return (staged, recipients) ->
        EdxmlWriter.write(traced.toBuilder().to(recipients).build(), profile, staged);
  }

  /** To recall, update or replace what was sent before. */
  SentDocument change(
      ExchangeId id, BusinessType type, @Nullable EdxmlDocument changed, String reason) {
    Optional<EdxmlDocument> request = requests.of(id, type, changed, reason);
    if (request.isEmpty()) {
      Optional<ExchangeId> asked = requests.lastRecall(id);
      return new SentDocument(asked.orElse(id), asked.isPresent());
    }
    if (type.equals(BusinessType.RECALL)) {
      // Without the recipients: whoever has given it back is not asked again.
      String content = Fingerprint.of(request.get());
      Optional<ExchangeId> asked = requests.sameRecall(id, content);
      if (asked.isPresent()) return new SentDocument(asked.get(), true);
      return send(request.get(), requests.recallKey(id), content, written(request.get()));
    }
    String about = type.word() + " " + id + " " + Fingerprint.addressed(request.get());
    return send(request.get(), about);
  }

  /** The file goes as it is, unless its recipients are on several networks. */
  SentDocument send(Content file, @Nullable String key) {
    EdxmlMessage message = EdxmlReader.readUnproved(file);
    if (!(message instanceof EdxmlDocument document)) throw ExchangeException.of("DOC-208", file);
    return send(
        document,
        key,
        Fingerprint.addressed(document),
        (staged, recipients) -> {
          if (recipients.equals(document.to())) {
            file.copyTo(staged);
          } else {
            EdxmlWriter.write(
                document.toBuilder().to(recipients).build(), EdxmlProfile.unchanged(), staged);
          }
        });
  }

  private SentDocument send(
      EdxmlDocument document, @Nullable String key, String fingerprint, Envelope envelope) {
    if (!node.isOwn(document.from().id())) {
      throw ExchangeException.of("DOC-204", document.from(), node.self());
    }
    Map<String, List<Party>> routes = routes(document.to());
    String unique = key == null ? usualKey(document, fingerprint) : key;
    if (document.attachments().stream().mapToLong(Attachment::size).sum() > LARGE) {
      Optional<StoredMessage> known = node.database().read(c -> Messages.byKey(c, unique));
      if (known.isPresent()) return duplicate(known.get(), fingerprint, unique);
    }
    List<Part> parts = new ArrayList<>();
    try {
      for (Map.Entry<String, List<Party>> route : routes.entrySet()) {
        Staged staged = node.blobs().stage();
        parts.add(new Part(route.getKey(), route.getValue(), staged));
        envelope.writeTo(staged, route.getValue());
        node.blobs().place(staged.finished());
      }
      return store(document, unique, fingerprint, parts);
    } catch (IOException e) {
      throw new StorageException(
          ErrorDetail.of("DOC-220", Party.class, "tmp", String.valueOf(e.getMessage())), e);
    } finally {
      parts.forEach(part -> part.file().close());
    }
  }

  /** What a program that sends the same document again after a crash would hand in again. */
  private static String usualKey(EdxmlDocument document, String fingerprint) {
    if (document.documentId().isBlank()) return "content " + fingerprint;
    return String.join(
        " ",
        document.business().type().word(),
        document.from().id().value(),
        document.documentId());
  }

  private Map<String, List<Party>> routes(List<Party> recipients) {
    if (recipients.isEmpty()) throw ExchangeException.of("DOC-206");
    Map<String, List<Party>> routes = new LinkedHashMap<>();
    List<Party> unreachable = new ArrayList<>();
    for (Party recipient : recipients) {
      node.connections().values().stream()
          .filter(connection -> connection.reaches(recipient.id()))
          .map(Connection::name)
          .findFirst()
          .ifPresentOrElse(
              name -> routes.computeIfAbsent(name, n -> new ArrayList<>()).add(recipient),
              () -> unreachable.add(recipient));
    }
    if (!unreachable.isEmpty()) {
      throw ExchangeException.of(
          "DOC-203", unreachable.stream().map(Party::toString).collect(Collectors.joining(", ")));
    }
    return routes;
  }

  private static SentDocument duplicate(StoredMessage first, String fingerprint, String key) {
    if (!first.fingerprint().equals(fingerprint)) {
      throw ExchangeException.of("DOC-201", key, first.id());
    }
    return new SentDocument(first.id(), true);
  }

  private SentDocument store(
      EdxmlDocument document, String key, String fingerprint, List<Part> parts) {
    ExchangeId id = ExchangeId.random();
    Instant now = node.now();
    StoredMessage message =
        new StoredMessage(
            id,
            true,
            DocumentState.QUEUED,
            key,
            fingerprint,
            document.business().type().code(),
            List.of(),
            document.from().id().value(),
            document.from().name(),
            List.of(document.from().id().value()),
            document.documentId(),
            printedCode(document),
            document.reference().code(),
            document.issueDate().orElse(null),
            document.subject(),
            null,
            "",
            now,
            0,
            "");
    return node.database()
        .write(
            connection -> {
              room.take(connection);
              StoredMessage linked = message.with(requests.targets(connection, document));
              if (!Messages.insert(connection, linked, stored(linked, parts))) {
                StoredMessage first = Messages.byKey(connection, key).orElseThrow();
                return duplicate(first, fingerprint, key);
              }
              insert(connection, document, linked, parts, now);
              requests.sent(connection, linked, document);
              orphans.adopt(connection, linked);
              return new SentDocument(id, false);
            });
  }

  private void insert(
      java.sql.Connection connection,
      EdxmlDocument document,
      StoredMessage message,
      List<Part> parts,
      Instant now)
      throws SQLException {
    ExchangeId id = message.id();
    int position = 0;
    for (Part part : parts) {
      node.blobs().record(connection, part.file());
      for (Party recipient : part.recipients()) {
        Recipients.insert(connection, id, position++, recipient, part.connection(), now);
      }
      Transmissions.insert(
          connection,
          new Transmission(
              OrderedId.next(),
              id,
              MessageKind.DOCUMENT,
              DOCUMENT,
              part.connection(),
              part.recipients().stream().map(Party::id).toList(),
              document.from().id(),
              part.file().sha256(),
              0,
              "",
              ""),
          now);
    }
  }

  private static Journal.Line stored(StoredMessage message, List<Part> parts) {
    int recipients = parts.stream().mapToInt(part -> part.recipients().size()).sum();
    return Journal.first(
        message,
        TimelineEvent.STORED,
        message.sender(),
        Map.of(
            "code",
            message.code().isEmpty() ? message.subject() : message.code(),
            "count",
            Integer.toString(recipients),
            "fingerprint",
            message.fingerprint(),
            "file",
            parts.stream().map(p -> p.file().sha256().hex()).collect(Collectors.joining(" "))));
  }

  /** As on paper; empty when the document has neither number nor notation. */
  static String printedCode(EdxmlDocument document) {
    return document.code().map(DocumentCode::toString).orElse("");
  }
}
