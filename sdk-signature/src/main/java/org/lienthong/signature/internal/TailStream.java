package org.lienthong.signature.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Drops what is already known of a file that is written again, and keeps what is added to it. */
final class TailStream extends OutputStream {
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream(65_536);
  private int known;

  TailStream(int known) {
    this.known = known;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
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
