package org.lienthong.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.SdkException;
import org.lienthong.core.Sha256;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.internal.evidence.EvidenceZip;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;
import tools.jackson.databind.json.JsonMapper;

/** Collects everything that belongs to one document into a bundle. */
final class EvidenceExport {
  private static final int MOST_TOKEN = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Node node;

  EvidenceExport(Node node) {
    this.node = node;
  }

  /** Gives the reason for which a witness was asked in vain. */
  Optional<SdkException> write(ExchangeId id, Path target, Map<String, Content> more) {
    Map<String, Content> entries = node.database().read(connection -> collect(connection, id));
    more.forEach((name, content) -> entries.put(EvidenceZip.MORE + plain(name), content));
    SdkException unanswered = putTime(entries);
    EvidenceZip.write(entries, target);
    return Optional.ofNullable(unanswered);
  }

  /** Where the time comes from, and the witness's token over everything else if there is one. */
  private @Nullable SdkException putTime(Map<String, Content> entries) {
    SdkException unanswered = null;
    Map<String, Object> time = new LinkedHashMap<>();
    time.put("source", "local clock");
    time.put("at", node.now().toString());
    if (node.witness() != null) {
      Content sealed = EvidenceZip.sealed(entries);
      entries.put(EvidenceZip.SEALED, sealed);
      try {
        entries.put(EvidenceZip.TOKEN, Content.of(node.witness().stamp(sealed).bytes(MOST_TOKEN)));
        time.put("source", "RFC 3161");
      } catch (SdkException e) {
        unanswered = e;
        time.put("problem", e.code());
      }
    }
    entries.put(EvidenceZip.TIME, json(time));
    return unanswered;
  }

  private static String plain(String name) {
    if (!name.matches("[\\p{L}\\p{M}\\p{N} ._()-]{1,150}") || name.startsWith(".")) {
      throw new IllegalArgumentException("not a plain file name: \"" + name + "\"");
    }
    return name;
  }

  private Map<String, Content> collect(java.sql.Connection connection, ExchangeId id)
      throws SQLException {
    StoredMessage message = Messages.find(connection, id).orElseThrow(() -> Reporter.unknown(id));
    List<Journal.Line> lines = Journal.lines(connection, id);
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put(EvidenceZip.DESCRIPTION, json(description(connection, message, lines)));
    entries.put(
        EvidenceZip.JOURNAL,
        Content.ofUtf8(
            lines.stream()
                .map(line -> JSON.writeValueAsString(line) + "\n")
                .collect(Collectors.joining())));
    for (String language : List.of("vi", "en")) {
      entries.put(
          "timeline." + language + ".txt",
          Content.ofUtf8(text(message, lines, Locale.forLanguageTag(language))));
    }
    for (Sha256 file : files(connection, message, lines)) {
      entries.put(EvidenceZip.file(file), node.blobs().open(connection, file).content());
    }
    return entries;
  }

  private static Content json(Object value) {
    return Content.of(
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(value)
            .getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> description(
      java.sql.Connection connection, StoredMessage message, List<Journal.Line> lines)
      throws SQLException {
    List<Map<String, String>> recipients = new ArrayList<>();
    for (Tracking.Recipient recipient : Recipients.of(connection, message.id())) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("id", recipient.party().id().value());
      one.put("name", recipient.party().name());
      one.put("state", recipient.state().word());
      recipients.add(one);
    }
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("format", EvidenceZip.FORMAT);
    description.put("id", message.id().value());
    description.put("direction", message.outgoing() ? "outgoing" : "incoming");
    description.put("documentId", message.documentId());
    description.put("code", message.code());
    description.put("subject", message.subject());
    description.put("sender", message.sender());
    description.put("state", message.state().word());
    description.put("recipients", recipients);
    description.put("exportedBy", node.self().id().value());
    description.put("exportedAt", node.now().toString());
    description.put("journalLines", lines.size());
    description.put("journalHead", lines.get(lines.size() - 1).hash());
    return description;
  }

  private static String text(StoredMessage message, List<Journal.Line> lines, Locale language) {
    StringBuilder text = new StringBuilder();
    text.append(message.code()).append(' ').append(message.subject()).append("\n\n");
    for (Journal.Line line : lines) {
      TimelineEntry entry = line.entry();
      text.append(VietnamTime.format(Instant.ofEpochMilli(line.at())))
          .append("  ")
          .append(entry.sentence(language))
          .append('\n');
    }
    return text.toString();
  }

  /** What came, what was sent, and every status either way. */
  private static Set<Sha256> files(
      java.sql.Connection connection, StoredMessage message, List<Journal.Line> lines)
      throws SQLException {
    Set<Sha256> files = new LinkedHashSet<>();
    Sha256 received = message.sha256();
    if (received != null) files.add(received);
    Transmissions.of(connection, message.id()).forEach(one -> files.add(one.sha256()));
    for (Journal.Line line : lines) {
      for (String file : EvidenceZip.filesOf(line.entry())) files.add(new Sha256(file));
    }
    return files;
  }
}
