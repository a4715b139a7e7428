package org.lienthong.benchmarks.reporting;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.lienthong.benchmarks.Race;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.reporting.Checks;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.FormWorkbook;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.WorkbookReader;

/** Filled-in workbooks read back: one of all communes, and one from each of them. */
public final class ReadingRace {
  private static final Instant TIME = Instant.parse("2026-07-01T00:00:00Z");
  private static final AdministrativeUnits REGISTRY = AdministrativeUnits.bundled();
  private static final String FAST = "fastexcel, all cells, nothing known of them";

  private ReadingRace() {}

  /** Takes the number of communes, all if nothing is said. */
  public static void main(String[] arguments) throws Exception {
    int most = arguments.length == 0 ? Integer.MAX_VALUE : Integer.parseInt(arguments[0]);
    List<AdministrativeUnit> units = Country.COMMUNES.stream().limit(most).toList();
    Submissions filled = SampleForm.filled(units);
    long right = SampleForm.sum(filled);
    byte[] whole = FormWorkbook.of(filled).write(TIME).bytes(Integer.MAX_VALUE);
    System.out.printf("%,d communes, %,d bytes%n", units.size(), whole.length);
    new Race("Read a workbook of " + units.size() + " rows of 75 columns", "workbooks")
        .with("this SDK, as submissions, checked cell by cell", 1, () -> check(right, ours(whole)))
        .with(FAST, 1, () -> fastexcel(whole))
        .with("POI, events, all cells, nothing known of them", 1, () -> PoiEvents.sum(whole))
        .start(5, 1500, FAST);
    each(units, filled, right);
    province();
  }

  private static long ours(byte[] workbook) {
    return SampleForm.sum(read(List.of(workbook), Country.COMMUNES));
  }

  private static Submissions read(List<byte[]> workbooks, List<AdministrativeUnit> units) {
    WorkbookReader reader = WorkbookReader.of(SampleForm.FORM, SampleForm.PERIOD, units, REGISTRY);
    for (int i = 0; i < workbooks.size(); i++) {
      reader.add("báo cáo " + i + ".xlsx", Content.of(workbooks.get(i)));
    }
    return reader.submissions().requireReadable();
  }

  private static double fastexcel(byte[] workbook) throws Exception {
    double sum = 0;
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        for (var cell : row) {
          if (cell != null && cell.getType() == CellType.NUMBER) {
            sum += cell.asNumber().doubleValue();
          }
        }
      }
    }
    return sum;
  }

  /** Once each, as it happens: a workbook from every commune, read, checked and added up. */
  private static void each(List<AdministrativeUnit> units, Submissions filled, long right) {
    List<byte[]> workbooks = new ArrayList<>();
    for (AdministrativeUnit unit : units) {
      Submissions own =
          Submissions.of(
              SampleForm.FORM,
              SampleForm.PERIOD,
              List.of(unit),
              List.of(filled.submission(unit).orElseThrow()));
      workbooks.add(FormWorkbook.of(own).write(TIME).bytes(Integer.MAX_VALUE));
    }
    for (int round = 1; round <= 3; round++) {
      long start = System.nanoTime();
      Submissions back = read(workbooks, units);
      int findings = Checks.run(SampleForm.FORM, back).size();
      System.out.printf(
          "%n%,d workbooks read and checked in %,d ms, %,d findings%n",
          workbooks.size(), (System.nanoTime() - start) / 1_000_000, findings);
      check(right, SampleForm.sum(back));
    }
  }

  private static void province() {
    List<AdministrativeUnit> units =
        Country.TREE.children(
            Country.PROVINCES.stream()
                .filter(unit -> unit.code().equals("37"))
                .findFirst()
                .orElseThrow());
    Submissions filled = SampleForm.filled(units);
    for (int round = 1; round <= 5; round++) {
      long start = System.nanoTime();
      Consolidation whole =
          RollUp.of(SampleForm.FORM).findings(Checks.run(SampleForm.FORM, filled)).run(filled);
      long bytes = FormWorkbook.of(filled).write(TIME).length().orElseThrow();
      System.out.printf(
          "%d communes checked, consolidated and written (%,d bytes) in %,d ms%n",
          whole.units().size(), bytes, (System.nanoTime() - start) / 1_000_000);
    }
  }

  private static void check(long right, long found) {
    if (right != found) throw new IllegalStateException(right + " is not " + found);
  }
}
