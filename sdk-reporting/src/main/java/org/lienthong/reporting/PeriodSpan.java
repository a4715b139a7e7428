package org.lienthong.reporting;

/** How long a labelled period is. */
public enum PeriodSpan {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  /** From the start of the year; much used, though Decree 09/2019/NĐ-CP does not list it. */
  NINE_MONTHS(9),
  YEAR(12);

  private final int months;

  PeriodSpan(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }

  /** How many there are in a year; one for {@link #NINE_MONTHS}. */
  public int perYear() {
    return 12 / months;
  }
}
