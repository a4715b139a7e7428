package org.lienthong.documents.internal.edxml;

import org.lienthong.documents.edxml.EdxmlLimits;

/** How far unpacking may go in one file, all its attachments together. */
final class UnpackBudget {
  private static final long EXPANSION_MATTERS = 16L << 20;

  private final EdxmlLimits limits;
  private long unpacked;
  private long packed;

  UnpackBudget(EdxmlLimits limits) {
    this.limits = limits;
  }

  /** Whether one more attachment may have grown to this from that. */
  boolean allows(long inner, long raw) {
    long grown = unpacked + inner;
    boolean explodes = grown > EXPANSION_MATTERS && grown / limits.expansion() > packed + raw;
    return !explodes && inner <= limits.unpackedBytes();
  }

  void spend(long inner, long raw) {
    unpacked += inner;
    packed += raw;
  }
}
