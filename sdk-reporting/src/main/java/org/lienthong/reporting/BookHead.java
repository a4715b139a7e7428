package org.lienthong.reporting;

import java.util.List;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnit;

/** What stands over and under a table on paper. */
final class BookHead {
  /** In characters; what a line of the State's head needs. */
  private static final int NARROW = 44;

  private final FormWorkbook.Builder asked;
  private final BookPainter painter;
  private final List<Integer> widths;
  private final int left;
  private final int middle;
  private final int right;

  /**
   * @param widths of the columns after the hidden one
   * @param right the last column of the first page
   */
  BookHead(FormWorkbook.Builder asked, BookPainter painter, List<Integer> widths, int right) {
    this.asked = asked;
    this.painter = painter;
    this.widths = widths;
    this.left = 1;
    this.right = Math.max(right, BookSheet.FIRST);
    boolean narrow = width(BookSheet.FIRST, this.right) < NARROW;
    this.middle = narrow ? BookSheet.FIRST - 2 : BookSheet.FIRST - 1;
  }

  private int width(int from, int to) {
    return widths.subList(from - 1, to).stream().mapToInt(Integer::intValue).sum();
  }

  void write(BookSheet sheet) {
    Locale language = asked.language;
    HeadStyle style = asked.form.head().map(Form.Head::style).orElse(HeadStyle.STATE);
    String code = asked.form.head().map(Form.Head::formCode).orElse("");
    String notation = asked.form.head().map(Form.Head::notation).orElse("");
    String measures = asked.form.head().map(head -> head.measures().in(language)).orElse("");
    two(1, asked.superior, style.first(), false);
    two(2, issuer(sheet), style.second(), true);
    two(3, notation.isEmpty() ? "" : "Số:      /" + notation, code, false);
    String title = sheet.table().title().in(language);
    painter.line(4, left, right, title.toUpperCase(Locale.ROOT), true, "center", 14);
    String period = BookWords.PERIOD.in(language) + asked.period.name(language);
    painter.line(5, left, right, period, false, "center");
    painter.line(6, left, right, BookWords.HELP.in(language), false, "left");
    painter.height(6, BookPainter.lines(BookWords.HELP.in(language), width(left, right)));
    painter.line(7, left, right, measures, false, "right");
  }

  private String issuer(BookSheet sheet) {
    if (!asked.issuer.isEmpty()) return asked.issuer;
    String own = asked.units.size() == 1 ? asked.units.get(0).code() : sheet.unit();
    return asked.units.stream()
        .filter(unit -> unit.code().equals(own))
        .map(AdministrativeUnit::fullName)
        .findFirst()
        .orElse("");
  }

  private void two(int row, String first, String second, boolean bold) {
    String shown = row < 3 ? first.toUpperCase(Locale.ROOT) : first;
    painter.line(row, left, middle, shown, bold, "center");
    boolean strong = row < 3;
    painter.line(row, middle + 1, right, second, strong, "center");
    double lines = BookPainter.lines(shown, width(left, middle));
    painter.height(row, Math.max(lines, BookPainter.lines(second, width(middle + 1, right))));
  }

  /** Returns the last row. */
  int sign(int row) {
    Form.Signature signature = asked.form.signature().orElse(null);
    if (signature == null) return row;
    Locale language = asked.language;
    two(row, "", signature.authority().in(language), false);
    painter.line(row + 1, left, middle, signature.preparer().in(language), true, "center");
    painter.line(row + 1, middle + 1, right, signature.position().in(language), true, "center");
    return row + 6;
  }
}
