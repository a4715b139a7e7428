package org.lienthong.reporting.exchange;

import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.TidyCsv;
import org.lienthong.reporting.internal.exchange.TidyJsonFile;

/**
 * Tidy CSV as JSON, for programs that would rather read that: an array with an object for each
 * line, whose members are the columns that are not empty. It loses nothing; numbers are JSON's own.
 */
public final class TidyJson {
  private TidyJson() {}

  /** What units reported, as they reported it. Equal figures give equal bytes. */
  public static Content write(Submissions submissions) {
    return TidyJsonFile.write(TidyCsv.write(submissions));
  }

  /**
   * Its figures as tidy CSV, each on the line where it stands in the file or, where one stands
   * there already, the next; for {@link org.lienthong.reporting.SubmissionReader}.
   *
   * @param name what findings shall call the file
   * @throws InputException REP-606 if it is no such JSON
   */
  public static Content read(String name, Content file) {
    return TidyJsonFile.read(name, file);
  }
}
