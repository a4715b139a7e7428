package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.Sha256;
import org.lienthong.documents.edxml.BusinessType;

/** Looks at both stores, both programs' notes and the hub from outside, in plain SQL. */
final class CrashCheck {
  private static final List<String> UNREST =
      List.of(
          "SELECT COUNT(*) FROM transmission WHERE state IN ('QUEUED', 'SENDING')",
          "SELECT COUNT(*) FROM message WHERE direction = 'in'"
              + " AND state IN ('RECEIVED', 'HANDED_OVER')");

  private final ExchangeHub hub;
  private final Path sender;
  private final Path receiver;

  CrashCheck(ExchangeHub hub, Path sender, Path receiver) {
    this.hub = hub;
    this.sender = sender;
    this.receiver = receiver;
  }

  boolean isQuiet() throws IOException, SQLException {
    return notes(sender).containsKey("ended") && restless().isEmpty();
  }

  /** What still moves, the hub last: news that was on its way is there by then. */
  List<String> restless() throws SQLException {
    List<String> found = new ArrayList<>();
    for (Path office : List.of(sender, receiver)) {
      for (String question : UNREST) {
        int count = count(office, question);
        if (count > 0) found.add(office.getFileName() + " " + count + ": " + question);
      }
    }
    long waiting = hub.deliveries().stream().filter(d -> d.state() != DeliveryState.DONE).count();
    if (waiting > 0) found.add(waiting + " wait at the hub or were reported unreadable");
    return found;
  }

  /** The rest of a line of the table; fails if the promise was broken. */
  String verdict() throws IOException, SQLException {
    assertStoreIsSound(sender);
    assertStoreIsSound(receiver);
    assertEverythingAcknowledgedIsStored();
    Map<String, List<String>> handed = notes(receiver);
    handed.forEach(
        (document, attempts) -> {
          Set<String> distinct = new HashSet<>(attempts);
          assertEquals(attempts.size(), distinct.size(), document + " twice unsaid: " + attempts);
          assertTrue(attempts.stream().noneMatch(a -> a.contains("DAMAGED")), document);
        });
    Map<String, String> sent = states(sender, "out");
    Map<String, String> received = states(receiver, "in");
    int last = 0;
    int withdrawn = 0;
    for (; notes(sender).containsKey("sent-" + (last + 1)); last++) {
      if (ended(last + 1, sent, received, handed)) withdrawn++;
    }
    long again = handed.values().stream().filter(attempts -> attempts.size() > 1).count();
    return "%d | %d | %d | %d | 0 |"
        .formatted(sent.size(), hub.deliveries().size(), withdrawn, again);
  }

  /** Sender and receiver agree on what became of it. True if it never left. */
  private static boolean ended(
      int number,
      Map<String, String> sent,
      Map<String, String> received,
      Map<String, List<String>> handed) {
    BusinessType change = CrashLoad.change(number);
    String original = key(number, BusinessType.NEW);
    String here = sent.getOrDefault(original, "missing");
    String there = received.getOrDefault(original, "missing");
    String ends = number + ": " + here + " here, " + there + " there";
    boolean refused = here.equals("DELIVERED");
    if (change.equals(BusinessType.NEW)) {
      String end = CrashLoad.isRejected(number) ? "REJECTED" : "COMPLETED";
      assertEquals(end + " " + end, here + " " + there, ends);
    } else if (refused) {
      assertEquals("COMPLETED", there, ends);
    } else if (change.equals(BusinessType.RECALL)) {
      assertEquals("RECALLED", here, ends);
      assertTrue(Set.of("RECALLED", "missing").contains(there), ends);
    } else {
      assertEquals("SUPERSEDED SUPERSEDED", here + " " + there, ends);
    }
    if (change.equals(BusinessType.NEW) || refused) assertHanded(number, BusinessType.NEW, handed);
    if (change.equals(BusinessType.UPDATE) || change.equals(BusinessType.REPLACE)) {
      String changed = sent.getOrDefault(key(number, change), "missing");
      assertEquals(refused ? "DELIVERED" : "COMPLETED", changed, ends + ", its change");
      if (!refused) assertHanded(number, change, handed);
    }
    return there.equals("missing");
  }

  private static void assertHanded(
      int number, BusinessType type, Map<String, List<String>> handed) {
    assertTrue(handed.containsKey(number + "/" + type.word()), number + " was never handed over");
  }

  private static String key(int number, BusinessType type) {
    return CrashLoad.documentId(number, type) + " " + type.code();
  }

  private static Map<String, String> states(Path office, String direction) throws SQLException {
    Map<String, String> states = new HashMap<>();
    each(
        office,
        "SELECT document_id || ' ' || business, state FROM message WHERE direction = '"
            + direction
            + "'",
        row -> {
          String twice = states.put(row.getString(1), row.getString(2));
          assertEquals(null, twice, row.getString(1) + " is stored twice");
        });
    return states;
  }

  private void assertEverythingAcknowledgedIsStored() throws SQLException {
    Set<String> stored = new HashSet<>();
    for (Path office : List.of(sender, receiver)) {
      each(office, "SELECT remote_id FROM inbox", row -> stored.add(row.getString(1)));
    }
    for (Delivery delivery : hub.deliveries()) {
      assertEquals(DeliveryState.DONE, delivery.state());
      assertTrue(stored.contains(delivery.docId()), "acknowledged, not stored: " + delivery);
    }
  }

  /** Intact, nothing given up, and every journal is one unbroken chain. */
  private static void assertStoreIsSound(Path office) throws SQLException {
    each(office, "PRAGMA integrity_check", row -> assertEquals("ok", row.getString(1)));
    assertEquals(0, count(office, "SELECT COUNT(*) FROM transmission WHERE state = 'DEAD'"));
    assertEquals(0, count(office, "SELECT COUNT(*) FROM message WHERE state = 'QUARANTINED'"));
    assertEquals(0, count(office, "SELECT COUNT(*) FROM orphan"));
    Map<String, String> heads = new HashMap<>();
    each(
        office,
        "SELECT message_id, seq, at, type, actor, detail, hash FROM event ORDER BY message_id, seq",
        row -> {
          String id = row.getString(1);
          String before = heads.getOrDefault(id, hash(id));
          String line =
              String.join(
                  "\n",
                  before,
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6));
          assertEquals(hash(line), row.getString(7), "journal of " + id);
          heads.put(id, row.getString(7));
        });
    each(
        office,
        "SELECT id, journal_head FROM message",
        row -> assertEquals(heads.get(row.getString(1)), row.getString(2), "end of the journal"));
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  /** What stands behind each first word. */
  private static Map<String, List<String>> notes(Path office) throws IOException {
    Map<String, List<String>> notes = new HashMap<>();
    for (String line : CrashOffice.lines(office)) {
      int space = line.indexOf(' ');
      notes
          .computeIfAbsent(line.substring(0, space), first -> new ArrayList<>())
          .add(line.substring(space + 1));
    }
    return notes;
  }

  private static int count(Path office, String question) throws SQLException {
    List<Integer> answer = new ArrayList<>();
    each(office, question, row -> answer.add(row.getInt(1)));
    return answer.get(0);
  }

  /** Reads one row. */
  @FunctionalInterface
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Path office, String question, Row row) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + office.resolve("store/exchange.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) row.read(rows);
    }
  }
}
