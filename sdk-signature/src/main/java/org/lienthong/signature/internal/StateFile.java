package org.lienthong.signature.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.signature.PreparedSignature;

/**
 * Unfinished work as a file: named parts, then the document, so that a large document is never
 * copied to be kept. Damage is noticed, intent is not: keep it like the document itself.
 */
public final class StateFile {
  private static final int MAGIC = 0x4C545354;
  private static final int VERSION = 1;
  private static final int MOST_PARTS = 64;
  private static final int LARGEST_PART = 64 << 20;

  private final Map<String, byte[]> parts;
  private final Content document;

  private StateFile(Map<String, byte[]> parts, Content document) {
    this.parts = parts;
    this.document = document;
  }

  public static Content write(Map<String, byte[]> parts, Appended document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeByte(VERSION);
      out.writeByte(parts.size());
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.writeUTF(part.getKey());
        out.writeInt(part.getValue().length);
        out.write(part.getValue());
      }
      out.writeInt(document.length());
      out.write(document.sha256().bytes());
    } catch (IOException e) {
      throw new IllegalStateException("memory refused a state", e);
    }
    byte[] head = bytes.toByteArray();
    return Content.from(
        () -> new SequenceInputStream(new ByteArrayInputStream(head), document.open()),
        (long) head.length + document.length());
  }

  /**
   * @throws InputException SIG-042 if this is not what {@link #write} gave
   */
  public static StateFile read(Content state) {
    CountingStream position = null;
    try (InputStream stream = state.open()) {
      position = new CountingStream(new BufferedInputStream(stream));
      DataInputStream in = new DataInputStream(position);
      if (in.readInt() != MAGIC || in.readByte() != VERSION) throw new IOException("other format");
      int count = in.readUnsignedByte();
      if (count > MOST_PARTS) throw new IOException(count + " parts");
      Map<String, byte[]> parts = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LARGEST_PART) throw new IOException(length + " bytes");
        byte[] part = in.readNBytes(length);
        if (part.length < length) throw new IOException("cut off");
        parts.put(name, part);
      }
      int length = in.readInt();
      byte[] expected = in.readNBytes(32);
      long start = position.count();
      Content document =
          Content.from(
              () -> {
                InputStream whole = state.open();
                whole.skipNBytes(start);
                return whole;
              },
              length);
      if (length < 0 || !document.sha256().equals(Sha256.ofDigest(expected))) {
        throw new IOException("the document in it is damaged");
      }
      return new StateFile(parts, document);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  public static InputException unreadable(Throwable cause) {
    return new InputException(ErrorDetail.of("SIG-042", PreparedSignature.class), cause);
  }

  public Content document() {
    return document;
  }

  public Map<String, byte[]> parts() {
    return Collections.unmodifiableMap(parts);
  }

  /**
   * @throws InputException SIG-042 without such a part
   */
  public byte[] part(String name) {
    byte[] part = parts.get(name);
    if (part == null) throw unreadable(new IOException("no part " + name));
    return part.clone();
  }

  public String text(String name) {
    return new String(part(name), StandardCharsets.UTF_8);
  }

  public static byte[] text(Object value) {
    return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
  }

  /** Knows how much was taken from it. */
  private static final class CountingStream extends InputStream {
    private final InputStream in;
    private long count;

    CountingStream(InputStream in) {
      this.in = in;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) count++;
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = in.read(into, offset, length);
      if (n > 0) count += n;
      return n;
    }
  }
}
