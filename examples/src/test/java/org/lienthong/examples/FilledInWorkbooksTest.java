package org.lienthong.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;

class FilledInWorkbooksTest {
  @Test
  void what_the_page_shows_is_run(@TempDir Path folder) throws Exception {
    AdministrativeUnits units = AdministrativeUnits.bundled();
    Form form = FormPack.bundled("womens-union").form("wu-members", "1").orElseThrow();
    Period quarter = Period.parse("2026-Q2@nd09");
    List<AdministrativeUnit> communes = units.communes("37", quarter.lastDay()).subList(0, 2);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    Path book =
        FilledInWorkbooks.out(
            form, quarter, communes, folder, Instant.parse("2026-06-01T00:00:00Z"));
    Path other = Files.writeString(folder.resolve("other.xlsx"), "no workbook");
    Submissions read =
        FilledInWorkbooks.in(form, quarter, communes, units, List.of(book, other), out);

    assertEquals(communes, read.missing());
    assertEquals(1, read.findings().size());
    assertEquals(1, said.toString(StandardCharsets.UTF_8).lines().count());
  }
}
