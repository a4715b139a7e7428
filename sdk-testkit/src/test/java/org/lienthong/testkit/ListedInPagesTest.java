package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lienthong.testkit.TwoOffices.COMMITTEE;
import static org.lienthong.testkit.TwoOffices.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ReceiveReport;
import org.lienthong.documents.axis.AxisConnection;

/** Lists that come in pages and by days, over the hub. */
class ListedInPagesTest {
  @TempDir Path folder;

  private static void send(TwoOffices offices, int from, int to) {
    IntStream.rangeClosed(from, to).forEach(number -> offices.union.send(document(number)));
    offices.union.transmit();
  }

  private static DocumentExchange reading(
      TwoOffices offices, UnaryOperator<AxisConnection.Builder> axis) {
    offices.committee.close();
    return offices.open(COMMITTEE, axis);
  }

  @Test
  void one_round_takes_what_is_on_all_pages_though_taking_shortens_the_list() {
    try (TwoOffices offices = new TwoOffices(folder);
        DocumentExchange committee = reading(offices, axis -> axis.pageSize(2))) {
      send(offices, 1, 7);
      assertEquals(7, committee.receive(offices.handed::add).stored());
    }
  }

  @Test
  void what_comes_between_two_pages_and_what_two_pages_show_is_taken_once() {
    List<Runnable> meanwhile = new CopyOnWriteArrayList<>();
    try (TwoOffices offices =
            new TwoOffices(folder, hub -> hub.sleeper(time -> meanwhile.forEach(Runnable::run)));
        DocumentExchange committee = reading(offices, axis -> axis.pageSize(3));
        DocumentExchange other = offices.open(COMMITTEE)) {
      send(offices, 1, 6);
      // Before the second page is made, another node takes what was on the first one.
      meanwhile.add(
          () -> {
            meanwhile.clear();
            other.receive(offices.handed::add);
            send(offices, 7, 9);
          });
      offices.faults(
          FaultRule.nth("getReceivedEdocList", 2, new Fault.Delay(Duration.ofSeconds(1))),
          FaultRule.sometimes("getReceivedEdocList", 0.5, new Fault.Duplicate()),
          FaultRule.sometimes("getReceivedEdocList", 0.5, new Fault.Reorder()));
      committee.receive(offices.handed::add);
      committee.receive(offices.handed::add);
      assertEquals(9, offices.handed.size());
      assertEquals(
          9, offices.handed.stream().map(one -> one.document().number()).distinct().count());
    }
  }

  @Test
  void by_days_every_round_finds_what_shows_up_late_under_an_earlier_day() {
    try (TwoOffices offices = new TwoOffices(folder);
        DocumentExchange committee = reading(offices, axis -> axis.days(10, 3).pageSize(2))) {
      send(offices, 1, 5);
      offices.clock.advance(Duration.ofDays(9));
      send(offices, 6, 8);
      ReceiveReport first = committee.receive(offices.handed::add);
      assertEquals(8, first.stored());
      assertEquals(0, first.redelivered(), "shown in two windows, taken once");
      // Dated before what was taken already.
      offices.clock.advance(Duration.ofDays(-4));
      send(offices, 9, 9);
      offices.clock.advance(Duration.ofDays(4));
      assertEquals(1, committee.receive(offices.handed::add).stored());
    }
  }
}
