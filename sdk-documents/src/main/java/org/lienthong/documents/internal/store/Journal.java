package org.lienthong.documents.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.core.Sha256;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.TimelineEntry;
import org.lienthong.documents.TimelineEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to each document, in order. Every line carries a hash over itself and the hash of
 * the line before, so that nothing can be changed, left out or put in between unnoticed.
 */
public final class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

  /**
   * One line as it is stored.
   *
   * @param at milliseconds since 1970
   * @param detail JSON with sorted names
   * @param hash over this line and the one before
   */
  public record Line(int seq, long at, String event, String actor, String detail, String hash) {
    /** Whether the hash is that of these values after that line. */
    public boolean follows(String before) {
      return hash.equals(hashOf(before, seq, at, event, actor, detail));
    }

    public TimelineEntry entry() {
      return new TimelineEntry(
          Instant.ofEpochMilli(at),
          TimelineEvent.valueOf(event),
          actor,
          JSON.readValue(detail, DETAIL));
    }
  }

  private Journal() {}

  /** What the first line of a document follows. */
  public static String start(ExchangeId id) {
    return Sha256.of(id.value().getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** The first line of a document, which is stored together with it. */
  public static Line first(
      StoredMessage message, TimelineEvent event, String actor, Map<String, String> detail) {
    String json = json(detail);
    long millis = message.createdAt().toEpochMilli();
    String hash = hashOf(start(message.id()), 1, millis, event.name(), actor, json);
    return new Line(1, millis, event.name(), actor, json, hash);
  }

  public static void append(
      Connection connection,
      ExchangeId id,
      Instant at,
      TimelineEvent event,
      String actor,
      Map<String, String> detail)
      throws SQLException {
    record Head(int seq, String before) {}
    Head head =
        Sql.first(
                connection,
                "UPDATE message SET journal_length = journal_length + 1, updated_at = ? WHERE id = ?"
                    + " RETURNING journal_length, journal_head",
                row -> new Head(row.getInt(1), row.getString(2)),
                at.toEpochMilli(),
                id.value())
            .orElseThrow(() -> new IllegalStateException("no message " + id));
    String json = json(detail);
    long millis = at.toEpochMilli();
    String hash = hashOf(head.before(), head.seq(), millis, event.name(), actor, json);
    insert(connection, id, new Line(head.seq(), millis, event.name(), actor, json, hash));
    Sql.update(connection, "UPDATE message SET journal_head = ? WHERE id = ?", hash, id.value());
  }

  private static String json(Map<String, String> detail) {
    return JSON.writeValueAsString(new TreeMap<>(detail));
  }

  static void insert(Connection connection, ExchangeId id, Line line) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO event (message_id, seq, at, type, actor, detail, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        line.seq(),
        line.at(),
        line.event(),
        line.actor(),
        line.detail(),
        line.hash());
  }

  public static List<Line> lines(Connection connection, ExchangeId id) throws SQLException {
    return Sql.list(
        connection,
        "SELECT seq, at, type, actor, detail, hash FROM event WHERE message_id = ? ORDER BY seq",
        row ->
            new Line(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)),
        id.value());
  }

  static String hashOf(String before, int seq, long at, String event, String actor, String detail) {
    String text = String.join("\n", before, "" + seq, "" + at, event, actor, detail);
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
