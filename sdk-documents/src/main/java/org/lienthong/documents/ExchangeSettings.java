package org.lienthong.documents;

import java.time.Duration;

/** How an exchange retries, how much it holds and how fast it works. Immutable. */
public final class ExchangeSettings {
  private static final ExchangeSettings DEFAULT = builder().build();

  private final int parallelism;
  private final int mostQueued;
  private final int sendAttempts;
  private final Duration firstDelay;
  private final Duration longestDelay;
  private final Duration lease;
  private final int handOverAttempts;
  private final Duration pollInterval;
  private final int breakerFailures;

  private ExchangeSettings(Builder builder) {
    parallelism = builder.parallelism;
    mostQueued = builder.mostQueued;
    sendAttempts = builder.sendAttempts;
    firstDelay = builder.firstDelay;
    longestDelay = builder.longestDelay;
    lease = builder.lease;
    handOverAttempts = builder.handOverAttempts;
    pollInterval = builder.pollInterval;
    breakerFailures = builder.breakerFailures;
  }

  /** What an office without special needs uses. */
  public static ExchangeSettings defaults() {
    return DEFAULT;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Messages sent at once. */
  public int parallelism() {
    return parallelism;
  }

  /** Messages that may wait to be sent; beyond it {@code send} refuses with DOC-205. */
  public int mostQueued() {
    return mostQueued;
  }

  /** After so many a message becomes a dead letter. */
  public int sendAttempts() {
    return sendAttempts;
  }

  /** Before the second attempt; doubles from then on, with a fifth of it at random. */
  public Duration firstDelay() {
    return firstDelay;
  }

  public Duration longestDelay() {
    return longestDelay;
  }

  /** After a crash, how long work that was under way waits for another attempt. */
  public Duration lease() {
    return lease;
  }

  /** After so many failures of the handler a document is quarantined. */
  public int handOverAttempts() {
    return handOverAttempts;
  }

  /** Between two rounds of {@link DocumentExchange#start}. */
  public Duration pollInterval() {
    return pollInterval;
  }

  /** After so many failures in a row a connection is left in peace for a while. */
  public int breakerFailures() {
    return breakerFailures;
  }

  /** Collects what differs from the defaults. Not thread-safe. */
  public static final class Builder {
    private int parallelism = 4;
    private int mostQueued = 10_000;
    private int sendAttempts = 20;
    private Duration firstDelay = Duration.ofSeconds(5);
    private Duration longestDelay = Duration.ofHours(1);
    private Duration lease = Duration.ofSeconds(30);
    private int handOverAttempts = 5;
    private Duration pollInterval = Duration.ofSeconds(15);
    private int breakerFailures = 5;

    private Builder() {}

    /** 4 unless said otherwise. */
    public Builder parallelism(int parallelism) {
      this.parallelism = positive(parallelism, "parallelism");
      return this;
    }

    /** 10,000 unless said otherwise. */
    public Builder mostQueued(int mostQueued) {
      this.mostQueued = positive(mostQueued, "mostQueued");
      return this;
    }

    /** 20 unless said otherwise: about half a day. */
    public Builder sendAttempts(int sendAttempts) {
      this.sendAttempts = positive(sendAttempts, "sendAttempts");
      return this;
    }

    /** 5 seconds and 1 hour unless said otherwise. */
    public Builder delays(Duration first, Duration longest) {
      firstDelay = positive(first, "first");
      longestDelay = positive(longest, "longest");
      return this;
    }

    /** 30 seconds unless said otherwise. */
    public Builder lease(Duration lease) {
      this.lease = positive(lease, "lease");
      return this;
    }

    /** 5 unless said otherwise. */
    public Builder handOverAttempts(int handOverAttempts) {
      this.handOverAttempts = positive(handOverAttempts, "handOverAttempts");
      return this;
    }

    /** 15 seconds unless said otherwise. */
    public Builder pollInterval(Duration pollInterval) {
      this.pollInterval = positive(pollInterval, "pollInterval");
      return this;
    }

    /** 5 unless said otherwise. */
    public Builder breakerFailures(int breakerFailures) {
      this.breakerFailures = positive(breakerFailures, "breakerFailures");
      return this;
    }

    public ExchangeSettings build() {
      return new ExchangeSettings(this);
    }

    private static int positive(int value, String name) {
      if (value < 1) throw new IllegalArgumentException(name + " must be positive, was " + value);
      return value;
    }

    private static Duration positive(Duration value, String name) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(name + " must be positive, was " + value);
      }
      return value;
    }
  }
}
