package org.lienthong.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormWorkbook;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.WorkbookReader;

/** Workbooks that go out empty and come back filled in. */
public final class FilledInWorkbooks {
  private FilledInWorkbooks() {}

  public static Path out(
      Form form, Period quarter, List<AdministrativeUnit> communes, Path folder, Instant now) {
    // readme: workbook-out
    Content template = FormWorkbook.template(form, quarter, communes).write(now);
    template.writeTo(folder.resolve("members.xlsx"));
    // readme end
    return folder.resolve("members.xlsx");
  }

  public static Submissions in(
      Form form,
      Period quarter,
      List<AdministrativeUnit> communes,
      AdministrativeUnits units,
      List<Path> files,
      PrintStream out) {
    Locale vi = Locale.forLanguageTag("vi");
    // readme: workbook-in
    WorkbookReader reader = WorkbookReader.of(form, quarter, communes, units);
    Submissions sent =
        reader.add(files, (done, total) -> !Thread.currentThread().isInterrupted()).submissions();
    sent.findings().forEach(wrong -> out.println(wrong.message(vi) + " " + wrong.nextStep(vi)));
    // readme end
    return sent;
  }
}
