package org.lienthong.reporting.bulk;

import java.util.List;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;

/** Cells of one form by unit and period, wherever they are kept. */
public interface CellSource {
  Form form();

  /** Those that cells may be of; a cell that is not given is missing. */
  List<AdministrativeUnit> units();

  /** Of one profile. */
  List<Period> periods();

  /**
   * Gives every cell once, in any order.
   *
   * @throws java.util.concurrent.CancellationException if the watch ends it
   */
  void forEach(Consumer consumer, Watch watch);

  /**
   * Takes cells. Units, periods and indicators are given by their place in the lists of the source
   * and of its form, counted from zero.
   */
  interface Consumer {
    /**
     * A number as a unit reported it.
     *
     * @param steps the number in the smallest steps of the indicator's measure: 12.50 is 1250 with
     *     two decimals
     */
    void number(int unit, int period, int indicator, long steps);

    /** Anything else. */
    void figure(int unit, int period, int indicator, Figure figure);
  }
}
