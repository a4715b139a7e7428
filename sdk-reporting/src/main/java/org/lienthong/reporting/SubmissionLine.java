package org.lienthong.reporting;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.csv.CellText;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.text.Nearest;

/** One line of a file, checked field by field so that all that is wrong is said at once. */
final class SubmissionLine {
  private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,8}");

  private final SubmissionFile file;
  private final CsvRecord row;
  private final long line;

  SubmissionLine(SubmissionFile file, CsvRecord row) {
    this.file = file;
    this.row = row;
    this.line = row.getStartingLineNumber();
  }

  void read() {
    form();
    period();
    AdministrativeUnit unit = file.unit(file.field(row, "unit"), line);
    Indicator indicator = indicator();
    if (indicator == null) return;
    ReportValue value = value(indicator);
    Figure figure = value == null ? null : figure(value);
    if (unit == null || figure == null) return;
    file.accept(
        unit,
        indicator.key(),
        line,
        new Submission.Cell(figure, file.field(row, "note"), file.field(row, "source")));
  }

  /** The id alone, or with its version: {@code wu-members@2}. */
  private void form() {
    String text = file.field(row, "form");
    int at = text.indexOf('@');
    String id = at < 0 ? text : text.substring(0, at);
    if (!id.equals(file.form().id())) {
      file.find(line, "form", "REP-306", Csv.cut(text), file.form().id());
    } else if (at >= 0 && !text.substring(at + 1).equals(file.form().version())) {
      String version = Csv.cut(text.substring(at + 1));
      file.find(line, "form", "REP-319", version, file.form().version(), id);
    }
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
    file.find(line, "period", "REP-307", Csv.cut(text), file.period());
  }

  private @Nullable Indicator indicator() {
    String key = file.field(row, "indicator");
    Optional<Indicator> found = file.form().indicator(key);
    if (found.isEmpty()) {
      List<String> keys = file.form().indicators().stream().map(Indicator::key).toList();
      String word = Csv.cut(key);
      file.find(line, "indicator", "REP-308", word, Nearest.of(word, keys));
      return null;
    }
    Map<String, String> codes = new LinkedHashMap<>();
    for (String dimension : file.dimensions()) {
      String code = file.field(row, dimension);
      if (!code.isEmpty()) codes.put(dimension, code);
    }
    return codes.isEmpty() ? found.get() : part(found.get(), codes);
  }

  private @Nullable Indicator part(Indicator whole, Map<String, String> codes) {
    Optional<Indicator> part = file.form().indicator(whole.key(), codes);
    if (part.isPresent()) return part.get();
    for (Map.Entry<String, String> entry : codes.entrySet()) {
      CodeList list = file.form().codeList(entry.getKey()).orElseThrow();
      if (list.code(entry.getValue()).isPresent()) continue;
      String code = Csv.cut(entry.getValue());
      List<String> known = list.codes().stream().map(CodeList.Code::code).toList();
      file.find(line, list.id(), "REP-309", list.id(), code, Nearest.of(code, known));
      return null;
    }
    file.find(line, "indicator", "REP-320", whole.key(), String.join(", ", codes.keySet()));
    return null;
  }

  private @Nullable ReportValue value(Indicator indicator) {
    CellText cell =
        CellText.of(
            file.field(row, "value"),
            file.field(row, "qualifier"),
            indicator.measure().decimals(),
            indicator.allowsNegative());
    if (cell.value() != null) return cell.value();
    List<Object> arguments = new ArrayList<>(List.of(cell.shown()));
    if (cell.names()) arguments.add(indicator.key());
    if (cell.error().equals("REP-313")) arguments.add(indicator.measure().decimals());
    file.find(line, cell.column(), cell.error(), arguments.toArray());
    return null;
  }

  /** With what a file says that was put together by somebody else before. */
  private @Nullable Figure figure(ReportValue value) {
    Figure plain = Figure.reported(value);
    String text = file.field(row, "provenance");
    Optional<Provenance> provenance = Provenance.parse(text);
    if (!text.isEmpty() && provenance.isEmpty()) {
      file.find(line, "provenance", "REP-321", Csv.cut(text));
      return null;
    }
    String covered = file.field(row, "covered");
    String expected = file.field(row, "expected");
    int has = plain.covered();
    int should = plain.expected();
    if (!covered.isEmpty() || !expected.isEmpty()) {
      boolean counts = COUNT.matcher(covered).matches() && COUNT.matcher(expected).matches();
      if (counts) {
        has = Integer.parseInt(covered);
        should = Integer.parseInt(expected);
      }
      if (!counts || has > should) {
        file.find(line, "covered", "REP-322", Csv.cut(covered), Csv.cut(expected));
        return null;
      }
    }
    Figure figure = new Figure(value, provenance.orElse(plain.provenance()), has, should);
    BookFigure.contradiction(figure)
        .ifPresent(
            column ->
                file.find(
                    line, column, "REP-329", Csv.cut(file.field(row, column)), value.toString()));
    return BookFigure.contradiction(figure).isPresent() ? null : figure;
  }
}
