package org.lienthong.documents.internal.edxml;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;

/** Size, hash, first bytes and signs of corruption, taken in one pass with small memory. */
public final class Measurement extends OutputStream {
  private static final int HEAD = 4096;

  // A file that went through a text is destroyed all over, and chance makes the same three bytes
  // once in 16 MiB.
  private static final int LOOKED_AT = 1 << 20;

  // U+FFFD in UTF-8.
  private static final byte FIRST = (byte) 0xEF;
  private static final byte MIDDLE = (byte) 0xBF;
  private static final byte LAST = (byte) 0xBD;

  private static final long LASTS = 0xBDBDBDBDBDBDBDBDL;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final HashLane hash = new HashLane();
  private final byte[] head = new byte[HEAD];
  private long size;
  private long replacementCharacters;
  private int matched;
  private @Nullable Sha256 sha256;

  /** Reads to the end. */
  public static Measurement of(InputStream in) throws IOException {
    try (Measurement measurement = new Measurement()) {
      byte[] buffer = new byte[3 << 14];
      for (int n; (n = in.read(buffer)) >= 0; ) measurement.write(buffer, 0, n);
      return measurement;
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    hash.update(bytes, offset, length);
    if (size < HEAD) {
      System.arraycopy(bytes, offset, head, (int) size, (int) Math.min(length, HEAD - size));
    }
    int looked = (int) Math.max(0, Math.min(length, LOOKED_AT - size));
    size += length;
    look(bytes, offset, offset + looked);
  }

  private void look(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && at < from + 2) next(bytes[at++]);
    // Most words of eight hold no last byte of the three.
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      if (holdsLast((long) LONGS.get(bytes, at))) count(bytes, at, at + Long.BYTES);
    }
    count(bytes, at, end);
    if (end - from <= 2) return;
    matched = 0;
    next(bytes[end - 2]);
    next(bytes[end - 1]);
  }

  private static boolean holdsLast(long word) {
    long zeroIfLast = word ^ LASTS;
    return ((zeroIfLast - ONES) & ~zeroIfLast & HIGHEST_BITS) != 0;
  }

  private void count(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == LAST && bytes[i - 1] == MIDDLE && bytes[i - 2] == FIRST) {
        replacementCharacters++;
      }
    }
  }

  private void next(byte b) {
    if (matched == 2 && b == LAST) replacementCharacters++;
    matched = b == FIRST ? 1 : matched == 1 && b == MIDDLE ? 2 : 0;
  }

  public long size() {
    return size;
  }

  /** Ends the measurement. */
  @Override
  public void close() {
    if (sha256 == null) sha256 = hash.sha256();
  }

  /** Ends the measurement. */
  public Sha256 sha256() {
    close();
    return requireNonNull(sha256);
  }

  /** U+FFFD in UTF-8 near the start: what remains of bytes that went through a text. */
  public long replacementCharacters() {
    return replacementCharacters;
  }

  boolean startsWith(String latin) {
    byte[] start = latin.getBytes(StandardCharsets.ISO_8859_1);
    return size >= start.length && Arrays.equals(start, Arrays.copyOf(head, start.length));
  }

  /** The name only helps where the first bytes leave a family open. */
  public String detectedType(String name) {
    byte[] seen = Arrays.copyOf(head, (int) Math.min(size, HEAD));
    return MediaTypes.detect(seen, FileNames.extension(name));
  }
}
