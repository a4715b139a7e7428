package org.lienthong.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.csv.Csv;

/**
 * A value with what the sheet of explanations says beside it, or why that makes no sense.
 *
 * @param figure null if it makes none
 * @param field of {@link BookNotes#KEYS} that is at fault; empty of a figure
 * @param error code of the message; empty of a figure
 */
record BookFigure(@Nullable Figure figure, String field, String error, List<Object> arguments) {
  private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,8}");

  static BookFigure of(ReportValue value, BookBeside words) {
    String sign = words.field("qualifier");
    Optional<ReportValue.Qualifier> qualifier =
        Arrays.stream(ReportValue.Qualifier.values())
            .filter(q -> q.sign().equals(sign))
            .findFirst();
    if (qualifier.isEmpty()) return refused("qualifier", "REP-314", Csv.cut(sign));
    ReportValue meant = value;
    if (qualifier.get() != ReportValue.Qualifier.EXACT) {
      if (!value.isPresent()) return refused("qualifier", "REP-318", sign);
      meant = ReportValue.of(value.number().orElseThrow(), qualifier.get());
    }
    Figure plain = Figure.reported(meant);
    String from = words.field("provenance");
    Optional<Provenance> provenance = Provenance.parse(from);
    if (!from.isEmpty() && provenance.isEmpty())
      return refused("provenance", "REP-321", Csv.cut(from));
    String covered = words.field("covered");
    String expected = words.field("expected");
    int has = plain.covered();
    int should = plain.expected();
    if (!covered.isEmpty() || !expected.isEmpty()) {
      if (!COUNT.matcher(covered).matches() || !COUNT.matcher(expected).matches()) {
        return refused("covered", "REP-322", Csv.cut(covered), Csv.cut(expected));
      }
      has = Integer.parseInt(covered);
      should = Integer.parseInt(expected);
      if (has > should) return refused("covered", "REP-322", covered, expected);
    }
    Figure figure = new Figure(meant, provenance.orElse(plain.provenance()), has, should);
    Optional<String> wrong = contradiction(figure);
    if (wrong.isPresent()) {
      String field = wrong.get();
      return refused(field, "REP-329", Csv.cut(words.field(field)), value.toString());
    }
    return new BookFigure(figure, "", "", List.of());
  }

  /**
   * The field that does not go with the value: what needs a recount has no value, and what is
   * missing covers nobody.
   */
  static Optional<String> contradiction(Figure figure) {
    ReportValue value = figure.value();
    if (value.isPresent() && figure.provenance().equals(Provenance.NEEDS_RECOUNT)) {
      return Optional.of("provenance");
    }
    boolean missing = value.state() == ReportValue.State.MISSING;
    return missing && figure.covered() > 0 ? Optional.of("covered") : Optional.empty();
  }

  private static BookFigure refused(String field, String error, Object... arguments) {
    return new BookFigure(null, field, error, List.of(arguments));
  }
}
