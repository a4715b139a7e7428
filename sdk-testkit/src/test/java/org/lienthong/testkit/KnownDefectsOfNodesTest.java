package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.testkit.TwoOffices.document;
import static org.lienthong.testkit.TwoOffices.events;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentRejectedException;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;

/** What exchange systems in wide use got wrong when they die or share their work. */
class KnownDefectsOfNodesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(StoppedOffice.Moment.class)
  @DisplayName("3. A process that dies between two states leaves a document stuck, lost or doubled")
  void whatever_was_under_way_when_the_process_died_is_brought_to_its_end(
      StoppedOffice.Moment moment) throws Exception {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.union.close();
      offices.committee.close();
      // What the office that dies later needs is there already.
      if (!moment.sends()) {
        try (DocumentExchange union = offices.open(TwoOffices.UNION)) {
          union.send(document(1));
          union.transmit();
        }
      }
      Process process = StoppedOffice.start(folder, offices.hub, moment);
      try {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not die");
      } finally {
        process.destroyForcibly();
      }
      assertEquals(StoppedOffice.DEAD, process.exitValue());
      // The leases of the dead end.
      offices.later();
      try (DocumentExchange union = offices.open(TwoOffices.UNION);
          DocumentExchange committee = offices.open(TwoOffices.COMMITTEE)) {
        ExchangeId sent = union.send(document(1)).id();
        for (int round = 0; round < 3; round++) {
          union.transmit();
          committee.receive(offices.handed::add);
          union.receive(offices.handed::add);
          offices.later();
        }
        assertEquals(DocumentState.DELIVERED, union.track(sent).state());
        assertEquals(1, union.documents(9).size());
        assertEquals(1, committee.documents(9).size());
        assertEquals(DocumentState.ACCEPTED, committee.documents(9).get(0).state());
        // The dead handler had its turn; after it had returned there is no second one.
        int attempt = moment == StoppedOffice.Moment.IN_THE_HANDLER ? 2 : 1;
        List<Integer> expected = moment.isHandled() ? List.of() : List.of(attempt);
        assertEquals(expected, offices.handed.stream().map(one -> one.attempt()).toList());
      }
    }
  }

  @Test
  @DisplayName("4. A second node starts, takes the first one's live work for lost, and does it too")
  void a_second_node_leaves_alone_what_the_first_is_sending_and_takes_it_when_that_is_dead() {
    List<Runnable> meanwhile = new CopyOnWriteArrayList<>();
    try (TwoOffices offices =
            new TwoOffices(folder, hub -> hub.sleeper(time -> meanwhile.forEach(Runnable::run)));
        DocumentExchange second = offices.open(TwoOffices.UNION)) {
      offices.faults(FaultRule.nth("sendEdoc", 1, new Fault.Delay(Duration.ofSeconds(1))));
      offices.union.send(document(1));
      List<Integer> sentBySecond = new ArrayList<>();
      meanwhile.add(
          () -> {
            sentBySecond.add(second.transmit().sent());
            offices.later();
            sentBySecond.add(second.transmit().sent());
          });
      offices.union.transmit();
      assertEquals(List.of(0, 1), sentBySecond);
      offices.committee.receive(offices.handed::add);
      assertEquals(1, offices.handed.size());
    }
  }

  @Test
  @DisplayName("5. An answer is taken from a node whose lease ended or was never its own")
  void what_a_node_says_after_its_lease_ended_changes_nothing() {
    try (TwoOffices offices = new TwoOffices(folder);
        DocumentExchange second = offices.open(TwoOffices.COMMITTEE)) {
      offices.union.send(document(1));
      offices.union.transmit();
      offices.committee.receive(
          incoming -> {
            offices.later();
            assertEquals(1, second.receive(offices.handed::add).handedOver());
            throw new DocumentRejectedException("quá hạn giữ quyền");
          });
      assertEquals(1, offices.handed.size());
      ExchangeId id = offices.handed.get(0).id();
      assertEquals(DocumentState.ACCEPTED, second.track(id).state());
      assertEquals(1, events(second, id).stream().filter("handled"::equals).count());
      assertFalse(
          second.track(id).timeline().stream()
              .anyMatch(entry -> "02".equals(entry.detail().get("status"))),
          "a refusal under an expired lease must not reach the sender");
    }
  }
}
