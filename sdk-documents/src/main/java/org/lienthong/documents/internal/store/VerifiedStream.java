package org.lienthong.documents.internal.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.lienthong.core.Sha256;

/**
 * A stored file that is read once more than it is trusted: its last bytes are given out only if all
 * of them together have the hash that they were stored under.
 */
final class VerifiedStream extends FilterInputStream {
  private final MessageDigest digest = Sha256.newDigest();
  private final Sha256 expected;
  private final Path file;
  private long left;

  VerifiedStream(InputStream in, Sha256 expected, long size, Path file) {
    super(in);
    this.expected = expected;
    this.left = size;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (left == 0) return -1;
    int n = in.read(bytes, offset, (int) Math.min(length, left));
    if (n < 0) throw Blobs.missing(file.toString());
    digest.update(bytes, offset, n);
    left -= n;
    if (left == 0 && !Sha256.ofDigest(digest.digest()).equals(expected)) {
      throw Blobs.missing(file.toString());
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = 0;
    byte[] buffer = new byte[8192];
    while (skipped < n) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, n - skipped));
      if (read < 0) break;
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
