package org.lienthong.reporting.internal.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Streams one sheet: holds a row at a time. Used once. */
final class SheetReader {
  private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");
  private static final int MOST_MERGED = 100_000;

  private final XmlPart xml;
  private final String sheet;
  private final SheetBook book;
  private final Budget budget;
  private final SheetRows sink;
  private int row = -1;
  private int column = -1;
  private int merged;

  private SheetReader(XmlPart xml, String sheet, SheetBook book, Budget budget, SheetRows sink) {
    this.xml = xml;
    this.sheet = sheet;
    this.book = book;
    this.budget = budget;
    this.sink = sink;
  }

  static void read(
      ZipParts parts, String part, String sheet, SheetBook book, Budget budget, SheetRows sink)
      throws WorkbookProblem {
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      SheetReader reader = new SheetReader(xml, sheet, book, budget, sink);
      while (xml.next()) {
        if (xml.starts("row")) reader.row();
        else if (xml.starts("mergeCell")) reader.merged(xml.attribute("ref", ""));
      }
    } catch (IOException e) {
      throw budget.reason(part, e);
    }
  }

  private void row() throws WorkbookProblem {
    int before = row;
    row = index(xml.attribute("r"), row);
    if (row <= before) throw refusal();
    if (row >= Limits.MOST_ROWS) throw WorkbookProblem.tooMany(sheet + " <row>", Limits.MOST_ROWS);
    column = -1;
    List<SheetCell> cells = new ArrayList<>();
    Set<Integer> columns = new HashSet<>();
    while (xml.next() && !xml.ends("row")) {
      if (!xml.starts("c")) continue;
      budget.cell(sheet);
      SheetCell cell = cell();
      if (cell == null) continue;
      if (!columns.add(cell.column())) throw refusal();
      cells.add(cell);
    }
    cells.sort(Comparator.comparingInt(SheetCell::column));
    if (!cells.isEmpty()) sink.row(row, cells);
  }

  private int index(@Nullable String written, int before) throws WorkbookProblem {
    if (written == null) return before + 1;
    try {
      return Integer.parseInt(written) - 1;
    } catch (NumberFormatException e) {
      throw refusal();
    }
  }

  /** Null if it is empty. */
  private @Nullable SheetCell cell() throws WorkbookProblem {
    String place = xml.attribute("r");
    column = place == null ? column + 1 : place(place)[1];
    if (place != null && place(place)[0] != row) throw refusal();
    if (column >= Limits.MOST_COLUMNS) throw refusal();
    String type = xml.attribute("t", "n");
    SheetCell.Kind shown = book.formats().of(xml.attribute("s", "0"));
    boolean formula = false;
    String value = null;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
        xml.text();
      } else if (xml.starts("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = xml.text("rPh", "phoneticPr");
      }
    }
    if (value == null) {
      return formula ? made(SheetCell.Kind.UNCALCULATED, "", true) : null;
    }
    return cell(type, shown, value, formula);
  }

  private @Nullable SheetCell cell(String type, SheetCell.Kind shown, String value, boolean formula)
      throws WorkbookProblem {
    switch (type) {
      case "s" -> {
        String text = book.strings().get(value);
        if (text == null) throw refusal();
        return text(text, formula);
      }
      case "str", "inlineStr" -> {
        return text(Escapes.read(value), formula);
      }
      case "b" -> {
        return made(SheetCell.Kind.BOOLEAN, value.strip().equals("1") ? "TRUE" : "FALSE", formula);
      }
      case "e" -> {
        return made(SheetCell.Kind.ERROR, value.strip(), formula);
      }
      case "d" -> {
        return made(SheetCell.Kind.DATE, value.strip().replaceFirst("T.*", ""), formula);
      }
      case "n" -> {
        String number = value.strip();
        if (number.isEmpty()) return formula ? made(SheetCell.Kind.UNCALCULATED, "", true) : null;
        if (shown == SheetCell.Kind.DATE) return made(shown, day(number), formula);
        return made(shown, number, formula);
      }
      default -> throw refusal();
    }
  }

  private @Nullable SheetCell text(String text, boolean formula) {
    return text.isEmpty() ? null : made(SheetCell.Kind.TEXT, text, formula);
  }

  private SheetCell made(SheetCell.Kind kind, String text, boolean formula) {
    return new SheetCell(row, column, kind, text, formula);
  }

  /** Day 60 is 29 February 1900, which never was; before it the count is one off. */
  private String day(String serial) {
    try {
      long days = (long) Math.floor(Double.parseDouble(serial));
      if (days < 0 || days > 3_000_000) return serial;
      LocalDate first = book.from1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      boolean early = !book.from1904() && days < 60;
      return first.plusDays(early ? days + 1 : days).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return serial;
    }
  }

  private void merged(String area) throws WorkbookProblem {
    if (++merged > MOST_MERGED) throw WorkbookProblem.tooMany(sheet + " <mergeCell>", MOST_MERGED);
    String[] ends = area.split(":", -1);
    if (ends.length != 2) return;
    int[] first = place(ends[0]);
    int[] last = place(ends[1]);
    sink.merged(first[0], first[1], last[0], last[1]);
  }

  /** Row and column from 0. */
  private int[] place(String written) throws WorkbookProblem {
    Matcher found = PLACE.matcher(written);
    if (!found.matches()) throw refusal();
    int letters = 0;
    for (char c : found.group(1).toCharArray()) letters = letters * 26 + (c - 'A' + 1);
    return new int[] {Integer.parseInt(found.group(2)) - 1, letters - 1};
  }

  private WorkbookProblem refusal() {
    return WorkbookProblem.unreadable(sheet, null);
  }
}
