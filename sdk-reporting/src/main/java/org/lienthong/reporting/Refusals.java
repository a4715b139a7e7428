package org.lienthong.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.Consolidation.Refused;

/** What cannot be done with units, days and boundaries, in the words of the catalogue. */
final class Refusals {
  private Refusals() {}

  static InputException unknown(AdministrativeUnit unit, LocalDate day) {
    return refusal("REP-425", unit.fullName(), unit.code(), VietnamTime.format(day));
  }

  static InputException refusal(String code, Object... arguments) {
    return new InputException(ErrorDetail.of(code, Refusals.class, arguments), null);
  }

  /** Figures of a row that were put together or divided and could not be. */
  static List<Refused> uncountable(
      Form form, AdministrativeUnit unit, Map<String, Figure> row, LocalDate day) {
    List<Refused> refused = new ArrayList<>();
    for (Indicator indicator : form.indicators()) {
      Figure figure = row.get(indicator.key());
      if (figure == null || !figure.provenance().equals(Provenance.NEEDS_RECOUNT)) continue;
      ErrorDetail reason =
          ErrorDetail.of(
              "REP-432",
              Refusals.class,
              unit.fullName(),
              unit.code(),
              VietnamTime.format(day),
              indicator.key());
      refused.add(new Refused(unit, indicator.key(), reason));
    }
    return refused;
  }
}
