package org.lienthong.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves a network in peace for a while after it failed several times in a row, so that a thousand
 * waiting messages do not each find out for themselves. Thread-safe.
 */
final class Breaker {
  private final ExchangeSettings settings;
  private final Clock clock;
  private final Backoff backoff;
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, Instant> restsUntil = new HashMap<>();

  Breaker(ExchangeSettings settings, Clock clock, Backoff backoff) {
    this.settings = settings;
    this.clock = clock;
    this.backoff = backoff;
  }

  /** After its rest a network is tried by one; the others wait until that has shown something. */
  synchronized List<String> usable(Set<String> connections) {
    Instant now = clock.instant();
    List<String> usable = new ArrayList<>();
    for (String name : connections) {
      Instant until = restsUntil.get(name);
      if (until != null && until.isAfter(now)) continue;
      if (until != null) restsUntil.put(name, now.plus(settings.firstDelay()));
      usable.add(name);
    }
    return usable;
  }

  synchronized void worked(String connection) {
    failures.remove(connection);
    restsUntil.remove(connection);
  }

  synchronized void failed(String connection) {
    int count = failures.merge(connection, 1, Integer::sum);
    int beyond = count - settings.breakerFailures();
    if (beyond >= 0) restsUntil.put(connection, clock.instant().plus(backoff.delay(beyond + 1)));
  }
}
