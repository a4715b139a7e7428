package org.lienthong.reporting.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.csv.Csv;

/**
 * Counts the rows of one CSV stream into tables. One thread reads; if there are more, they count
 * what it read. All of them have ended when {@link #run} returns, whatever happens.
 */
public final class RowCount {
  private static final int CHUNK = 1 << 20;

  /** A longer row than this is no row. */
  private static final int LONGEST_ROW = 1 << 24;

  private final TablePlan plan;
  private final List<String> units;
  private final int threads;
  private final LongPredicate goOn;

  /**
   * @param units codes, in order
   * @param goOn told how many bytes have been read; false ends the work
   */
  public RowCount(TablePlan plan, List<String> units, int threads, LongPredicate goOn) {
    this.plan = plan;
    this.units = units;
    this.threads = threads;
    this.goOn = goOn;
  }

  /** Empty if told to end. */
  public @Nullable List<CountedTable> run(InputStream in, int[] parent, int[] nodeOfUnit)
      throws IOException, RowProblem {
    byte[] buffer = new byte[2 * CHUNK];
    int filled = in.readNBytes(buffer, 0, CHUNK);
    int start = filled >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB ? 3 : 0;
    int headEnd = start;
    while (headEnd < filled && buffer[headEnd] != '\n') headEnd++;
    Layout layout = Layout.of(plan, header(buffer, start, headEnd));
    CodeIndex codes = new CodeIndex();
    units.forEach(codes::add);
    Tally tally = new Tally(plan, units.size(), layout.categories().size());
    byte[] rest = Arrays.copyOfRange(buffer, Math.min(headEnd + 1, filled), filled);
    boolean whole =
        threads == 1
            ? alone(in, rest, filled, new Worker(tally, layout, plan, codes), layout)
            : together(in, rest, filled, tally, layout, codes);
    if (!whole) return null;
    List<List<Integer>> columns = new ArrayList<>();
    for (TablePlan.Table table : plan.tables()) {
      columns.add(table.by().stream().map(layout.categories()::indexOf).toList());
    }
    return tally.finish(parent, nodeOfUnit, columns);
  }

  private static List<String> header(byte[] buffer, int from, int to) throws RowProblem {
    try {
      String line = CodeIndex.decode(buffer, from, to);
      List<String> names = new ArrayList<>();
      for (String name : line.replace("\r", "").split(",", -1)) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        names.add(quoted ? name.substring(1, name.length() - 1) : name);
      }
      return names;
    } catch (CharacterCodingException notUtf8) {
      throw new RowProblem(1, "", "REP-301");
    }
  }

  private boolean alone(InputStream in, byte[] rest, long read, Worker worker, Layout layout)
      throws IOException, RowProblem {
    Row row = new Row(layout, 2);
    byte[] buffer = Arrays.copyOf(rest, Math.max(2 * CHUNK, rest.length));
    int filled = rest.length;
    long total = read;
    while (true) {
      int added = in.readNBytes(buffer, filled, buffer.length - filled);
      boolean last = added < buffer.length - filled;
      filled += added;
      total += added;
      int used = worker.count(buffer, 0, filled, last, row);
      if (last) break;
      if (!goOn.test(total)) return false;
      filled -= used;
      if (used == 0) buffer = longer(buffer, row);
      else System.arraycopy(buffer, used, buffer, 0, filled);
    }
    worker.finish();
    return true;
  }

  private static byte[] longer(byte[] buffer, Row row) throws RowProblem {
    if (buffer.length >= LONGEST_ROW) throw row.problem("", "REP-301");
    return Arrays.copyOf(buffer, buffer.length * 2);
  }

  private boolean together(
      InputStream in, byte[] rest, long read, Tally tally, Layout layout, CodeIndex codes)
      throws IOException, RowProblem {
    Team team = new Team(threads, () -> new Worker(tally, layout, plan, codes), layout);
    boolean whole;
    try (team) {
      whole = feed(in, rest, read, team);
    }
    team.requireNoFailure();
    return whole;
  }

  private boolean feed(InputStream in, byte[] rest, long read, Team team)
      throws IOException, RowProblem {
    byte[] carried = rest;
    long line = 2;
    long total = read;
    while (!team.failed()) {
      byte[] buffer = Arrays.copyOf(carried, carried.length + CHUNK);
      int added = in.readNBytes(buffer, carried.length, CHUNK);
      int filled = carried.length + added;
      total += added;
      boolean last = added < CHUNK;
      Rows rows = last ? new Rows(filled, 0) : Rows.in(buffer, filled);
      if (rows.end() > 0) team.give(new Chunk(buffer, rows.end(), line));
      if (last) return true;
      if (!goOn.test(total)) return false;
      line += rows.lines();
      carried = Arrays.copyOfRange(buffer, rows.end(), filled);
      if (carried.length > LONGEST_ROW) throw new RowProblem(line, "", "REP-301");
    }
    return true;
  }

  /**
   * @param end after the last row that is whole
   * @param lines ends of lines before that
   */
  private record Rows(int end, int lines) {
    static Rows in(byte[] bytes, int filled) {
      int end = 0;
      int lines = 0;
      int counted = 0;
      boolean quoted = false;
      for (int i = 0; i < filled; i++) {
        byte next = bytes[i];
        if (next > '"') continue;
        if (next == '"') quoted = !quoted;
        if (next == '\n') {
          counted++;
          if (!quoted) {
            end = i + 1;
            lines = counted;
          }
        }
      }
      return new Rows(end, lines);
    }
  }

  @Override
  public String toString() {
    return "RowCount[" + Csv.cut(plan.toString()) + "]";
  }
}
