package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** One thing that goes wrong with one call. */
public sealed interface Fault {
  /** The longest that one fault waits at a time. */
  Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** As in a script: {@code refuse}, {@code drop-answer} … */
  String name();

  /** The call is not handled and answered with this HTTP status. */
  record Refuse(int status) implements Fault {
    public Refuse {
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException("status must be 400 to 599, was " + status);
      }
    }

    @Override
    public String name() {
      return "refuse";
    }
  }

  /** The call is handled only after this time. */
  record Delay(Duration time) implements Fault {
    public Delay {
      requireWait(time);
    }

    @Override
    public String name() {
      return "delay";
    }
  }

  /** The call is handled; the connection then ends without a byte of answer. */
  record DropAnswer() implements Fault {
    @Override
    public String name() {
      return "drop-answer";
    }
  }

  /**
   * {@code sendEdoc}: every recipient gets the document twice, under two identifiers. Lists: every
   * entry stands there twice. {@code updateStatus}: confirmed, and the document comes again under
   * the same identifier.
   */
  record Duplicate() implements Fault {
    @Override
    public String name() {
      return "duplicate";
    }
  }

  /** A list comes in another order, drawn from the seed of the script. */
  record Reorder() implements Fault {
    @Override
    public String name() {
      return "reorder";
    }
  }

  /** The call is handled; the connection ends after so many bytes of the answer's body. */
  record Truncate(long bytes) implements Fault {
    public Truncate {
      if (bytes < 0) throw new IllegalArgumentException("bytes must not be negative: " + bytes);
    }

    @Override
    public String name() {
      return "truncate";
    }
  }

  /**
   * The call is handled; Content-Length is off by so many bytes. Below zero the body is cut and
   * looks complete, above zero the connection ends while bytes are still expected.
   */
  record WrongLength(long by) implements Fault {
    public WrongLength {
      if (by == 0) throw new IllegalArgumentException("by must not be 0");
    }

    @Override
    public String name() {
      return "wrong-length";
    }
  }

  /** The call is not handled: a page of some gateway comes back as if all were well. */
  record Html() implements Fault {
    @Override
    public String name() {
      return "html";
    }
  }

  /** The call is handled; the answer trickles, so many bytes at a time with a pause after each. */
  record SlowDrip(int bytes, Duration pause) implements Fault {
    public SlowDrip {
      if (bytes < 1) throw new IllegalArgumentException("bytes must be 1 or more, was " + bytes);
      requireWait(pause);
    }

    @Override
    public String name() {
      return "slow-drip";
    }
  }

  /** For this call the hub's clock is ahead by so much, or behind if negative. */
  record ClockSkew(Duration by) implements Fault {
    public ClockSkew {
      requireNonNull(by, "by");
    }

    @Override
    public String name() {
      return "clock-skew";
    }
  }

  /** What the call would store is refused with this HTTP status; nothing of it stays. */
  record FullDisk(int status) implements Fault {
    public FullDisk {
      if (status < 500 || status > 599) {
        throw new IllegalArgumentException("status must be 500 to 599, was " + status);
      }
    }

    @Override
    public String name() {
      return "full-disk";
    }
  }

  /** The call is handled; the answer is 200 without a body. */
  record Empty() implements Fault {
    @Override
    public String name() {
      return "empty";
    }
  }

  /** The timestamp authority answers that it does not stamp. */
  record Reject() implements Fault {
    @Override
    public String name() {
      return "reject";
    }
  }

  /** The timestamp authority stamps with another nonce than the one it was given. */
  record WrongNonce() implements Fault {
    @Override
    public String name() {
      return "wrong-nonce";
    }
  }

  private static void requireWait(Duration time) {
    requireNonNull(time, "time");
    if (time.isNegative() || time.compareTo(LONGEST_WAIT) > 0) {
      throw new IllegalArgumentException("a wait must be 0 to 10 minutes, was " + time);
    }
  }
}
