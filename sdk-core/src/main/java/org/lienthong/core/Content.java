package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Bytes that can be opened again and again: a file, an array, or anything a caller can reopen. It
 * holds no open file, so there is nothing to close.
 *
 * <p>Safe to share between threads if the source is. A file that changes between two openings gives
 * other bytes; keep the {@link #sha256()} where that matters.
 */
public final class Content {
  private static final int PIECE = 1 << 16;

  /** Opens the same bytes from their start, each time it is asked. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final long length;
  private final String origin;

  private Content(Source source, long length, String origin) {
    this.source = requireNonNull(source, "source");
    this.length = length;
    this.origin = origin;
  }

  /**
   * @throws InputException CORE-001 if there is no readable regular file
   */
  public static Content of(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputException(ErrorDetail.of("CORE-001", Content.class, file), null);
    }
    try {
      return new Content(() -> Files.newInputStream(file), Files.size(file), file.toString());
    } catch (IOException e) {
      throw new InputException(ErrorDetail.of("CORE-001", Content.class, file), e);
    }
  }

  /** Copies the array. */
  public static Content of(byte[] bytes) {
    byte[] copy = bytes.clone();
    return new Content(() -> new ByteArrayInputStream(copy), copy.length, copy.length + " bytes");
  }

  public static Content ofUtf8(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a source whose length is not known before it is read. */
  public static Content from(Source source) {
    return new Content(source, -1, "stream");
  }

  /** Of a source whose length in bytes is known. */
  public static Content from(Source source, long length) {
    if (length < 0) throw new IllegalArgumentException("length must not be negative: " + length);
    return new Content(source, length, "stream");
  }

  /** From the first byte. The caller closes the stream. */
  public InputStream open() throws IOException {
    return source.open();
  }

  /** Writes everything, in large pieces, and leaves the target open. */
  public void copyTo(OutputStream target) throws IOException {
    try (InputStream in = open()) {
      byte[] piece = new byte[length < 0 ? PIECE : (int) Math.min(PIECE, length + 1)];
      for (int n; (n = in.readNBytes(piece, 0, piece.length)) > 0; ) target.write(piece, 0, n);
    }
  }

  /** In bytes, when known without reading. */
  public OptionalLong length() {
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /**
   * Reads everything once, with a small buffer.
   *
   * @throws InputException CORE-002 if reading fails
   */
  public Sha256 sha256() {
    MessageDigest digest = Sha256.newDigest();
    try {
      copyTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      throw unreadable(e);
    }
    return Sha256.ofDigest(digest.digest());
  }

  /**
   * All bytes at once, for content that is small by nature.
   *
   * @throws InputException CORE-003 if there are more than {@code most} bytes, CORE-002 if reading
   *     fails
   */
  public byte[] bytes(int most) {
    try (InputStream in = open()) {
      // At once where the length is known; what is longer or shorter by now is read as it is.
      byte[] bytes = length < 0 || length > most ? new byte[0] : new byte[(int) length];
      int count = in.readNBytes(bytes, 0, bytes.length);
      byte[] rest = in.readNBytes(most - count);
      if (in.read() >= 0) {
        throw new InputException(ErrorDetail.of("CORE-003", Content.class, origin, most), null);
      }
      if (rest.length == 0 && count == bytes.length) return bytes;
      byte[] whole = Arrays.copyOf(bytes, count + rest.length);
      System.arraycopy(rest, 0, whole, count, rest.length);
      return whole;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Writes to a file beside the target, forces it to the disk and renames it: the target is the
   * whole content or untouched, and nothing else stays behind.
   *
   * @throws InputException CORE-002 if reading the content fails
   * @throws StorageException CORE-004 if the disk refuses
   */
  public void writeTo(Path target) {
    AtomicFile.write(target, this);
  }

  InputException unreadable(IOException e) {
    return new InputException(ErrorDetail.of("CORE-002", Content.class, origin), e);
  }

  /** Where the bytes come from, never the bytes. */
  @Override
  public String toString() {
    return "Content[" + origin + "]";
  }
}
