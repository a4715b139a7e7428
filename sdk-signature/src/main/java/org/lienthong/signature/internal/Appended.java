package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;

/**
 * A content with bytes behind it. A small one is copied; a large one is opened again and again, and
 * reading fails if it is no longer what it was.
 */
public final class Appended {
  private final Content base;
  private final int length;
  private @Nullable Sha256 sha256;

  private Appended(Content base, int length, @Nullable Sha256 sha256) {
    this.base = base;
    this.length = length;
    this.sha256 = sha256;
  }

  /** Keeps what the snapshot saw of the content. */
  public static Appended to(Snapshot snapshot, Content original) {
    return snapshot.inMemory()
        ? new Appended(kept(snapshot.all(original, Snapshot.IN_MEMORY)), snapshot.length(), null)
        : new Appended(original, snapshot.length(), snapshot.sha256());
  }

  /** Of an array that nobody changes any more. */
  private static Content kept(byte[] bytes) {
    return Content.from(() -> new ByteArrayInputStream(bytes), bytes.length);
  }

  public int length() {
    return length;
  }

  public Sha256 sha256() {
    Sha256 known = sha256;
    if (known == null) {
      known = base.sha256();
      sha256 = known;
    }
    return known;
  }

  /** What is in front, checked while it is read. */
  public InputStream open() throws IOException {
    return length <= Snapshot.IN_MEMORY ? base.open() : new Checked(base.open(), length, sha256());
  }

  public Content with(byte[] tail) {
    if (length <= Snapshot.IN_MEMORY) {
      return kept(joined(tail));
    }
    byte[] copy = tail.clone();
    return Content.from(
        () -> new SequenceInputStream(open(), new ByteArrayInputStream(copy)),
        (long) length + tail.length);
  }

  private byte[] joined(byte[] tail) {
    byte[] whole = new byte[length + tail.length];
    try (InputStream in = base.open()) {
      if (in.readNBytes(whole, 0, length) < length) throw new IOException("the document was cut");
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be read", e);
    }
    System.arraycopy(tail, 0, whole, length, tail.length);
    return whole;
  }

  /** Ends only where the original ended, with the bytes that it had. */
  private static final class Checked extends InputStream {
    private final InputStream in;
    private final MessageDigest digest = Sha256.newDigest();
    private final Sha256 expected;
    private int left;

    Checked(InputStream in, int length, Sha256 expected) {
      this.in = in;
      this.left = length;
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      if (count == 0) return 0;
      if (left == 0) return -1;
      int n = in.read(into, offset, Math.min(count, left));
      if (n > 0) {
        digest.update(into, offset, n);
        left -= n;
      }
      if (n < 0 || (left == 0 && changed())) {
        throw new IOException("the document was changed after it was prepared for signing");
      }
      return n;
    }

    private boolean changed() throws IOException {
      return in.read() >= 0 || !Sha256.ofDigest(digest.digest()).equals(expected);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
