package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.lienthong.reporting.internal.csv.Csv;

/** The fields of the row that was read last; used again for the next one. */
final class Row {
  private static final byte[] NONE = new byte[0];

  private final int fields;
  private final int[] slotOfField;
  private final byte[][] bytes;
  private final int[] from;
  private final int[] to;
  private int read;
  private boolean blank;
  private long line;
  private long nextLine;

  Row(Layout layout, long firstLine) {
    fields = layout.fields();
    slotOfField = new int[fields];
    Arrays.fill(slotOfField, -1);
    int slots = layout.columns().size();
    for (int slot = 0; slot < slots; slot++) slotOfField[layout.fieldOf().get(slot)] = slot;
    bytes = new byte[slots][];
    Arrays.fill(bytes, NONE);
    from = new int[slots];
    to = new int[slots];
    nextLine = firstLine;
  }

  void startAt(long line) {
    nextLine = line;
  }

  /**
   * @return the first byte after the row; -1 if it does not end before {@code end}
   */
  int read(byte[] in, int start, int end, boolean last) throws RowProblem {
    line = nextLine;
    read = 0;
    int at = start;
    while (true) {
      int next = at < end && in[at] == '"' ? quoted(in, at, end, last) : plain(in, at, end);
      if (next == end && !last) {
        nextLine = line;
        return -1;
      }
      boolean ended = next == end || in[next] == '\n';
      read++;
      at = next + 1;
      if (!ended) continue;
      nextLine++;
      blank = read == 1 && next - start <= 1 && (next == start || in[start] == '\r');
      if (!blank && read != fields) throw problem("", "REP-305", read, fields);
      return Math.min(at, end);
    }
  }

  private int plain(byte[] in, int start, int end) {
    int at = start;
    while (at < end && in[at] != ',' && in[at] != '\n') at++;
    int stop = at;
    if (stop > start && in[stop - 1] == '\r' && (at == end || in[at] == '\n')) stop--;
    keep(in, start, stop);
    return at;
  }

  private int quoted(byte[] in, int start, int end, boolean last) throws RowProblem {
    byte[] text = new byte[16];
    int length = 0;
    int at = start + 1;
    while (true) {
      if (at >= end) {
        if (last) throw problem("", "REP-301");
        return end;
      }
      byte next = in[at++];
      if (next == '"') {
        if (at >= end || in[at] != '"') break;
        at++;
      }
      if (next == '\n') nextLine++;
      if (length == text.length) text = Arrays.copyOf(text, length * 2);
      text[length++] = next;
    }
    if (at < end && in[at] == '\r') at++;
    if (at < end && in[at] != ',' && in[at] != '\n') throw problem("", "REP-301");
    keep(text, 0, length);
    return at;
  }

  private void keep(byte[] in, int start, int stop) {
    int slot = read < fields ? slotOfField[read] : -1;
    if (slot < 0) return;
    bytes[slot] = in;
    from[slot] = start;
    to[slot] = stop;
  }

  /** Whether there is nothing on the line. */
  boolean blank() {
    return blank;
  }

  byte[] bytes(int slot) {
    return bytes[slot];
  }

  int from(int slot) {
    return from[slot];
  }

  int to(int slot) {
    return to[slot];
  }

  /** A whole number, such as a year or đồng. */
  long number(int slot, String column) throws RowProblem, CharacterCodingException {
    byte[] in = bytes[slot];
    int at = from[slot];
    int end = to[slot];
    boolean negative = at < end && in[at] == '-';
    if (negative) at++;
    if (at == end || end - at > 18) throw problem(column, "REP-312", text(slot));
    long number = 0;
    for (; at < end; at++) {
      int digit = in[at] - '0';
      if (digit < 0 || digit > 9) throw problem(column, "REP-312", text(slot));
      number = number * 10 + digit;
    }
    return negative ? -number : number;
  }

  String text(int slot) throws CharacterCodingException {
    return Csv.cut(CodeIndex.decode(bytes[slot], from[slot], to[slot]));
  }

  RowProblem problem(String column, String code, Object... arguments) {
    return new RowProblem(line, column, code, arguments);
  }
}
