package org.lienthong.reporting;

/** How long a labelled period is. */
public enum PeriodSpan {
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  /** From the start of the year; much used, though Decree 09/2019/NĐ-CP does not list it. */
  NINE_MONTHS(9),
  YEAR(12),
  /** From the start of the year to the end of its month {@link Period#index()}. */
  CUMULATIVE(0),
  /** So many years as {@link Period#index()} says, from {@link Period#year()}: a term, a plan. */
  YEARS(0),
  /** One day, for figures as of that day; {@link Period#index()} is the day of the year. */
  DAY(0),
  /** Between two days, as the request for one report says. */
  CUSTOM(0);

  private final int months;

  PeriodSpan(int months) {
    this.months = months;
  }

  /** Zero where the period itself must be asked. */
  public int months() {
    return months;
  }

  /** How many there are in a year; one for {@link #NINE_MONTHS}. */
  public int perYear() {
    return switch (this) {
      case CUMULATIVE -> 12;
      case DAY -> 366;
      case YEARS, CUSTOM -> 1;
      default -> 12 / months;
    };
  }

  /** The greatest index a period of this span can have. */
  int mostIndex() {
    return this == YEARS ? 100 : perYear();
  }
}
