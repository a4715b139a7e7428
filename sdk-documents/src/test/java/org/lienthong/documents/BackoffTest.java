package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(
          ExchangeSettings.builder().delays(Duration.ofSeconds(5), Duration.ofHours(1)).build(),
          new Random(7));

  @Test
  void delays_double_up_to_their_bound_with_a_fifth_of_chance_either_way() {
    for (int attempt = 1; attempt <= 200; attempt++) {
      double expected = Math.min(3_600_000, 5_000 * Math.pow(2, attempt - 1));
      long millis = backoff.delay(attempt).toMillis();
      assertTrue(millis >= Math.floor(expected * 0.8), attempt + ": " + millis);
      assertTrue(millis <= expected * 1.2, attempt + ": " + millis);
    }
  }

  @Test
  void messages_that_failed_together_do_not_come_back_together() {
    Set<Duration> delays = new HashSet<>();
    for (int i = 0; i < 100; i++) delays.add(backoff.delay(10));
    assertEquals(100, delays.size());
  }
}
