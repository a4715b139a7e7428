package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;

/**
 * What one unit reported for one form and period.
 *
 * @param source the file it came in
 * @param values by key of the indicator; what is not there is missing
 * @param notes by key of the indicator, where the unit wrote one
 */
public record Submission(
    AdministrativeUnit unit,
    String source,
    Map<String, ReportValue> values,
    Map<String, String> notes) {
  public Submission {
    requireNonNull(unit, "unit");
    requireNonNull(source, "source");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  public ReportValue value(String indicator) {
    return values.getOrDefault(indicator, ReportValue.missing());
  }
}
