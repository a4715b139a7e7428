package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.connection.ConnectionException.Failure;

class BreakerTest {
  @TempDir Path folder;
  private final TickingClock clock = new TickingClock();
  private final LoopNetwork network = new LoopNetwork();
  private int calls;

  private DocumentExchange union(int parallelism) {
    network.join(Offices.COMMITTEE.id());
    return DocumentExchange.builder(folder, Offices.UNION)
        .connection(network.join(Offices.UNION.id()))
        .settings(
            ExchangeSettings.builder()
                .parallelism(parallelism)
                .breakerFailures(3)
                .delays(Duration.ofMinutes(1), Duration.ofMinutes(30))
                .build())
        .clock(clock)
        .open();
  }

  @Test
  void a_network_that_fails_three_times_is_left_in_peace_and_asked_by_one_message_afterwards() {
    network.beforeTaking =
        message -> {
          calls++;
          throw LoopNetwork.failure(Failure.TIMED_OUT);
        };
    try (DocumentExchange union = union(1)) {
      for (int i = 1; i <= 10; i++) union.send(Offices.document(i, "m" + i, Offices.COMMITTEE));
      assertEquals(3, union.transmit().postponed());
      assertEquals(0, union.transmit().postponed());
      assertEquals(3, calls);

      clock.advance(Duration.ofSeconds(73));
      assertEquals(1, union.transmit().postponed(), "one tries, the others wait longer");
      assertEquals(4, calls);

      network.beforeTaking = message -> calls++;
      clock.advance(Duration.ofHours(1));
      assertEquals(10, union.transmit().sent());
    }
  }

  @Test
  void a_refusal_says_nothing_against_the_network() {
    network.beforeTaking =
        message -> {
          calls++;
          throw LoopNetwork.failure(Failure.REFUSED);
        };
    try (DocumentExchange union = union(1)) {
      for (int i = 1; i <= 5; i++) union.send(Offices.document(i, "m" + i, Offices.COMMITTEE));
      assertEquals(5, union.transmit().failed());
      assertEquals(5, calls);
    }
  }

  @Test
  void of_many_that_send_at_once_one_alone_tries_a_network_after_its_rest() {
    network.beforeTaking =
        message -> {
          synchronized (this) {
            calls++;
          }
          throw LoopNetwork.failure(Failure.TIMED_OUT);
        };
    try (DocumentExchange union = union(8)) {
      for (int i = 1; i <= 40; i++) union.send(Offices.document(i, "m" + i, Offices.COMMITTEE));
      union.transmit();
      clock.advance(Duration.ofHours(1));
      calls = 0;
      assertEquals(1, union.transmit().postponed());
      assertEquals(1, calls);
    }
  }
}
