package org.lienthong.documents.internal.axis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One call for a part of the list: a window of days, and a page in it. Holds nothing between calls;
 * where the next one goes on is in the cursor.
 *
 * @param windowDays 0 to ask without dates
 * @param lastDay that is of interest
 * @param from first day of this window
 * @param first id on the page before, to notice that the other side does not know pages
 */
public record AxisListing(
    int pageSize, int windowDays, LocalDate lastDay, LocalDate from, int page, String first) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  /**
   * @param cursor that {@link #next} gave; empty at the beginning
   */
  public static AxisListing at(
      String cursor, int pageSize, int windowDays, int daysBack, LocalDate today) {
    LocalDate start = today.minusDays(daysBack);
    if (cursor.isEmpty()) return new AxisListing(pageSize, windowDays, today, start, 1, "");
    String[] parts = cursor.split(" ", 4);
    return new AxisListing(
        pageSize,
        windowDays,
        LocalDate.parse(parts[0]),
        LocalDate.parse(parts[1]),
        Integer.parseInt(parts[2]),
        parts[3]);
  }

  public void into(AxisFields fields) {
    if (windowDays > 0) {
      fields.with("fromDate", DAY.format(from));
      fields.with("toDate", DAY.format(end()));
    }
    if (pageSize > 0) {
      fields.with("pageSize", Integer.toString(pageSize));
      fields.with("pageIndex", Integer.toString(page));
    }
  }

  /** Exclusive, as one province reads it; where it is inclusive the windows share a day more. */
  private LocalDate end() {
    return from.plusDays(windowDays);
  }

  /**
   * The cursor of the next call; empty at the end.
   *
   * @param rows that this page has, whatever they are
   * @param firstId of them
   */
  public String next(int rows, String firstId) {
    boolean full = pageSize > 0 && rows >= pageSize && !firstId.equals(first);
    if (full) return lastDay + " " + from + " " + (page + 1) + " " + firstId;
    if (windowDays == 0 || end().isAfter(lastDay)) return "";
    return lastDay + " " + end().minusDays(1) + " 1 ";
  }
}
