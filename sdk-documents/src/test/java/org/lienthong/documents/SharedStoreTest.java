package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.UNION;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.SdkException;
import org.lienthong.documents.connection.ConnectionException.Failure;

/** Several nodes over one PostgreSQL store. */
class SharedStoreTest {
  private static PostgresServer server;

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock();
  private final LoopNetwork network = new LoopNetwork();
  private final List<IncomingDocument> handed = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void start() throws IOException {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) server.close();
  }

  private DocumentExchange node(Party self, DataSource database) {
    return DocumentExchange.builder(folder.resolve(self.id().value()), self)
        .connection(network.reader(self.id()))
        .sharedDatabase(database)
        .settings(ExchangeSettings.builder().breakerFailures(1000).build())
        .clock(clock)
        .open();
  }

  @Test
  void the_whole_way_works_over_postgresql_and_the_evidence_is_intact() throws IOException {
    network.join(UNION.id());
    network.join(COMMITTEE.id());
    try (DocumentExchange union = node(UNION, server.database("u1"));
        DocumentExchange committee = node(COMMITTEE, server.database("c1"))) {
      SentDocument sent = union.send(Offices.document(12, Offices.large(), COMMITTEE));
      assertTrue(union.send(Offices.document(12, Offices.large(), COMMITTEE)).duplicate());
      union.transmit();
      committee.receive(handed::add);
      union.receive(handed::add);
      assertEquals(DocumentState.DELIVERED, union.track(sent.id()).state());
      Path bundle = folder.resolve("bundle.zip");
      committee.exportEvidence(handed.get(0).id(), bundle, java.util.Map.of());
      assertEquals(List.of(), EvidenceBundle.verify(bundle).problems(java.util.Locale.ENGLISH));
      union.recall(sent.id(), "sai");
      union.transmit();
      committee.receive(handed::add);
      assertEquals(DocumentState.CHANGE_REQUESTED, committee.documents(1).get(0).state());
    }
  }

  @Test
  void two_nodes_share_the_work_and_nothing_is_done_twice() throws Exception {
    network.join(UNION.id());
    network.join(COMMITTEE.id());
    DataSource shared = server.database("u2");
    DataSource receiving = server.database("c2");
    try (DocumentExchange first = node(UNION, shared);
        DocumentExchange second = node(UNION, shared);
        DocumentExchange left = node(COMMITTEE, receiving);
        DocumentExchange right = node(COMMITTEE, receiving)) {
      int count = 60;
      for (int i = 1; i <= count; i++) first.send(Offices.document(i, "m" + i, COMMITTEE));
      together(first::transmit, second::transmit);
      assertEquals(count, network.identities.size());
      assertEquals(count, new HashSet<>(network.identities).size());

      together(() -> left.receive(handed::add), () -> right.receive(handed::add));
      left.receive(handed::add);
      assertEquals(count, handed.size());
      assertEquals(count, handed.stream().map(IncomingDocument::id).distinct().count());
      together(() -> first.receive(handed::add), () -> second.receive(handed::add));
      assertEquals(List.of(), first.deadLetters());
      assertTrue(first.documents(100).stream().allMatch(t -> t.state() == DocumentState.DELIVERED));
    }
  }

  private static void together(Callable<Object> one, Callable<Object> other) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Future<Object> done : pool.invokeAll(List.of(one, other))) done.get();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void live_work_of_one_node_is_not_taken_by_another_and_dead_work_is() throws Exception {
    network.join(UNION.id());
    network.join(COMMITTEE.id());
    DataSource shared = server.database("u3");
    try (DocumentExchange first = node(UNION, shared);
        DocumentExchange second = node(UNION, shared)) {
      SentDocument sent = first.send(Offices.document(1, "m", COMMITTEE));
      List<Integer> meanwhile = new ArrayList<>();
      network.beforeTaking =
          message -> {
            network.beforeTaking = later -> {};
            meanwhile.add(second.transmit().sent());
            clock.advance(Duration.ofMinutes(10));
            meanwhile.add(second.transmit().sent());
            throw LoopNetwork.failure(Failure.TIMED_OUT);
          };
      // While the first still waits for its answer the lease is renewed by the clock of the system,
      // which stands still here; after ten minutes the second takes it for dead.
      TransmitReport report = first.transmit();
      assertEquals(List.of(0, 1), meanwhile);
      assertEquals(1, report.postponed());
      assertEquals(DocumentState.SENT, first.track(sent.id()).state());
      assertFalse(
          Offices.events(first.track(sent.id())).contains("send-failed"),
          "a failure reported under an expired lease must change nothing");
    }
  }

  @Test
  void an_acceptance_under_a_lease_that_another_node_took_over_changes_nothing() throws Exception {
    network.join(UNION.id());
    network.join(COMMITTEE.id());
    DataSource receiving = server.database("c4");
    try (DocumentExchange union = node(UNION, server.database("u4"));
        DocumentExchange left = node(COMMITTEE, receiving);
        DocumentExchange right = node(COMMITTEE, receiving)) {
      union.send(Offices.document(1, "m", COMMITTEE));
      union.transmit();
      List<Integer> meanwhile = new ArrayList<>();
      left.receive(
          document -> {
            handed.add(document);
            meanwhile.add(right.receive(handed::add).handedOver());
            clock.advance(Duration.ofMinutes(10));
            meanwhile.add(right.receive(handed::add).handedOver());
          });
      assertEquals(List.of(0, 1), meanwhile, "only after the lease has ended");
      assertEquals(List.of(1, 2), handed.stream().map(IncomingDocument::attempt).toList());
      List<String> events = Offices.events(right.track(handed.get(0).id()));
      assertEquals(1, Collections.frequency(events, "handled"), () -> events.toString());
    }
  }

  @Test
  void a_database_that_is_gone_is_a_refusal_that_can_be_tried_again() throws IOException {
    org.postgresql.ds.PGSimpleDataSource nobody = new org.postgresql.ds.PGSimpleDataSource();
    nobody.setURL("jdbc:postgresql://127.0.0.1:1/none");
    network.join(UNION.id());
    SdkException refusal =
        org.junit.jupiter.api.Assertions.assertThrows(
            SdkException.class, () -> node(UNION, nobody));
    assertEquals("DOC-220", refusal.code());
    assertTrue(refusal.retryable());
  }
}
