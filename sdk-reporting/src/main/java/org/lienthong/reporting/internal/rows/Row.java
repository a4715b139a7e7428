package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.lienthong.reporting.internal.csv.Csv;

/** The fields of the row that was read last; used again for the next one. */
final class Row {
  /** Stands for a text of more than seven bytes. */
  static final long LONG = -1;

  private static final byte[] NONE = new byte[0];

  private final int fields;
  private final byte[][] bytes;
  private final int[] from;
  private final int[] to;
  private final long[] texts;
  private boolean blank;
  private long line;
  private long nextLine;

  Row(int fields) {
    this.fields = fields;
    bytes = new byte[fields][];
    Arrays.fill(bytes, NONE);
    from = new int[fields];
    to = new int[fields];
    texts = new long[fields];
  }

  /** Lines are counted from zero again. */
  void restart() {
    nextLine = 0;
  }

  /** How many lines were read since {@link #restart()}. */
  long lines() {
    return nextLine;
  }

  /**
   * @param end of whole rows, with room behind as {@link Words} needs it
   * @return the first byte after the row
   */
  int read(byte[] in, int start, int end) throws RowProblem {
    line = nextLine;
    int at = start;
    int read = 0;
    while (true) {
      long word = Words.at(in, at);
      int next;
      if ((byte) word == '"') {
        next = quoted(in, at, end, read);
      } else {
        next = at + Words.separator(word);
        if (next == at + Words.SIZE) next = Rows.separator(in, next);
        int stop = next;
        if (in[next] == '\n' && next > at && in[next - 1] == '\r') stop--;
        if (read < fields) keep(read, in, at, stop);
      }
      read++;
      at = next + 1;
      if (in[next] == '\n') break;
    }
    nextLine++;
    blank = read == 1 && (at - start == 1 || (at - start == 2 && in[start] == '\r'));
    if (!blank && read != fields) throw problem("", "REP-305", read, fields);
    return at;
  }

  private int quoted(byte[] in, int start, int end, int field) throws RowProblem {
    int close = Rows.close(in, start, end);
    if (close == end) throw problem("", "REP-301");
    for (int i = start; i < close; i++) if (in[i] == '\n') nextLine++;
    int next = close + 1;
    if (in[next] == '\r') next++;
    if (in[next] != ',' && in[next] != '\n') throw problem("", "REP-301");
    if (field < fields) unquote(field, in, start + 1, close);
    return next;
  }

  private void unquote(int field, byte[] in, int start, int close) {
    int twice = start;
    while (twice < close && in[twice] != '"') twice++;
    if (twice == close) {
      keep(field, in, start, close);
      return;
    }
    byte[] text = new byte[close - start + Words.SIZE];
    int length = 0;
    for (int i = start; i < close; i++) {
      text[length++] = in[i];
      if (in[i] == '"') i++;
    }
    keep(field, text, 0, length);
  }

  private void keep(int field, byte[] in, int start, int stop) {
    bytes[field] = in;
    from[field] = start;
    to[field] = stop;
    int length = stop - start;
    texts[field] = length <= Words.SHORT ? Words.text(Words.at(in, start), length) : LONG;
  }

  /** Whether there is nothing on the line. */
  boolean blank() {
    return blank;
  }

  /** As {@link Words#text} gives it, or {@link #LONG}. */
  long text(int field) {
    return texts[field];
  }

  byte[] bytes(int field) {
    return bytes[field];
  }

  int from(int field) {
    return from[field];
  }

  int to(int field) {
    return to[field];
  }

  boolean empty(int field) {
    return from[field] == to[field];
  }

  /** A whole number, such as a year or đồng. */
  long number(int field, String column) throws RowProblem, CharacterCodingException {
    int few = texts[field] == LONG ? -1 : Words.number(texts[field]);
    return few >= 0 ? few : longNumber(field, column);
  }

  private long longNumber(int field, String column) throws RowProblem, CharacterCodingException {
    byte[] in = bytes[field];
    int at = from[field];
    int end = to[field];
    boolean negative = at < end && in[at] == '-';
    if (negative) at++;
    if (at == end || end - at > 18) throw problem(column, "REP-312", shown(field));
    long number = 0;
    for (; at < end; at++) {
      int digit = in[at] - '0';
      if (digit < 0 || digit > 9) throw problem(column, "REP-312", shown(field));
      number = number * 10 + digit;
    }
    return negative ? -number : number;
  }

  /** For messages. */
  String shown(int field) throws CharacterCodingException {
    return Csv.cut(CodeIndex.decode(this, field));
  }

  RowProblem problem(String column, String code, Object... arguments) {
    return new RowProblem(line, column, code, arguments);
  }
}
