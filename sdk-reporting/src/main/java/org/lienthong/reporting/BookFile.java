package org.lienthong.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.csv.UnitCodes;
import org.lienthong.reporting.internal.workbook.Limits;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XlsxFile;

/** One workbook on its way in: sheets with ids first, then those that only have headings. */
final class BookFile {
  private final Form form;
  private final Period period;
  private final BookEntries entries;
  private final @Nullable Locale numbers;
  private final Set<String> parts = new HashSet<>();
  private @Nullable BookMarker first;

  /**
   * @param numbers how numbers that stand as text are written; null to go by the workbook
   */
  BookFile(String name, Form form, Period period, UnitCodes units, @Nullable Locale numbers) {
    this.form = form;
    this.period = period;
    this.numbers = numbers;
    this.entries = new BookEntries(name, period, units);
  }

  BookEntries entries() {
    return entries;
  }

  /** Nothing if there are findings. */
  List<Submission> read(Content content) {
    try (XlsxFile file = XlsxFile.open(content, Limits.USUAL)) {
      read(file);
    } catch (WorkbookProblem problem) {
      entries.refuse(problem.code(), problem.arguments());
    } catch (IOException e) {
      entries.refuse("REP-330", "zip");
    }
    return entries.submissions(form);
  }

  private void read(XlsxFile file) throws WorkbookProblem {
    List<Integer> without = new ArrayList<>();
    List<String> sheets = file.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      BookLines lines = lines(sheets.get(i));
      BookIds ids = new BookIds(sheets.get(i), form, entries, this::known, lines::line);
      file.read(i, ids);
      if (ids.layout() == null) without.add(i);
      if (entries.isRefused() || entries.isFull()) return;
      if (ids.layout() != null) mend(file, i, ids.layout());
    }
    for (int i : without) {
      BookHeadings headings = new BookHeadings(sheets.get(i), form, entries, parts);
      file.read(i, headings);
      BookLayout layout = headings.layout();
      if (layout == null) continue;
      hold(layout);
      BookLines lines = lines(sheets.get(i));
      file.read(i, (row, cells) -> lines.line(layout, cells));
      if (entries.isFull()) return;
    }
    if (parts.isEmpty()) entries.refuse("REP-336", form.id());
    else if (!entries.isRefused()) whole();
  }

  /** Reads what has lost its id by its heading; what has lost that too is named. */
  private void mend(XlsxFile file, int sheet, BookLayout layout) throws WorkbookProblem {
    FormPart.Table table = layout.table();
    if (table == null || !entries.findings().isEmpty()) return;
    String name = file.sheets().get(sheet);
    BookHeadings headings = new BookHeadings(name, form, entries, parts);
    if (!headings.isLacking(layout, table)) return;
    file.read(sheet, headings);
    BookLayout mended = headings.mended(layout, table);
    BookLines lines = lines(name);
    file.read(sheet, (row, cells) -> lines.line(mended, cells));
  }

  private void hold(BookLayout layout) {
    parts.add(layout.part());
    parts.add(ofUnit(layout.part(), layout.unit()));
  }

  private static String ofUnit(String part, String unit) {
    return part + "|" + unit;
  }

  /** Names the tables whose sheets are gone. */
  private void whole() {
    for (FormPart.Table table : BookParts.tables(form)) {
      String title = table.title().vi();
      if (!parts.contains(table.key())) {
        entries.refuse("REP-353", title);
      } else if (table.layout() == FormPart.Layout.MATRIX) {
        for (AdministrativeUnit unit : entries.met()) {
          boolean there = parts.contains(ofUnit(table.key(), unit.code()));
          if (!there) entries.refuse("REP-353", title + " " + unit.code());
        }
      }
    }
  }

  private BookLines lines(String sheet) {
    return new BookLines(sheet, form, entries, this::language);
  }

  private Locale language() {
    if (numbers != null) return numbers;
    return Locale.forLanguageTag(first == null ? "vi" : first.language());
  }

  /** Everything else is pointless where the workbook is of something else. */
  private void known(BookLayout layout) {
    BookMarker marker = layout.marker();
    if (marker == null) return;
    hold(layout);
    if (first == null) first = marker;
    String revision = BookMarker.revision(form);
    if (!marker.form().equals(form.id())) {
      entries.refuse("REP-332", marker.form(), form.id());
    } else if (!marker.version().equals(form.version())) {
      entries.refuse("REP-333", marker.version(), form.version(), form.id());
    } else if (!marker.revision().equals(revision)) {
      entries.refuse("REP-334", marker.revision(), revision, form.id(), form.version());
    } else if (!isAskedFor(marker.period())) {
      entries.refuse("REP-335", marker.period(), period);
    }
  }

  private boolean isAskedFor(String written) {
    if (written.equals(period.toString())) return true;
    try {
      return Period.parse(written, List.of(period.profile())).equals(period);
    } catch (InputException unreadable) {
      return false;
    }
  }
}
