package org.lienthong.reporting.internal.render;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.reporting.ReportTable;
import org.lienthong.reporting.ReportTable.Heading;

/**
 * A table whose tree of headings is laid out as rectangles.
 *
 * @param widths of the columns, relative
 */
public record Grid(ReportTable table, List<Integer> widths, List<HeadCell> head, int headRows) {
  /** A heading and the rectangle it covers, counted from 0 within the head. */
  public record HeadCell(int row, int column, int rows, int columns, String text) {}

  public static Grid of(ReportTable table) {
    int depth = table.headings().stream().mapToInt(Grid::depth).max().orElse(0);
    List<Heading> leaves = new ArrayList<>();
    List<HeadCell> head = new ArrayList<>();
    for (Heading heading : table.headings()) place(heading, 0, depth, leaves, head);
    List<Integer> widths = leaves.stream().map(Heading::width).toList();
    List<String> ids = leaves.stream().map(Heading::printedId).toList();
    int rows = depth;
    if (!ids.stream().allMatch(String::isEmpty)) {
      for (int c = 0; c < ids.size(); c++) head.add(new HeadCell(depth, c, 1, 1, ids.get(c)));
      rows++;
    }
    return new Grid(table, widths, List.copyOf(head), rows);
  }

  private static int depth(Heading heading) {
    return 1 + heading.children().stream().mapToInt(Grid::depth).max().orElse(0);
  }

  private static void place(
      Heading heading, int row, int depth, List<Heading> leaves, List<HeadCell> head) {
    int column = leaves.size();
    if (heading.children().isEmpty()) {
      leaves.add(heading);
      head.add(new HeadCell(row, column, depth - row, 1, heading.text()));
      return;
    }
    for (Heading child : heading.children()) place(child, row + 1, depth, leaves, head);
    head.add(new HeadCell(row, column, 1, leaves.size() - column, heading.text()));
  }

  /** How many columns from the left fit that width; all of them if the table is no wider. */
  public int columnsWithin(double width) {
    int sum = 0;
    for (int c = 0; c < widths.size(); c++) {
      sum += widths.get(c);
      if (sum > width) return Math.max(1, c);
    }
    return widths.size();
  }

  public int widthSum() {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }
}
