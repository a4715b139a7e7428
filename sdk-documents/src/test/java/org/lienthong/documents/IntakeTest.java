package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded store keeps what is handed in as one row until somebody looks. */
class IntakeTest {
  @TempDir Path folder;
  private final LoopNetwork network = new LoopNetwork();

  @BeforeEach
  void join() {
    network.join(Offices.UNION.id());
    network.join(Offices.COMMITTEE.id());
  }

  private DocumentExchange open() {
    return DocumentExchange.builder(folder, Offices.UNION)
        .connection(network.reader(Offices.UNION.id()))
        .open();
  }

  private int rows(String table) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("exchange.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void a_document_is_one_row_until_somebody_looks() throws Exception {
    try (DocumentExchange union = open()) {
      union.send(Offices.document(1, "đầu", Offices.COMMITTEE));
      List<ExchangeId> sent =
          List.of(
              union.send(Offices.document(2, "hai", Offices.COMMITTEE)).id(),
              union.send(Offices.document(3, "ba", Offices.COMMITTEE)).id());
      assertEquals(List.of(2, 1, 1), List.of(rows("intake"), rows("message"), rows("event")));
      for (ExchangeId id : sent) {
        Tracking one = union.track(id);
        assertEquals(DocumentState.QUEUED, one.state());
        assertEquals(List.of("stored"), Offices.events(one));
        assertEquals(Offices.COMMITTEE, one.recipients().get(0).party());
      }
      assertEquals(List.of(0, 3, 3), List.of(rows("intake"), rows("message"), rows("event")));
    }
  }

  @Test
  void a_key_is_known_whether_its_document_lies_in_the_intake_or_in_its_place() throws Exception {
    try (DocumentExchange union = open()) {
      union.send(Offices.document(1, "đầu", Offices.COMMITTEE));
      ExchangeId lying = union.send(Offices.document(2, "hai", Offices.COMMITTEE), "khóa").id();
      assertEquals(1, rows("intake"));
      SentDocument again = new SentDocument(lying, true);
      assertEquals(again, union.send(Offices.document(2, "hai", Offices.COMMITTEE), "khóa"));
      assertEquals(0, rows("intake"));
      assertEquals(again, union.send(Offices.document(2, "hai", Offices.COMMITTEE), "khóa"));
      ExchangeException other =
          assertThrows(
              ExchangeException.class,
              () -> union.send(Offices.document(3, "ba", Offices.COMMITTEE), "khóa"));
      assertEquals("DOC-201", other.code());
      assertEquals(List.of(2, 2), List.of(union.documents(10).size(), rows("blob")));
    }
  }

  @Test
  void what_lay_there_when_the_program_ended_is_sent_after_it_starts_again() throws Exception {
    try (DocumentExchange union = open()) {
      union.send(Offices.document(1, "đầu", Offices.COMMITTEE));
      union.send(Offices.document(2, "hai", Offices.COMMITTEE));
    }
    assertEquals(1, rows("intake"));
    try (DocumentExchange union = open()) {
      union.transmit();
      for (Tracking one : union.documents(10)) assertEquals(DocumentState.SENT, one.state());
    }
    assertEquals(0, rows("intake"));
  }
}
