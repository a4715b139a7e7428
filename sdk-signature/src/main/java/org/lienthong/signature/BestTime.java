package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The best known time of a signature, and who says so. */
public record BestTime(Instant value, Source source) {
  /** From the strongest to the weakest. */
  public enum Source {
    /** A time-stamping authority. */
    TIMESTAMP,
    /** The signer's own word. */
    CLAIMED,
    /** No word at all: the moment of checking. */
    NOW
  }

  public BestTime {
    requireNonNull(value, "value");
    requireNonNull(source, "source");
  }
}
