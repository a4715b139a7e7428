package org.lienthong.signature.internal;

import java.io.IOException;

/** A log holds a line that nobody wrote. */
public final class BrokenChainException extends IOException {
  private static final long serialVersionUID = 1;

  private final long line;

  BrokenChainException(long line) {
    super("line " + line);
    this.line = line;
  }

  /** Counted from 1. */
  public long line() {
    return line;
  }
}
