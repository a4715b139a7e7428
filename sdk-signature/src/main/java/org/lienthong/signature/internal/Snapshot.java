package org.lienthong.signature.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.core.StorageException;
import org.lienthong.signature.PdfSigner;

/**
 * The bytes of a content as they were at one moment: small ones in memory, others in a temporary
 * file that closing removes. Whatever the source does meanwhile, all that is said about the bytes
 * is about the same bytes. Not thread-safe.
 */
public final class Snapshot implements Closeable {
  /** In bytes, 2 GiB: PDFBox counts offsets of signatures in int. */
  public static final int LARGEST = Integer.MAX_VALUE - 8;

  static final int IN_MEMORY = 16 << 20;
  private static final int WINDOW = 1 << 16;

  private final @Nullable Path file;
  private final @Nullable FileChannel channel;
  private final int length;
  private byte[] window;
  private int windowStart;
  private int windowLength;
  private @Nullable Sha256 sha256;
  private final List<RandomAccessRead> readers = new ArrayList<>();

  private Snapshot(byte[] memory) {
    file = null;
    channel = null;
    length = memory.length;
    window = memory;
    windowLength = memory.length;
  }

  private Snapshot(Path file, FileChannel channel, int length, Sha256 sha256) {
    this.file = file;
    this.channel = channel;
    this.length = length;
    this.sha256 = sha256;
    window = new byte[WINDOW];
  }

  /**
   * @throws InputException CORE-002 if reading fails, CORE-003 beyond {@link #LARGEST}
   * @throws StorageException SIG-065 if the temporary file cannot be written
   */
  public static Snapshot of(Content content) {
    try (InputStream in = content.open()) {
      byte[] start = start(in, content.length().orElse(0));
      int next = start.length < IN_MEMORY ? -1 : in.read();
      return next < 0 ? new Snapshot(start) : spooled(content, start, next, in);
    } catch (IOException e) {
      throw new InputException(ErrorDetail.of("CORE-002", Content.class, content), e);
    }
  }

  /** At once where the length is known; what is longer or shorter by now is read as it is. */
  private static byte[] start(InputStream in, long expected) throws IOException {
    byte[] start = new byte[(int) Math.min(expected, IN_MEMORY)];
    int count = in.readNBytes(start, 0, start.length);
    byte[] rest = in.readNBytes(IN_MEMORY - count);
    if (rest.length == 0 && count == start.length) return start;
    byte[] whole = Arrays.copyOf(start, count + rest.length);
    System.arraycopy(rest, 0, whole, count, rest.length);
    return whole;
  }

  private static Snapshot spooled(Content content, byte[] start, int next, InputStream rest)
      throws IOException {
    Path file = temporary();
    try (OutputStream out = Files.newOutputStream(file)) {
      MessageDigest digest = Sha256.newDigest();
      long length = start.length + 1L;
      write(out, digest, start, start.length);
      write(out, digest, new byte[] {(byte) next}, 1);
      byte[] buffer = new byte[WINDOW];
      for (int n = rest.read(buffer); n >= 0; n = rest.read(buffer)) {
        length += n;
        if (length > LARGEST) {
          throw new InputException(
              ErrorDetail.of("CORE-003", Content.class, content, LARGEST), null);
        }
        write(out, digest, buffer, n);
      }
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      return new Snapshot(file, channel, (int) length, Sha256.ofDigest(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("lienthong", ".tmp");
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static void write(OutputStream out, MessageDigest digest, byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      throw refused(e);
    }
    digest.update(bytes, 0, count);
  }

  private static StorageException refused(IOException e) {
    return new StorageException(ErrorDetail.of("SIG-065", PdfSigner.class), e);
  }

  public int length() {
    return length;
  }

  boolean inMemory() {
    return channel == null;
  }

  public byte at(int offset) {
    if (offset < windowStart || offset >= windowStart + windowLength) load(offset);
    return window[offset - windowStart];
  }

  private void load(int offset) {
    Objects.checkIndex(offset, length);
    windowStart = offset;
    windowLength = Math.min(WINDOW, length - offset);
    read(offset, window, windowLength);
  }

  private void read(int offset, byte[] into, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
    FileChannel open = Objects.requireNonNull(channel, "channel");
    try {
      while (buffer.hasRemaining()) {
        if (open.read(buffer, (long) offset + buffer.position()) < 0) {
          throw new IOException("the temporary file was cut");
        }
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** For parts that are small by nature. */
  public byte[] bytes(int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    if (channel == null) return Arrays.copyOfRange(window, from, to);
    byte[] bytes = new byte[to - from];
    read(from, bytes, bytes.length);
    return bytes;
  }

  /**
   * Everything, of a file that is read as a whole.
   *
   * @throws InputException CORE-003 if there is more
   */
  public byte[] all(Content source, int most) {
    if (length > most) {
      throw new InputException(ErrorDetail.of("CORE-003", Content.class, source, most), null);
    }
    return channel == null ? window : bytes(0, length);
  }

  public void update(MessageDigest digest, int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    if (channel == null) {
      digest.update(window, from, to - from);
      return;
    }
    byte[] buffer = new byte[WINDOW];
    for (int at = from; at < to; at += WINDOW) {
      int count = Math.min(WINDOW, to - at);
      read(at, buffer, count);
      digest.update(buffer, 0, count);
    }
  }

  public Sha256 sha256() {
    if (sha256 == null) sha256 = Sha256.of(window);
    return sha256;
  }

  /** The first place in from (inclusive) to to (exclusive) where all of the word stands, or -1. */
  public int find(String word, int from, int to) {
    ByteSearch search = ByteSearch.of(word);
    int end = Math.min(to, length);
    if (channel == null) return search.in(window, from, end);
    byte[] buffer = new byte[WINDOW];
    for (int at = Math.max(0, from); at + search.length() <= end; ) {
      int count = Math.min(WINDOW, end - at);
      read(at, buffer, count);
      int found = search.in(buffer, 0, count);
      if (found >= 0) return at + found;
      if (count < WINDOW) return -1;
      at += count - search.length() + 1;
    }
    return -1;
  }

  /** The bytes up to there, as PDFBox reads them. */
  public RandomAccessRead read(int end) throws IOException {
    if (file == null) return new RandomAccessReadBuffer(ByteBuffer.wrap(window, 0, end).slice());
    RandomAccessRead whole = new RandomAccessReadBufferedFile(file);
    readers.add(whole);
    return new RandomAccessReadView(whole, 0, end);
  }

  @Override
  public void close() throws IOException {
    if (channel == null || file == null) return;
    // A document that did not open leaves its reader behind.
    for (RandomAccessRead reader : readers) reader.close();
    channel.close();
    Files.deleteIfExists(file);
  }
}
