package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;

/** {@code report export} and {@code report import} of workbooks that are filled in. */
class FormWorkbooksTest {
  @TempDir private Path dir;

  private Cli.Run template(String under, Path to) {
    return Cli.run(
        "report",
        "export",
        "--format",
        "xlsx",
        "--forms",
        "womens-union",
        "--form",
        "wu-members",
        "--period",
        "2026-Q2@nd09",
        "--under",
        under,
        "-o",
        to,
        "--json");
  }

  private static Cli.Run read(Path file, Path to, Object... more) {
    Object[] all = new Object[10 + more.length];
    Object[] first = {
      "report", "import", "--format", "xlsx", "--forms", "womens-union", "--values", file, "-o", to
    };
    System.arraycopy(first, 0, all, 0, 10);
    System.arraycopy(more, 0, all, 10, more.length);
    return Cli.run(all);
  }

  @Test
  void an_empty_workbook_is_for_one_unit_or_all_below_one() {
    Cli.Run commune = template("13285", dir.resolve("one.xlsx"));
    assertEquals(0, commune.exitCode(), commune.err());
    assertEquals(1, commune.json().get("units").asInt());
    Cli.Run province = template("37", dir.resolve("all.xlsx"));
    assertEquals(129, province.json().get("units").asInt());
    assertEquals("xlsx", province.json().get("format").asString());
  }

  @Test
  void figures_that_leave_in_a_workbook_come_back_with_what_the_form_computes() throws IOException {
    Path in = dir.resolve("in.csv");
    Files.writeString(in, new SampleValues().unit("14329", "2026-Q2@nd09", 100, 5, 3, 102).text());
    Path book = dir.resolve("book.xlsx");
    Path back = dir.resolve("back.csv");
    Cli.Run exported =
        Cli.run(
            "report",
            "export",
            "--format",
            "xlsx",
            "--forms",
            SampleValues.FORMS,
            "--values",
            in,
            "-o",
            book);
    Cli.Run imported =
        Cli.run(
            "report",
            "import",
            "--format",
            "xlsx",
            "--forms",
            SampleValues.FORMS,
            "--values",
            book,
            "-o",
            back);
    assertEquals(0, exported.exitCode(), exported.err());
    assertEquals(0, imported.exitCode(), imported.err());
    assertEquals(
        """
        unit,period,form,indicator,value,qualifier,note,provenance,covered,expected
        14329,2026-Q2@nd09,sample-quarter,opening,100,,,reported,1,1
        14329,2026-Q2@nd09,sample-quarter,joined,5,,,reported,1,1
        14329,2026-Q2@nd09,sample-quarter,left,3,,,reported,1,1
        14329,2026-Q2@nd09,sample-quarter,closing,102,,,reported,1,1
        14329,2026-Q2@nd09,sample-quarter,growth,5,,,reported,1,1
        """,
        Files.readString(back));
  }

  @Test
  void an_empty_workbook_holds_no_figures() {
    Path empty = dir.resolve("one.xlsx");
    template("13285", empty);
    Cli.Run run = read(empty, dir.resolve("out.csv"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("CLI-027"), run.err());
  }

  @Test
  void what_is_not_said_is_asked_for() {
    Cli.Run none =
        Cli.run(
            "report",
            "export",
            "--format",
            "xlsx",
            "--forms",
            "womens-union",
            "-o",
            dir.resolve("o.xlsx"));
    assertEquals(2, none.exitCode());
    assertTrue(none.err().contains("CLI-054"), none.err());
    Cli.Run csv =
        Cli.run(
            "report",
            "export",
            "--format",
            "csv",
            "--forms",
            "womens-union",
            "--form",
            "wu-members",
            "--period",
            "2026-Q2@nd09",
            "--under",
            "37",
            "-o",
            dir.resolve("o.csv"));
    assertEquals(2, csv.exitCode());
  }

  @Test
  void nothing_is_written_of_what_is_no_workbook() throws IOException {
    Path file = Files.writeString(dir.resolve("a.xlsx"), "unit,period");
    Path out = dir.resolve("out.csv");
    Cli.Run run = read(file, out);
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("REP-330"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void workbooks_of_another_form_are_named() throws IOException {
    Path in = dir.resolve("in.csv");
    Files.writeString(in, new SampleValues().unit("14329", "2026-Q2@nd09", 1, 0, 0, 1).text());
    Path book = dir.resolve("book.xlsx");
    Cli.run(
        "report",
        "export",
        "--format",
        "xlsx",
        "--forms",
        SampleValues.FORMS,
        "--values",
        in,
        "-o",
        book);
    Cli.Run unknown = read(book, dir.resolve("out.csv"));
    assertEquals(3, unknown.exitCode());
    assertTrue(unknown.err().contains("CLI-053"), unknown.err());
    Cli.Run other =
        read(book, dir.resolve("out.csv"), "--form", "wu-members", "--period", "2026-Q2@nd09");
    assertEquals(3, other.exitCode());
    assertTrue(other.err().contains("REP-332"), other.err());
  }
}
