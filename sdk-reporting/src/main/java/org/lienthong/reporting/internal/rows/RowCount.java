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
 * Counts the rows of one CSV stream into tables. Threads take turns at reading and count what they
 * read. All but the caller's have ended when {@link #run} returns, whatever happens.
 */
public final class RowCount {
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
    byte[] buffer = in.readNBytes(Feed.CHUNK);
    int filled = buffer.length;
    int start = filled >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB ? 3 : 0;
    int headEnd = start;
    while (headEnd < filled && buffer[headEnd] != '\n') headEnd++;
    Layout layout = Layout.of(plan, header(buffer, start, headEnd));
    CodeIndex codes = new CodeIndex();
    units.forEach(codes::add);
    Tally tally = new Tally(plan, units.size(), layout.categories().size());
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) workers.add(new Worker(tally, layout, plan, codes));
    byte[] begun = Arrays.copyOfRange(buffer, Math.min(headEnd + 1, filled), filled);
    Team team = new Team(new Feed(in, begun, filled));
    if (!team.count(workers, goOn)) return null;
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

  @Override
  public String toString() {
    return "RowCount[" + Csv.cut(plan.toString()) + "]";
  }
}
