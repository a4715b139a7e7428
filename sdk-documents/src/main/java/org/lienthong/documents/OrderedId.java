package org.lienthong.documents;

import java.util.UUID;

/**
 * UUIDs that begin with the time (version 7 of RFC 9562): rows made together lie together, so that
 * one commit touches few pages of each index.
 */
final class OrderedId {
  private OrderedId() {}

  static String next() {
    UUID random = UUID.randomUUID();
    long low = random.getMostSignificantBits() & 0x0FFF;
    long time = (System.currentTimeMillis() << 16) | 0x7000 | low;
    return new UUID(time, random.getLeastSignificantBits()).toString();
  }
}
