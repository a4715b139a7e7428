package org.lienthong.signature.internal;

import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.RevocationEvidence;

/**
 * What authorities said, until it no longer counts. Bounded in number and size; what was put in
 * first goes first. Thread-safe.
 */
final class RevocationCache {
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int MOST = 1000;
  private static final long MOST_BYTES = 64L << 20;

  private final Clock clock;
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private final Map<String, Instant> failures = new LinkedHashMap<>();
  private long size;

  RevocationCache(Clock clock) {
    this.clock = clock;
  }

  /** Either a list or an answer. */
  record Kept(@Nullable X509CRL list, @Nullable OcspEvidence answer, Content bytes, Instant until) {
    RevocationSource.Fetched fetched() {
      return new RevocationSource.Fetched(list, answer, bytes, RevocationEvidence.Source.CACHE);
    }

    long size() {
      return bytes.length().orElse(0);
    }
  }

  synchronized @Nullable Kept get(String key) {
    Kept found = kept.get(key);
    if (found == null || clock.instant().isBefore(found.until())) return found;
    remove(key);
    return null;
  }

  synchronized void put(String key, Kept fresh) {
    remove(key);
    kept.put(key, fresh);
    size += fresh.size();
    while (kept.size() > MOST || size > MOST_BYTES) remove(kept.keySet().iterator().next());
  }

  private void remove(String key) {
    Kept gone = kept.remove(key);
    if (gone != null) size -= gone.size();
  }

  /** So that a dead host costs its timeout once and not for every signature. */
  synchronized boolean failedLately(String key) {
    Instant failed = failures.get(key);
    return failed != null && clock.instant().isBefore(failed.plus(AGAIN));
  }

  synchronized void failed(String key) {
    failures.put(key, clock.instant());
    if (failures.size() > MOST) failures.remove(failures.keySet().iterator().next());
  }
}
