package org.lienthong.cli.reporting;

import java.util.List;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodProfile;
import picocli.CommandLine;

/** {@code 2026-Q2@nd09} and its like, of a profile that only a pack may know. */
record WantedPeriod(String text) {
  private static final String UNKNOWN_PROFILE = "REP-203";

  /**
   * @throws InputException REP-201 to REP-204 if it is none
   */
  Period in(List<PeriodProfile> profiles) {
    return Period.parse(text, profiles);
  }

  static final class Converter implements CommandLine.ITypeConverter<WantedPeriod> {
    @Override
    public WantedPeriod convert(String text) {
      try {
        Period.parse(text);
      } catch (InputException wrong) {
        if (!wrong.code().equals(UNKNOWN_PROFILE)) throw wrong;
      }
      return new WantedPeriod(text);
    }
  }
}
