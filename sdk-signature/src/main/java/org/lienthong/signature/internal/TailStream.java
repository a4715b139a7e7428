package org.lienthong.signature.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Drops what is already known of a file that is written again, and keeps what is added to it. */
final class TailStream extends OutputStream {
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream(16_384);
  private int known;

  TailStream(int known) {
    this.known = known;
  }

  @Override
  public void write(int b) {
    if (known > 0) known--;
    else tail.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    int dropped = Math.min(known, count);
    known -= dropped;
    tail.write(bytes, offset + dropped, count - dropped);
  }

  byte[] tail() {
    return tail.toByteArray();
  }
}
