package org.lienthong.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.workbook.Limits;
import org.lienthong.reporting.internal.workbook.SheetCell;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XlsxFile;

/** Looks for the first hidden id of a workbook. */
final class BookLabel {
  private BookLabel() {}

  static Optional<WorkbookLabel> read(String name, Content content) {
    try (XlsxFile file = XlsxFile.open(content, Limits.USUAL)) {
      List<BookMarker> markers = new ArrayList<>();
      for (int sheet = 0; sheet < file.sheets().size() && markers.isEmpty(); sheet++) {
        file.read(sheet, (row, cells) -> look(cells, markers));
      }
      return markers.stream()
          .findFirst()
          .map(one -> new WorkbookLabel(one.form(), one.version(), one.revision(), one.period()));
    } catch (WorkbookProblem problem) {
      throw InputFinding.at(name, 1, "", null, problem.code(), problem.arguments()).asException();
    } catch (IOException e) {
      throw InputFinding.at(name, 1, "", null, "REP-330", "zip").asException();
    }
  }

  private static void look(List<SheetCell> cells, List<BookMarker> markers) {
    for (SheetCell cell : cells) {
      boolean text = cell.kind() == SheetCell.Kind.TEXT;
      if (text && markers.isEmpty()) BookMarker.parse(cell.text()).ifPresent(markers::add);
    }
  }
}
