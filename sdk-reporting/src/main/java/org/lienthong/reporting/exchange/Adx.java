package org.lienthong.reporting.exchange;

import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.exchange.AdxFile;
import org.lienthong.reporting.internal.exchange.AdxWriter;

/**
 * ADX (IHE QRPH, {@code urn:ihe:qrph:adx:2015}): a group for each unit and period, whose window is
 * a time range and therefore exact, and a data value for each figure, broken down by attributes
 * with the ids of our code lists. It carries numbers and notes; where a number came from and how
 * much of a sum it covers has no place in it.
 *
 * <p>Made from published examples; not held against any receiver.
 */
public final class Adx {
  private Adx() {}

  /**
   * Figures that nobody reported are left out. Equal observations give equal bytes.
   *
   * @throws InputException REP-605 if a figure is not applicable, withheld, or no exact number
   */
  public static Content write(List<Observation> observations) {
    return AdxWriter.write(observations);
  }

  /**
   * Its figures as tidy CSV, each on the line where it stands in the file or, where one stands
   * there already, the next; for {@link org.lienthong.reporting.SubmissionReader}.
   *
   * @param name what findings shall call the file
   * @throws InputException REP-606 if it is no ADX; REP-603 if a period cannot be used
   */
  public static Content read(String name, Content file) {
    return AdxFile.read(name, file);
  }
}
