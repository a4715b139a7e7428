package org.lienthong.reporting.exchange;

import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.exchange.Dhis2Csv;
import org.lienthong.reporting.internal.exchange.Dhis2Json;

/**
 * Data values as DHIS2 takes and gives them, by codes: units and indicators by their own, the form
 * as the data set, a breakdown as the category option combination {@code age=60+;ethnicity=02}. An
 * instance must know these codes; nothing here asks it. It carries numbers and notes; where a
 * number came from and how much of a sum it covers has no place in it.
 *
 * <p>Periods are those of {@link org.lienthong.reporting.PeriodCodes#dhis2}: what DHIS2 has no
 * exact period for is refused.
 */
public final class Dhis2Values {
  private Dhis2Values() {}

  /**
   * The body of {@code /api/dataValueSets} with {@code idScheme=CODE}. Equal observations give
   * equal bytes.
   *
   * @throws InputException REP-205 if DHIS2 has no such period; REP-605 if a figure is not
   *     applicable, withheld, or no exact number
   */
  public static Content writeJson(List<Observation> observations) {
    return Dhis2Json.write(observations);
  }

  /**
   * The same as CSV.
   *
   * @throws InputException as for {@link #writeJson}
   */
  public static Content writeCsv(List<Observation> observations) {
    return Dhis2Csv.write(observations);
  }

  /**
   * Its figures as tidy CSV, each on the line where it stands in the file or, where one stands
   * there already, the next; for {@link org.lienthong.reporting.SubmissionReader}.
   *
   * @param name what findings shall call the file
   * @param form id of the form, where the file names no data set
   * @throws InputException REP-606 if it is no such JSON; REP-603 if a period cannot be used;
   *     REP-602 if a value names another data set, period or unit than what is said around all of
   *     them; REP-604 if a value is deleted; REP-601 if it has an attribute of its own
   */
  public static Content readJson(String name, Content file, String form) {
    return Dhis2Json.read(name, file, form);
  }

  /**
   * The same of CSV, which never names a data set.
   *
   * @throws InputException REP-301 to REP-305 if it is no such CSV; REP-603 if a period cannot be
   *     used; REP-604 if a value is deleted; REP-601 if it has an attribute of its own
   */
  public static Content readCsv(String name, Content file, String form) {
    return Dhis2Csv.read(name, file, form);
  }
}
