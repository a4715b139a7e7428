package org.lienthong.documents;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs that begin with the time (version 7 of RFC 9562): rows made together lie together, so that
 * one commit touches few pages of each index.
 */
final class OrderedId {
  private static final SecureRandom RANDOM = new SecureRandom();

  private OrderedId() {}

  static String next() {
    long random = RANDOM.nextLong();
    long time = (System.currentTimeMillis() << 16) | 0x7000 | (random & 0x0FFF);
    long rest = (RANDOM.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(time, rest).toString();
  }
}
