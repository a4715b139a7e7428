package org.lienthong.documents.internal.edxml;

import java.io.OutputStream;
import java.security.MessageDigest;
import org.lienthong.core.Sha256;

/**
 * The digest that a signature over the whole file needs, of a file as it is written here: that is
 * in canonical form but for the declaration in front and the line end behind.
 */
final class CanonicalDigest extends OutputStream {
  private final MessageDigest digest = Sha256.newDigest();
  private boolean begun;
  private boolean lineEnd;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (!begun && from < end) begun = bytes[from++] == '\n';
    if (from == end) return;
    if (lineEnd) digest.update((byte) '\n');
    lineEnd = bytes[end - 1] == '\n';
    digest.update(bytes, from, end - from - (lineEnd ? 1 : 0));
  }

  byte[] value() {
    return digest.digest();
  }
}
