package org.lienthong.signature.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;

/**
 * How far a log was read: lines of {@code {"number":…,"previous":…,"record":…,"line":…}}, where
 * {@code line} is the hash of all that stands before it. Immutable.
 *
 * @param end where the next line begins
 * @param unended whether the line feed just before that is missing
 * @param rest what follows there without a line feed
 */
public record EvidenceChain(
    long records,
    Sha256 head,
    long end,
    boolean unended,
    String rest,
    @Nullable Sha256 wanted,
    boolean found) {
  public static final EvidenceChain START =
      new EvidenceChain(0, new Sha256("0".repeat(64)), 0, false, "", null, false);

  private static final int LONGEST = 16 << 20;

  /** Within a text of JSON the quotes would be escaped. */
  private static final Pattern CLOSING = Pattern.compile(",\"line\":\"([0-9a-f]{64})\"}");

  private static final int CLOSING_BYTES = 75;

  /** Notes whether this line comes by. */
  public EvidenceChain lookingFor(Sha256 line) {
    return new EvidenceChain(records, head, end, unended, rest, line, found);
  }

  /** Whether a crash left a part of a line. */
  public boolean torn() {
    return !rest.isEmpty();
  }

  /**
   * What was added since.
   *
   * @throws BrokenChainException at the first line that does not follow from the one before
   */
  public EvidenceChain read(FileChannel channel) throws IOException {
    if (channel.size() < end) throw new BrokenChainException(records);
    channel.position(end);
    EvidenceChain chain = new EvidenceChain(records, head, end, false, "", wanted, found);
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        chain = chain.next(line.toByteArray());
        line.reset();
      } else if (line.size() < LONGEST) {
        line.write(b);
      } else {
        throw new BrokenChainException(chain.records + 1);
      }
    }
    return chain.withRest(line.toByteArray());
  }

  private EvidenceChain next(byte[] line) throws BrokenChainException {
    String start = start();
    int body = line.length - CLOSING_BYTES;
    String text = new String(line, StandardCharsets.ISO_8859_1);
    var closing = CLOSING.matcher(text);
    if (body < start.length()
        || !text.startsWith(start)
        || !closing.find(body)
        || closing.end() != text.length()) {
      throw new BrokenChainException(records + 1);
    }
    Sha256 hash = Sha256.of(Arrays.copyOf(line, body));
    if (!hash.hex().equals(closing.group(1))) throw new BrokenChainException(records + 1);
    return new EvidenceChain(
        records + 1, hash, end + line.length + 1, false, "", wanted, found || hash.equals(wanted));
  }

  /** A crash leaves a line without its feed, or only the beginning of one that could stand here. */
  private EvidenceChain withRest(byte[] bytes) throws BrokenChainException {
    if (bytes.length == 0) return this;
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String start = start();
    if (CLOSING.matcher(text).find()) {
      EvidenceChain whole = next(bytes);
      return new EvidenceChain(whole.records, whole.head, whole.end, true, "", wanted, whole.found);
    }
    if (!text.startsWith(start) && !start.startsWith(text))
      throw new BrokenChainException(records + 1);
    return new EvidenceChain(records, head, end, false, text, wanted, found);
  }

  private String start() {
    return "{\"number\":" + (records + 1) + ",\"previous\":\"" + head.hex() + "\",";
  }

  /** Writes one line, and cuts off what a crash left of another. */
  public EvidenceChain append(FileChannel channel, String record) throws IOException {
    String cut =
        torn() ? "\"torn\":\"" + Sha256.of(rest.getBytes(StandardCharsets.ISO_8859_1)) + "\"," : "";
    byte[] body = (start() + cut + "\"record\":" + record).getBytes(StandardCharsets.UTF_8);
    Sha256 hash = Sha256.of(body);
    byte[] closing = (",\"line\":\"" + hash + "\"}\n").getBytes(StandardCharsets.US_ASCII);
    if (body.length + closing.length > LONGEST) throw new IOException("the record is too large");
    long whole = unended ? end - 1 : end;
    byte[] feed = unended ? new byte[] {'\n'} : new byte[0];
    try {
      channel.truncate(whole);
      channel.position(whole);
      for (byte[] part : new byte[][] {feed, body, closing}) {
        ByteBuffer buffer = ByteBuffer.wrap(part);
        while (buffer.hasRemaining()) channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      try {
        channel.truncate(whole);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    return new EvidenceChain(
        records + 1, hash, end + body.length + closing.length, false, "", wanted, found);
  }
}
