package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * The bytes of a file on their way to the parser. Refuses what is not UTF-8, a file that is too
 * large, and a single piece of markup (an attribute, a comment, a name) that a parser would have to
 * hold whole.
 *
 * <p>It also lets a reader take the text of an attachment past the parser, which is many times
 * faster. For that it never hands out more than the end of a start tag that may begin such a text:
 * there it waits. When the parser has announced that element without asking for more, what comes
 * next is its text, and the reader may {@link #claim()} it. When the parser asks for more first, or
 * such an element has no text, nothing is taken past it any more in this file.
 */
final class MarkupInput extends InputStream {
  static final String ENCODED = "ContentTransferEncoded";

  /** Bytes that {@link #atLeast} can bring together. */
  static final int CHUNK = 1 << 16;

  private static final int LARGEST = 2 * CHUNK;
  private static final long LONGEST_MARKUP = 4L << 20;
  private static final int LONGEST_TAG = 200;

  private final InputStream in;
  private final long most;
  private final Utf8 utf8 = new Utf8();
  private final byte[] tag = new byte[LONGEST_TAG];
  private byte[] buffer;
  private int position;
  private int limit;
  private int tagLength = -1;
  private long total;
  private long sinceEvent;
  private boolean waiting;
  private boolean takesPast = true;

  /**
   * @param expected bytes of the file, where they are known: a small one needs no large buffer
   */
  MarkupInput(InputStream in, long most, OptionalLong expected) {
    this.in = in;
    this.most = most;
    buffer = new byte[(int) Math.min(LARGEST, expected.orElse(LARGEST) + 1)];
  }

  /** The parser handed something on, so it no longer holds what came before. */
  void eventSeen() {
    sinceEvent = 0;
  }

  /** How much was handed out or taken past the parser. */
  long total() {
    return total;
  }

  /** Whether the text of the element that the parser stands on may be taken past it. */
  boolean claim() {
    boolean claimed = waiting && takesPast;
    waiting = false;
    return claimed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (waiting) takesPast = false;
    waiting = false;
    if (length == 0) return 0;
    if (atLeast(1) == 0) {
      utf8.end();
      return -1;
    }
    int end = Math.min(limit, position + length);
    if (takesPast) end = untilStartTag(end);
    int n = utf8.check(buffer, position, end - position);
    // What is right in front of it goes out first: the markup may be over before.
    if (n < end - position) waiting = false;
    if (n == 0 && utf8.refusal() != null) throw utf8.refusal();
    System.arraycopy(buffer, position, bytes, offset, n);
    position += n;
    count(n);
    sinceEvent += n;
    if (sinceEvent > LONGEST_MARKUP) throw Refusals.tooMuch("bytes <…>", LONGEST_MARKUP);
    return n;
  }

  /** Where to stop: behind the first start tag that may begin a text, else at the end. */
  private int untilStartTag(int end) {
    for (int i = position; i < end; i++) {
      byte b = buffer[i];
      if (b == '<') {
        tagLength = 0;
      } else if (tagLength >= 0 && (b == '>' || tagLength == LONGEST_TAG)) {
        boolean named = isNamed();
        boolean plain = b == '>' && (tagLength == 0 || tag[tagLength - 1] != '/');
        tagLength = -1;
        waiting = named && plain;
        // An element without a text, or in a tag too long to see its end: no waiting at the next
        // tag may be taken for waiting at this one.
        if (named && !plain) takesPast = false;
        if (waiting) return i + 1;
      } else if (tagLength >= 0) {
        tag[tagLength++] = b;
      }
    }
    return end;
  }

  /** Whether the tag opens an element with a text, or may do so for all that is seen of it. */
  private boolean isNamed() {
    int end = 0;
    while (end < tagLength && !endsName(tag[end], end)) end++;
    if (end == LONGEST_TAG) return true;
    String name = new String(tag, 0, end, StandardCharsets.ISO_8859_1);
    return !name.startsWith("/") && name.substring(name.lastIndexOf(':') + 1).equals(ENCODED);
  }

  private static boolean endsName(byte b, int at) {
    boolean blank = b >= 0 && b <= ' ';
    return blank || (b == '/' && at > 0);
  }

  /**
   * Brings bytes together without handing them out.
   *
   * @return how many stand in {@link #buffer()} from {@link #position()} on; fewer than wanted only
   *     at the end of the file
   */
  int atLeast(int wanted) throws IOException {
    while (limit - position < wanted) {
      if (buffer.length - position < wanted || position == limit) {
        // Longer than expected, if what is there fills the buffer.
        byte[] room = limit - position == buffer.length ? new byte[LARGEST] : buffer;
        System.arraycopy(buffer, position, room, 0, limit - position);
        buffer = room;
        limit -= position;
        position = 0;
      }
      int n = in.read(buffer, limit, buffer.length - limit);
      if (n < 0) break;
      limit += n;
    }
    return limit - position;
  }

  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  /** Takes bytes that {@link #atLeast} brought past the parser. They must be ASCII. */
  void take(int n) {
    position += n;
    utf8.skip(n);
    count(n);
  }

  private void count(int n) {
    total += n;
    if (total > most) throw Refusals.tooMuch("fileBytes", most);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
