package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.workbook.Limits;
import org.lienthong.reporting.internal.workbook.SheetCell;
import org.lienthong.reporting.internal.workbook.SheetRows;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XlsxFile;

/** A workbook that somebody takes apart and puts together again in another way. */
final class Rebuilt {
  private record Area(int top, int left, int bottom, int right) {}

  /** One sheet's cells and merged rectangles. */
  static final class Sheet {
    private final Map<Integer, Map<Integer, Object>> cells = new TreeMap<>();
    private final List<Area> areas = new ArrayList<>();

    private void put(int row, int column, Object value) {
      cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
    }
  }

  /** A value that a program shows in another way than it is. */
  record Shown(Object value, String format) {}

  /** A formula that nobody has calculated. */
  record Formula(String text) {}

  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  static Rebuilt of(Content content) {
    Rebuilt rebuilt = new Rebuilt();
    try (XlsxFile file = XlsxFile.open(content, Limits.USUAL)) {
      for (int i = 0; i < file.sheets().size(); i++) {
        Sheet sheet = new Sheet();
        rebuilt.sheets.put(file.sheets().get(i), sheet);
        file.read(
            i,
            new SheetRows() {
              @Override
              public void row(int row, List<SheetCell> cells) {
                for (SheetCell cell : cells) {
                  boolean number = cell.kind() == SheetCell.Kind.NUMBER;
                  Object value = number ? cell.number().orElseThrow() : cell.text();
                  sheet.put(row, cell.column(), value);
                }
              }

              @Override
              public void merged(int top, int left, int bottom, int right) {
                sheet.areas.add(new Area(top, left, bottom, right));
              }
            });
      }
    } catch (WorkbookProblem | IOException e) {
      throw new IllegalStateException(e);
    }
    return rebuilt;
  }

  private Sheet sheet(String name) {
    return requireNonNull(sheets.get(name), name);
  }

  /** Drops sheets that people do not need. */
  Rebuilt only(String... names) {
    sheets.keySet().retainAll(List.of(names));
    return this;
  }

  /** Moves columns of a sheet, from 0; a merged heading goes with its first and last. */
  Rebuilt columns(String name, IntUnaryOperator to) {
    Sheet old = sheet(name);
    Sheet moved = new Sheet();
    old.cells.forEach((r, row) -> row.forEach((c, v) -> moved.put(r, to.applyAsInt(c), v)));
    for (Area area : old.areas) {
      int left = to.applyAsInt(area.left());
      int right = to.applyAsInt(area.right());
      moved.areas.add(
          new Area(area.top(), Math.min(left, right), area.bottom(), Math.max(left, right)));
    }
    sheets.put(name, moved);
    return this;
  }

  Rebuilt rows(String name, IntUnaryOperator to) {
    Sheet old = sheet(name);
    Sheet moved = new Sheet();
    old.cells.forEach((r, row) -> row.forEach((c, v) -> moved.put(to.applyAsInt(r), c, v)));
    for (Area area : old.areas) {
      int top = to.applyAsInt(area.top());
      moved.areas.add(new Area(top, area.left(), to.applyAsInt(area.bottom()), area.right()));
    }
    sheets.put(name, moved);
    return this;
  }

  /** Takes the hidden row and column out of every sheet. */
  Rebuilt withoutIds() {
    for (String name : List.copyOf(sheets.keySet())) {
      Object first = sheet(name).cells.getOrDefault(0, Map.of()).get(0);
      if (first == null || !first.toString().startsWith("lienthong")) continue;
      sheet(name).cells.remove(0);
      sheet(name).cells.values().forEach(row -> row.remove(0));
      columns(name, c -> c - 1).rows(name, r -> r - 1);
    }
    return this;
  }

  Rebuilt set(String sheet, int row, int column, Object value) {
    sheet(sheet).put(row, column, value);
    return this;
  }

  Object get(String sheet, int row, int column) {
    return sheet(sheet).cells.getOrDefault(row, Map.of()).getOrDefault(column, "");
  }

  Content write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      for (Map.Entry<String, Sheet> sheet : sheets.entrySet()) {
        Worksheet to = book.newWorksheet(sheet.getKey());
        sheet.getValue().cells.forEach((r, row) -> row.forEach((c, value) -> put(to, r, c, value)));
        for (Area area : sheet.getValue().areas) {
          to.range(area.top(), area.left(), area.bottom(), area.right()).merge();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Content.of(bytes.toByteArray());
  }

  private static void put(Worksheet to, int row, int column, Object value) {
    if (value instanceof Shown shown) {
      put(to, row, column, shown.value());
      to.style(row, column).format(shown.format()).set();
    } else if (value instanceof Formula formula) {
      to.formula(row, column, formula.text());
    } else if (value instanceof Number number) {
      to.value(row, column, number);
    } else if (value instanceof Boolean bool) {
      to.value(row, column, bool);
    } else if (value instanceof LocalDate day) {
      to.value(row, column, day);
    } else {
      to.value(row, column, value.toString());
    }
  }
}
