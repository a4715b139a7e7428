package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Party;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where SQLite keeps documents handed in, one row each, until somebody looks: one commit writes a
 * few pages instead of a few of every table and index. Whoever writes or reads anything else sorts
 * them into their tables first, so that nobody sees the difference.
 */
final class Intake {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<List<String>>> PARTS = new TypeReference<>() {};

  private static final String INSERTION = Sql.insertion("intake", Messages.COLUMNS + ", parts");

  private record Row(long position, Posted document) {}

  private Intake() {}

  static boolean isEmpty(Connection connection) throws SQLException {
    return Sql.first(connection, "SELECT 1 FROM intake LIMIT 1", row -> true).isEmpty();
  }

  /** False if its key of idempotency is taken, here or by a document in its place. */
  static boolean add(Connection connection, Posted document) throws SQLException {
    StoredMessage message = document.message();
    String key = message.key();
    if (key != null && Messages.hasKey(connection, key)) return false;
    String parts = JSON.writeValueAsString(document.parts().stream().map(Intake::words).toList());
    return Sql.update(connection, INSERTION, Messages.values(message, parts)) == 1;
  }

  /** Moves everything to its place, in the order in which it came. */
  static void sort(Connection connection) throws SQLException {
    List<Row> rows = Sql.list(connection, "DELETE FROM intake RETURNING *", Intake::row);
    rows.sort(Comparator.comparingLong(Row::position));
    for (Row row : rows) row.document().store(connection, files -> {});
  }

  private static Row row(ResultSet row) throws SQLException {
    List<List<String>> parts = JSON.readValue(row.getString("parts"), PARTS);
    return new Row(
        row.getLong("position"),
        new Posted(Messages.row(row), parts.stream().map(Intake::part).toList()));
  }

  /** Id, network and hash, then id and name of each recipient. */
  private static List<String> words(Posted.Part part) {
    Stream<String> head = Stream.of(part.id(), part.connection(), part.sha256().hex());
    Stream<String> recipients =
        part.recipients().stream().flatMap(party -> Stream.of(party.id().value(), party.name()));
    return Stream.concat(head, recipients).toList();
  }

  private static Posted.Part part(List<String> words) {
    List<Party> recipients =
        Stream.iterate(3, at -> at < words.size(), at -> at + 2)
            .map(at -> Party.of(words.get(at), words.get(at + 1)))
            .toList();
    return new Posted.Part(words.get(0), words.get(1), new Sha256(words.get(2)), recipients);
  }
}
