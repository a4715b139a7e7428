package org.lienthong.documents;

import java.time.Duration;
import java.util.Random;

/** How long to wait before the next attempt: doubling, bounded, a fifth of it at random. */
final class Backoff {
  private final ExchangeSettings settings;
  private final Random random;

  Backoff(ExchangeSettings settings, Random random) {
    this.settings = settings;
    this.random = random;
  }

  /**
   * @param attempts made so far, from 1
   */
  Duration delay(int attempts) {
    double doubled =
        (double) settings.firstDelay().toMillis() * Math.pow(2, Math.min(attempts - 1, 40));
    double delay = Math.min((double) settings.longestDelay().toMillis(), doubled);
    return Duration.ofMillis(Math.max(1, (long) (delay * (0.8 + 0.4 * random.nextDouble()))));
  }
}
