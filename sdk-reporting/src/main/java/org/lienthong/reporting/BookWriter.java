package org.lienthong.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.reporting.internal.render.Grid;
import org.lienthong.reporting.internal.render.StableZip;

/** Puts the sheets of a form's workbook together. Used once. */
final class BookWriter {
  private final FormWorkbook.Builder asked;
  private final Locale language;
  private final BookPlan plan;
  private final BookFigures figures;
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, List<Integer>> breaks = new HashMap<>();

  BookWriter(FormWorkbook.Builder asked) {
    this.asked = asked;
    this.language = asked.language;
    this.plan = new BookPlan(asked.form, asked.units, language);
    this.figures = new BookFigures(asked.form, asked.units, asked.figures);
  }

  byte[] write(Instant createdAt) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Lien thong SDK", "0.1")) {
      book.properties().setTitle(asked.form.title(language) + " " + asked.period.name(language));
      BookMarker marker = BookMarker.of(asked.form, asked.period, language);
      BookChecks checks = new BookChecks(asked.form, language, asked.units, plan.places(), figures);
      for (BookSheet sheet : plan.sheets()) {
        BookPainter painter = sheet(book, sheet.name(), sheet.breaks());
        table(sheet, marker, painter);
        checks.mark(sheet, painter);
      }
      lists(book, marker, checks);
    }
    return StableZip.of(
        bytes.toByteArray(),
        createdAt,
        values,
        (part, xml) ->
            part.startsWith("xl/worksheets/sheet")
                ? BookPages.edited(xml, breaks.getOrDefault(part, List.of()))
                : xml);
  }

  private BookPainter sheet(Workbook book, String name, List<Integer> columnBreaks) {
    Worksheet sheet = book.newWorksheet(name);
    BookPainter painter = new BookPainter(sheet);
    String part = "xl/worksheets/sheet" + (values.size() + 1) + ".xml";
    values.put(part, painter.values());
    breaks.put(part, columnBreaks);
    return painter;
  }

  private void table(BookSheet sheet, BookMarker marker, BookPainter painter) {
    Grid grid = sheet.grid();
    int page = BookSheet.FIRST - 1;
    int sum = 0;
    for (int c = 0; c < grid.widths().size() && sum < 110; c++) {
      sum += grid.widths().get(c);
      page = Math.max(page, c + 1);
    }
    BookHead head = new BookHead(asked, painter, grid.widths(), page);
    head.write(sheet);
    int end =
        new BookTable(asked.form, asked.units, language, sheet, plan.places(), figures, painter)
            .write(marker);
    int bottom = head.sign(end + 1);
    painter.sheet().hideRow(0);
    painter.sheet().hideColumn(0);
    BookPages.table(painter.sheet(), sheet, grid, bottom, footer());
    BookPages.protect(painter.sheet());
  }

  private String footer() {
    return BookWords.isVietnamese(language) ? "Trang" : "Page";
  }

  private void lists(Workbook book, BookMarker marker, BookChecks checks) {
    BookLists lists = new BookLists(asked.form, asked.units, language);
    BookNotes notes = new BookNotes(language, lists);
    if (asked.units.size() == 1) {
      int number = 0;
      for (FormPart part : asked.form.parts()) {
        if (!(part instanceof FormPart.Rows rows)) continue;
        String name = BookWords.LIST.in(language) + " " + ++number;
        BookPainter painter = sheet(book, name, List.of());
        String unit = asked.units.get(0).code();
        notes.list(rows, marker.of(rows.key(), unit).toString(), painter);
        aside(painter);
      }
    }
    BookPainter beside = sheet(book, BookWords.NOTES.in(language), List.of());
    String own = marker.of(BookMarker.NOTES, "").toString();
    notes.write(asked.form, asked.units, figures, own, beside);
    aside(beside);
    if (!checks.isEmpty()) {
      BookPainter painter = sheet(book, BookWords.CHECKS.in(language), List.of());
      checks.write(painter);
      BookPages.protect(painter.sheet());
      fit(painter.sheet());
    }
    BookPainter hidden = sheet(book, BookWords.LISTS.in(language), List.of());
    lists.write(hidden);
    hidden.sheet().setVisibilityState(VisibilityState.HIDDEN);
    BookPages.protect(hidden.sheet());
  }

  private static void aside(BookPainter painter) {
    painter.sheet().hideRow(0);
    painter.sheet().hideColumn(0);
    BookPages.protect(painter.sheet());
    fit(painter.sheet());
  }

  private static void fit(Worksheet sheet) {
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }
}
