package org.lienthong.reporting;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.internal.text.Nearest;

/** One line of a file, checked field by field so that all that is wrong is said at once. */
final class SubmissionLine {
  /** Nothing that another locale reads differently: no grouping, no comma, no leading zeros. */
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,6})?");

  private final SubmissionFile file;
  private final CsvRecord row;
  private final long line;

  SubmissionLine(SubmissionFile file, CsvRecord row) {
    this.file = file;
    this.row = row;
    this.line = row.getStartingLineNumber();
  }

  void read() {
    String form = file.field(row, "form");
    if (!form.equals(file.form().id())) {
      file.find(line, "form", "REP-306", SubmissionFile.cut(form), file.form().id());
    }
    period();
    AdministrativeUnit unit = file.unit(file.field(row, "unit"), line);
    Indicator indicator = indicator();
    if (indicator == null) return;
    ReportValue value = value(indicator);
    if (unit == null || value == null) return;
    file.accept(unit, indicator.key(), line, value, file.field(row, "note"));
  }

  private void period() {
    String text = file.field(row, "period");
    // Nearly every line says it in the usual notation; only others need reading.
    if (text.equals(file.period().toString())) return;
    try {
      if (Period.parse(text, List.of(file.period().profile())).equals(file.period())) return;
    } catch (InputException unreadable) {
      // Said below: whatever it is, it is not the period asked for.
    }
    file.find(line, "period", "REP-307", SubmissionFile.cut(text), file.period());
  }

  private @Nullable Indicator indicator() {
    String key = file.field(row, "indicator");
    Optional<Indicator> found = file.form().indicator(key);
    if (found.isEmpty()) {
      List<String> keys = file.form().indicators().stream().map(Indicator::key).toList();
      String word = SubmissionFile.cut(key);
      file.find(line, "indicator", "REP-308", word, Nearest.of(word, keys));
    }
    return found.orElse(null);
  }

  private @Nullable ReportValue value(Indicator indicator) {
    String text = file.field(row, "value");
    String sign = file.field(row, "qualifier");
    Optional<Qualifier> qualifier =
        Arrays.stream(Qualifier.values()).filter(q -> q.sign().equals(sign)).findFirst();
    if (qualifier.isEmpty()) {
      file.find(line, "qualifier", "REP-314", SubmissionFile.cut(sign));
      return null;
    }
    if (text.isEmpty() || text.equals("n/a")) {
      if (qualifier.get() != Qualifier.EXACT) {
        file.find(line, "qualifier", "REP-318", sign);
        return null;
      }
      return text.isEmpty() ? ReportValue.missing() : ReportValue.notApplicable();
    }
    if (!NUMBER.matcher(text).matches()) {
      file.find(line, "value", "REP-312", SubmissionFile.cut(text));
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    int decimals = indicator.measure().decimals();
    if (number.scale() > decimals) {
      file.find(line, "value", "REP-313", text, indicator.key(), decimals);
      return null;
    }
    if (number.signum() < 0 && !indicator.allowsNegative()) {
      file.find(line, "value", "REP-317", text, indicator.key());
      return null;
    }
    return ReportValue.of(number, qualifier.get());
  }
}
