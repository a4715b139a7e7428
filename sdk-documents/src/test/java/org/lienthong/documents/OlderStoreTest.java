package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.internal.store.SqliteDatabase;

/** A store that an older version made goes on, with all that is in it. */
class OlderStoreTest {
  private static final Party UNION = Party.of("000.00.01.X99", "Hội mẫu");
  private static final Party COMMITTEE = Party.of("000.00.02.X99", "Ủy ban mẫu");

  @TempDir Path folder;
  private final LoopNetwork network = new LoopNetwork();
  private Path file;

  /** Version 1: three documents delivered and answered, one still to be sent. */
  @BeforeEach
  void take_a_store_of_version_1() throws IOException {
    file = Files.createDirectories(folder.resolve("store")).resolve("exchange.db");
    try (InputStream old = SqliteDatabase.class.getResourceAsStream("version-1.db")) {
      Files.copy(old, file);
    }
  }

  @Test
  void documents_timelines_and_evidence_are_as_they_were() throws Exception {
    List<List<String>> before = rows();
    try (DocumentExchange union = open()) {
      List<Tracking> all = union.documents(10);
      assertEquals(
          List.of("4/BC-HM QUEUED", "3/BC-HM DELIVERED", "2/BC-HM DELIVERED", "1/BC-HM DELIVERED"),
          all.stream().map(one -> one.code() + " " + one.state()).toList());
      for (Tracking one : all) {
        Path bundle = folder.resolve(one.id().value() + ".zip");
        union.exportEvidence(one.id(), bundle, Map.of());
        assertTrue(EvidenceBundle.verify(bundle).isIntact());
      }
    }
    assertEquals(before, rows());
  }

  @Test
  void what_was_waiting_is_sent_as_are_new_documents() {
    try (DocumentExchange union = open();
        DocumentExchange committee =
            DocumentExchange.builder(folder.resolve("committee"), COMMITTEE)
                .connection(axis(COMMITTEE))
                .open()) {
      SentDocument next = union.send(Offices.document(5, "năm", COMMITTEE));
      assertFalse(next.duplicate());
      List<String> handed = new ArrayList<>();
      union.transmit();
      committee.receive(incoming -> handed.add(incoming.document().subject()));
      assertEquals(Set.of("Văn bản mẫu 4", "Báo cáo"), Set.copyOf(handed));
      assertEquals(2, handed.size());
      union.receive(incoming -> {});
      assertEquals(DocumentState.DELIVERED, union.track(next.id()).state());
    }
  }

  @Test
  void references_between_tables_hold_and_are_watched() throws SQLException {
    SqliteDatabase.open(file).close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
      assertFalse(broken.next());
    }
  }

  @Test
  void a_shared_store_of_version_1_counts_on_from_its_last_position() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      DataSource source = server.database("older");
      try (var connection = source.getConnection();
          Statement statement = connection.createStatement();
          InputStream script = SqliteDatabase.class.getResourceAsStream("V1.sql")) {
        String tables = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        statement.execute(tables.replace("${bytes}", "BYTEA"));
        statement.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)");
        statement.execute("INSERT INTO schema_version VALUES (1)");
        statement.execute(
            "INSERT INTO message (id, direction, state, fingerprint, business, targets, sender,"
                + " sender_name, own_ids, document_id, code, wire_code, subject, connection,"
                + " created_at, updated_at, journal_head, position) VALUES ('old', 'out', 'SENT',"
                + " '', 'new', '', '', '', '', '', '7/BC-HM', '', '', '', 0, 0, '', 41)");
      }
      try (DocumentExchange union =
          DocumentExchange.builder(folder.resolve("shared"), UNION)
              .alsoKnownAs(Offices.UNION.id())
              .connection(axis(UNION, COMMITTEE))
              .sharedDatabase(source)
              .open()) {
        union.send(Offices.document(8, "tám", COMMITTEE));
        assertEquals(
            List.of("8/BC-HMT", "7/BC-HM"),
            union.documents(10).stream().map(Tracking::code).toList());
      }
      try (var connection = source.getConnection();
          Statement statement = connection.createStatement();
          ResultSet last = statement.executeQuery("SELECT MAX(position) FROM message")) {
        assertTrue(last.next());
        assertEquals(42, last.getInt(1));
      }
    }
  }

  private DocumentExchange open() {
    return DocumentExchange.builder(folder.resolve("store"), UNION)
        .alsoKnownAs(Offices.UNION.id())
        .connection(axis(UNION, Offices.UNION))
        .clock(Clock.offset(Clock.systemUTC(), Duration.ofDays(1))) // what was tried is due again
        .open();
  }

  /** Under the name by which the old store knows its network. */
  private Connection axis(Party... readers) {
    OrganizationId[] ids = Stream.of(readers).map(Party::id).toArray(OrganizationId[]::new);
    return new Delegating(network.join(ids)) {
      @Override
      public String name() {
        return "axis";
      }
    };
  }

  /** All rows of all tables with what the older version knew of them. */
  private List<List<String>> rows() throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("blob", "message", "recipient", "transmission", "event", "inbox", "orphan")) {
        List<String> found = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("SELECT * FROM " + table)) {
          int columns = all.getMetaData().getColumnCount();
          while (all.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
              byte[] value = all.getBytes(i);
              String text = value == null ? "null" : new String(value, StandardCharsets.UTF_8);
              row.add(all.getMetaData().getColumnName(i) + "=" + text);
            }
            found.add(table + row.stream().sorted().toList());
          }
        }
        rows.add(found.stream().sorted().toList());
      }
    }
    return rows;
  }
}
