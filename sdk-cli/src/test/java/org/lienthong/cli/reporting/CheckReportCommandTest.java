package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import tools.jackson.databind.JsonNode;

class CheckReportCommandTest {
  private static final String NOW = "2026-Q2@nd09";

  @TempDir private Path dir;

  private Cli.Run check(SampleValues values, Object... more) throws IOException {
    return checkText(values.text(), more);
  }

  private Cli.Run checkText(String text, Object... more) throws IOException {
    Path file = Files.writeString(dir.resolve("xã.csv"), text);
    Object[] arguments = new Object[5 + more.length];
    Object[] first = {"report", "check", "--forms", SampleValues.FORMS, "--values=" + file};
    System.arraycopy(first, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Cli.run(arguments);
  }

  @Test
  void figures_that_fit_are_said_to_fit() throws IOException {
    Cli.Run run = check(new SampleValues().unit("14329", NOW, 100, 5, 3, 102));
    assertEquals(0, run.exitCode(), run.out());
    assertEquals("Đã kiểm tra 1 báo cáo đơn vị: 0 lỗi, 0 cảnh báo.\n", run.out());
  }

  @Test
  void a_sum_that_does_not_add_up_names_the_unit_and_both_figures() throws IOException {
    SampleValues values =
        new SampleValues().unit("14329", NOW, 100, 5, 3, 102).unit("14362", NOW, 1000, 5, 3, 1001);
    Cli.Run run = check(values);
    assertEquals(1, run.exitCode());
    assertEquals(
        "lỗi REP-401: Quý II năm 2026, Phường Tam Điệp: hội viên cuối kỳ 1.001 khác hội viên đầu"
            + " kỳ + hội viên tăng - hội viên giảm = 1.002. Đề nghị đơn vị kiểm tra lại các số này"
            + " và gửi lại.",
        run.lines().get(0));
    JsonNode json = check(values, "--json", "--lang", "en").json();
    assertEquals(2, json.get("units").asInt());
    assertEquals(1, json.get("errors").asInt());
    JsonNode finding = json.at("/findings/0");
    assertEquals("REP-401", finding.get("code").asString());
    assertEquals("error", finding.get("severity").asString());
    assertEquals("14362", finding.get("unit").asString());
    assertEquals(NOW, finding.get("period").asString());
    assertEquals("closing", finding.get("indicator").asString());
    assertEquals("movement", finding.get("rule").asString());
    assertEquals(1001, finding.get("actual").asInt());
    assertEquals(1002, finding.get("expected").asInt());
  }

  @Test
  void the_period_before_in_the_same_files_is_held_against_this_one() throws IOException {
    SampleValues values =
        new SampleValues()
            .unit("14329", NOW, 100, 5, 3, 102)
            .unit("14329", "2025-12-15/P3M", 90, 5, 4, 91);
    Cli.Run run = check(values, "--json");
    assertEquals(0, run.exitCode(), "a warning is no error");
    assertEquals(1, run.json().get("warnings").asInt(), run.out());
    assertEquals("REP-403", run.json().at("/findings/0/code").asString());
    assertEquals(2, run.json().get("submissions").size());
    assertEquals("2026-Q1@nd09", run.json().at("/submissions/0/period").asString());
  }

  @Test
  void a_file_of_several_periods_keeps_its_line_numbers() throws IOException {
    SampleValues values =
        new SampleValues()
            .unit("14329", "2026-Q1@nd09", 100, 5, 3, 102)
            .raw("14362,2026-Q1@nd09,sample-quarter,opening,7,,\"một\nhai\"")
            .unit("14329", NOW, 102, 5, 3, 104)
            .line("14362", NOW, "closing", "1.234,5");
    Cli.Run run = checkText(values.text().replace("1.234,5", "\"1.234,5\""), "--json");
    assertEquals(3, run.exitCode());
    assertEquals("REP-312", run.json().at("/findings/0/code").asString());
    assertEquals(12, run.json().at("/findings/0/line").asInt());
    assertEquals("value", run.json().at("/findings/0/column").asString());
  }

  @Test
  void unknown_forms_periods_units_columns_and_indicators_are_named_with_their_line()
      throws IOException {
    SampleValues values =
        new SampleValues()
            .unit("14329", NOW, 100, 5, 3, 102)
            .raw("14329,2026-Q2@nd09,sample-quater,opening,7,,")
            .raw("14329,2026-Q5@nd09,sample-quarter,opening,7,,")
            .raw("99999,2026-Q2@nd09,sample-quarter,opening,7,,");
    Cli.Run run = check(values, "--json");
    assertEquals(3, run.exitCode());
    JsonNode findings = run.json().get("findings");
    assertEquals("CLI-053", findings.at("/0/code").asString());
    assertEquals(6, findings.at("/0/line").asInt());
    assertEquals("Gần nhất: sample-quarter.", findings.at("/0/next").asString());
    assertEquals("REP-201", findings.at("/1/code").asString());
    assertEquals(7, findings.at("/1/line").asInt());
    assertEquals("REP-310", findings.at("/2/code").asString());
    assertEquals(8, findings.at("/2/line").asInt());
    Cli.Run column = checkText("unit,period,form,indicator,valu\n", "--lang", "en");
    assertEquals(3, column.exitCode());
    assertTrue(
        column.out().startsWith("error REP-304: " + dir.resolve("xã.csv") + ", line 1: "),
        column.out());
    Cli.Run indicator = check(new SampleValues().line("14329", NOW, "closng", 1), "--lang", "en");
    assertTrue(indicator.out().contains("REP-308"), indicator.out());
    assertTrue(indicator.out().contains("closing"), indicator.out());
  }

  @Test
  void a_line_with_too_few_fields_is_named_once_whatever_else_the_file_holds() throws IOException {
    SampleValues values =
        new SampleValues()
            .unit("14329", "2026-Q1@nd09", 100, 5, 3, 102)
            .unit("14329", NOW, 102, 5, 3, 104)
            .raw("14329,2026-Q2@nd09,sample-quarter");
    JsonNode findings = check(values, "--json").json().get("findings");
    assertEquals(1, findings.size(), findings.toString());
    assertEquals("REP-305", findings.at("/0/code").asString());
    assertEquals(10, findings.at("/0/line").asInt());
  }

  @Test
  void bytes_that_are_not_utf8_and_an_empty_file_are_refused() throws IOException {
    Path file = dir.resolve("a.csv");
    String text = new SampleValues().unit("14329", NOW, 1, 0, 0, 1).text();
    Files.write(file, text.getBytes(StandardCharsets.UTF_16));
    Cli.Run run = Cli.run("report", "check", "--forms", SampleValues.FORMS, "--values", file);
    assertEquals(3, run.exitCode());
    assertTrue(run.out().startsWith("lỗi REP-301: "), run.out());
    assertEquals(3, checkText("").exitCode());
    Cli.Run missing =
        Cli.run("report", "check", "--forms", SampleValues.FORMS, "--values", dir.resolve("x"));
    assertEquals(3, missing.exitCode());
    assertTrue(missing.err().startsWith("Lỗi CORE-001: "), missing.err());
  }

  @Test
  void a_folder_without_forms_or_with_one_twice_is_refused() throws IOException {
    Cli.Run none = Cli.run("report", "check", "--forms", dir, "--values", "x");
    assertEquals(3, none.exitCode());
    assertEquals(
        "Lỗi CLI-051: Không có định nghĩa biểu mẫu (.json) nào tại %s. Nêu thư mục chứa các biểu"
                .formatted(dir)
            + " mẫu, hoặc một bộ kèm theo: womens-union, farmers-union, trade-union.\n",
        none.err());
    Path form = SampleValues.FORMS.resolve("sample-quarter.json");
    Files.copy(form, dir.resolve("a.json"));
    Files.copy(form, dir.resolve("b.json"));
    Cli.Run twice = Cli.run("report", "check", "--forms", dir, "--values", "x");
    assertEquals(3, twice.exitCode());
    assertTrue(twice.err().startsWith("Lỗi CLI-052: "), twice.err());
    Files.writeString(dir.resolve("a.json"), "{");
    Cli.Run broken = Cli.run("report", "check", "--forms", dir, "--values", "x");
    assertTrue(broken.err().startsWith("Lỗi REP-101: " + dir.resolve("a.json")), broken.err());
  }

  @Test
  void what_needs_an_explanation_is_said_in_words_of_its_own() {
    Path pack = Path.of("../examples/packs/sample");
    Cli.Run run =
        Cli.run("report", "check", "--forms", pack, "--values", pack.resolve("values/odd.csv"));
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().contains("cần giải trình REP-406: Quý II năm 2026, "), run.out());
  }

  @Test
  void the_pages_on_reporting_show_what_it_prints() throws IOException {
    Path pack = Path.of("../examples/packs/sample");
    Path odd = pack.resolve("values/odd.csv");
    for (String[] page : new String[][] {{"en", "reporting.md"}, {"vi", "reporting.vi.md"}}) {
      Cli.Run run = Cli.run("report", "check", "--forms", pack, "--values", odd, "--lang", page[0]);
      String text = Files.readString(Path.of("../docs").resolve(page[1]));
      assertTrue(text.contains("```text\n" + run.out() + "```"), run.out());
    }
  }
}
