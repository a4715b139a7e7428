package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.UNION;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.SdkException;

/** Documents that end the process that works on them. */
class WornOutTest {
  @TempDir Path folder;
  private final LoopNetwork network = new LoopNetwork();
  private final TickingClock clock = new TickingClock();
  private final List<Integer> attempts = new ArrayList<>();

  @BeforeEach
  void join() {
    network.join(UNION.id());
    network.join(COMMITTEE.id());
  }

  private DocumentExchange open(Party self) {
    return DocumentExchange.builder(folder.resolve(self.id().value()), self)
        .connection(network.reader(self.id()))
        .settings(
            ExchangeSettings.builder()
                .sendAttempts(2)
                .handOverAttempts(2)
                .pollInterval(Duration.ofMillis(20))
                .build())
        .clock(clock)
        .open();
  }

  private void send(int number) {
    try (DocumentExchange union = open(UNION)) {
      union.send(Offices.document(number, "m" + number, COMMITTEE));
      union.transmit();
    }
  }

  @Test
  void a_document_that_ended_the_process_twice_waits_for_a_person_and_the_next_one_is_handled() {
    send(1);
    send(2);
    for (int i = 0; i < 2; i++) {
      DocumentExchange dying = open(COMMITTEE);
      // What follows the handler finds the store closed, as if nothing had followed.
      assertThrows(
          SdkException.class,
          () ->
              dying.receive(
                  incoming -> {
                    attempts.add(incoming.attempt());
                    dying.close();
                  }));
      clock.advance(Duration.ofMinutes(5));
    }
    assertEquals(List.of(1, 2), attempts);
    try (DocumentExchange committee = open(COMMITTEE)) {
      ReceiveReport report = committee.receive(incoming -> attempts.add(incoming.attempt()));
      assertEquals(1, report.quarantined());
      assertEquals(1, report.handedOver());
      assertEquals(List.of(1, 2, 1), attempts);
      DeadLetter dead = committee.deadLetters().get(0);
      assertTrue(dead.reason().startsWith("DOC-224"), dead.reason());
      committee.retry(dead.id());
      assertEquals(1, committee.receive(incoming -> {}).handedOver());
    }
  }

  @Test
  void a_message_that_ended_the_process_twice_while_it_was_sent_is_a_dead_letter() {
    ExchangeId sent;
    try (DocumentExchange union = open(UNION)) {
      sent = union.send(Offices.document(1, "m", COMMITTEE)).id();
    }
    for (int i = 0; i < 2; i++) {
      DocumentExchange dying = open(UNION);
      network.beforeTaking =
          message -> {
            network.beforeTaking = later -> {};
            dying.close();
          };
      assertThrows(SdkException.class, dying::transmit);
      clock.advance(Duration.ofMinutes(5));
    }
    try (DocumentExchange union = open(UNION)) {
      assertEquals(1, union.transmit().failed());
      assertEquals(sent, union.deadLetters().get(0).id());
    }
  }

  @Test
  void an_error_of_the_handler_is_a_failure_like_any_other_and_the_background_goes_on()
      throws InterruptedException {
    send(1);
    CountDownLatch second = new CountDownLatch(1);
    try (DocumentExchange committee = open(COMMITTEE)) {
      committee.start(
          incoming -> {
            if (incoming.document().number().equals("2")) {
              second.countDown();
            } else {
              throw new OutOfMemoryError("lỗi mẫu");
            }
          });
      send(2);
      assertTrue(second.await(60, TimeUnit.SECONDS), "the rounds ended with the error");
    }
  }
}
