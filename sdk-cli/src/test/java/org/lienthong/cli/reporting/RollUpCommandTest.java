package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On two provinces made up for the test, the second of which was joined to the first in 2020. */
class RollUpCommandTest {
  private static final String UNITS =
      """
      level,code,parent,type,name,from,to
      province,90,,Tỉnh,Mẫu Giang,2010-01-01,2020-01-01
      province,91,,Tỉnh,Mẫu Sơn,2010-01-01,2020-01-01
      province,90,,Tỉnh,Mẫu,2020-01-01,
      commune,90001,90,Xã,Một,2010-01-01,2020-01-01
      commune,90002,90,Xã,Hai,2010-01-01,2020-01-01
      commune,91003,91,Xã,Ba,2010-01-01,2020-01-01
      commune,90004,90,Xã,Bốn,2020-01-01,
      commune,90005,90,Xã,Năm,2020-01-01,
      """;
  private static final String CHANGES =
      """
      on,from_level,from_code,to_level,to_code
      2020-01-01,province,90,province,90
      2020-01-01,province,91,province,90
      2020-01-01,commune,90001,commune,90004
      2020-01-01,commune,90002,commune,90004
      2020-01-01,commune,90002,commune,90005
      2020-01-01,commune,91003,commune,90005
      """;
  private static final String THEN = "2019-Q2@calendar";

  @TempDir private Path dir;

  private Cli.Run rollUp(SampleValues values, String output, Object... more) throws IOException {
    return rollUp("90", values, output, more);
  }

  private Cli.Run rollUpUnder(String under, SampleValues values, Object... more)
      throws IOException {
    List<Object> all = new ArrayList<>(List.of("--period", THEN));
    all.addAll(List.of(more));
    return rollUp(under, values, "o.csv", all.toArray());
  }

  private Cli.Run rollUp(String under, SampleValues values, String output, Object... more)
      throws IOException {
    Files.writeString(dir.resolve("units.csv"), UNITS);
    Files.writeString(dir.resolve("changes.csv"), CHANGES);
    Path file = Files.writeString(dir.resolve("values.csv"), values.text());
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "rollup",
                "--forms",
                SampleValues.FORMS,
                "--form",
                "sample-quarter",
                "--units",
                dir.resolve("units.csv"),
                "--changes",
                dir.resolve("changes.csv"),
                "--values",
                file,
                "--under",
                under,
                "-o",
                dir.resolve(output)));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  private static SampleValues then() {
    return new SampleValues()
        .unit("90001", THEN, 100, 5, 3, 102)
        .unit("90002", THEN, 11, 1, 1, 11)
        .unit("91003", THEN, 1000, 50, 0, 1050);
  }

  private List<String> lines(String output) throws IOException {
    return Files.readAllLines(dir.resolve(output));
  }

  @Test
  void the_units_of_the_period_are_added_up_and_the_late_one_is_named_and_not_zero()
      throws IOException {
    SampleValues values = new SampleValues().unit("90001", THEN, 100, 5, 3, 102);
    Cli.Run run = rollUp(values, "o.csv", "--period", THEN);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        "còn thiếu: Xã Hai (90002) chưa gửi báo cáo\nĐã ghi: %s, có số liệu của 1 trên 2 đơn vị\n"
            .formatted(dir.resolve("o.csv")),
        run.out());
    List<String> lines = lines("o.csv");
    assertEquals(
        "unit,period,form,indicator,value,qualifier,note,provenance,covered,expected",
        lines.get(0));
    assertTrue(lines.contains("90,2019-Q2@calendar,sample-quarter,closing,102,,,computed,1,2"));
    assertTrue(lines.contains("90001,2019-Q2@calendar,sample-quarter,closing,102,,,reported,1,1"));
    assertTrue(lines.contains("90002,2019-Q2@calendar,sample-quarter,closing,,,,reported,0,1"));
  }

  @Test
  void figures_are_brought_onto_the_units_of_a_later_day_and_say_what_is_estimated()
      throws IOException {
    Cli.Run run = rollUp(then(), "o.json", "--period", THEN, "--on", "01/06/2026", "--json");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(2, run.json().get("units").asInt());
    assertEquals(3, run.json().get("reportingUnits").asInt());
    assertEquals("Tỉnh Mẫu", run.json().at("/under/name").asString());
    JsonNode json = JsonMapper.shared().readTree(Files.readString(dir.resolve("o.json")));
    assertEquals("2026-06-01", json.get("on").asString());
    assertEquals(1163, figure(json, "90", "closing").get("value").asInt());
    assertTrue(figure(json, "90", "closing").get("total").asBoolean());
    // Eleven divided in two: six and five, with nobody lost.
    assertEquals(108, figure(json, "90004", "closing").get("value").asInt());
    assertEquals(1055, figure(json, "90005", "closing").get("value").asInt());
    assertEquals(
        "apportioned:equal", figure(json, "90005", "closing").get("provenance").asString());
  }

  private static JsonNode figure(JsonNode json, String unit, String indicator) {
    for (JsonNode figure : json.get("figures")) {
      if (figure.get("unit").asString().equals(unit)
          && figure.get("indicator").asString().equals(indicator)) return figure;
    }
    throw new AssertionError("no " + unit + " " + indicator);
  }

  @Test
  void a_part_that_cannot_be_cut_out_is_refused_and_nothing_is_written() throws IOException {
    Cli.Run run = rollUpUnder("90005", then(), "--on", "2026-06-01");
    assertEquals(3, run.exitCode());
    assertEquals(
        "Lỗi CLI-055: Không tách riêng được số liệu của Xã Năm (90005): có đơn vị báo cáo thuộc một"
            + " phần cả Xã Bốn (90004). Tổng hợp theo đơn vị cấp trên của cả hai.\n",
        run.err());
    assertFalse(Files.exists(dir.resolve("o.csv")));
  }

  @Test
  void units_elsewhere_are_left_aside_and_counted_but_codes_of_nobody_are_refused()
      throws IOException {
    Cli.Run run = rollUpUnder("91", then());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        "để riêng: 8 dòng của 2 đơn vị ngoài Tỉnh Mẫu Sơn (91)", run.lines().get(0), run.out());
    assertTrue(lines("o.csv").get(4).contains("91,2019-Q2@calendar,sample-quarter,closing,1050,"));
    Cli.Run nobody = rollUpUnder("91", then().line("91999", THEN, "closing", 1));
    assertEquals(3, nobody.exitCode());
    assertTrue(nobody.err().contains("REP-310"), nobody.err());
  }

  @Test
  void lines_of_other_periods_are_left_aside_and_counted() throws IOException {
    SampleValues values =
        new SampleValues()
            .unit("90001", THEN, 1, 0, 0, 1)
            .unit("90001", "2019-Q1@calendar", 1, 0, 0, 1);
    Cli.Run run = rollUp(values, "o.csv", "--period", THEN, "--json");
    assertEquals("2019-Q1@calendar", run.json().at("/leftAside/0/period").asString());
    assertEquals(4, run.json().at("/leftAside/0/lines").asInt());
  }

  @Test
  void a_period_of_which_nothing_came_is_refused_and_the_periods_there_are_named()
      throws IOException {
    Cli.Run run = rollUp(then(), "o.csv", "--period", "2019-Q3@calendar", "--lang", "en");
    assertEquals(3, run.exitCode());
    assertEquals(
        "Error CLI-058: The files hold no figures of form sample-quarter for period"
            + " 2019-Q3@calendar that could be used. Correct --form or --period; the files hold:"
            + " sample-quarter 2019-Q2@calendar\n",
        run.err());
    assertFalse(Files.exists(dir.resolve("o.csv")));
  }

  @Test
  void one_bad_line_stops_the_whole_and_nothing_is_written() throws IOException {
    Files.writeString(dir.resolve("o.csv"), "cũ");
    Cli.Run run =
        rollUp(then().line("90001", THEN, "joind", 1), "o.csv", "--period", THEN, "--json");
    assertEquals(3, run.exitCode());
    assertTrue(run.json().get("findings").toString().contains("REP-308"), run.out());
    assertTrue(run.err().contains("Chưa ghi gì ra " + dir.resolve("o.csv") + "."), run.err());
    assertEquals("cũ", Files.readString(dir.resolve("o.csv")));
  }

  @Test
  void units_that_contradict_themselves_are_named_and_left_out_when_asked() throws IOException {
    SampleValues values =
        new SampleValues().unit("90001", THEN, 100, 5, 3, 999).unit("90002", THEN, 11, 1, 1, 11);
    Cli.Run counted = rollUp(values, "o.csv", "--period", THEN);
    assertEquals(0, counted.exitCode());
    assertTrue(counted.out().startsWith("lỗi REP-401: Quý II năm 2019, Xã Một: "), counted.out());
    assertTrue(lines("o.csv").get(4).contains(",closing,1010,"), lines("o.csv").get(4));
    Cli.Run strict = rollUp(values, "o.csv", "--period", THEN, "--exclude-failed");
    assertTrue(strict.out().contains("không tính vào tổng: Xã Một (90001)\n"), strict.out());
    assertTrue(lines("o.csv").get(4).contains(",closing,11,"), lines("o.csv").get(4));
  }

  @Test
  void sdmx_csv_says_of_each_figure_where_it_is_from() throws IOException {
    SampleValues values = new SampleValues().unit("90001", THEN, 100, 5, 3, 102);
    rollUp(values, "o.sdmx.csv", "--period", THEN);
    String written = Files.readString(dir.resolve("o.sdmx.csv"));
    assertTrue(
        written.startsWith("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,"),
        written);
    assertTrue(written.contains(",102,A,,,," + THEN + ",computed,"), written);
  }

  @Test
  void a_workbook_is_a_zip_of_the_same_bytes_each_time() throws IOException {
    SampleValues values = new SampleValues().unit("90001", THEN, 100, 5, 3, 102);
    Cli.Run once = rollUp(values, "o.xlsx", "--period", THEN, "--json");
    assertEquals('P', Files.readAllBytes(dir.resolve("o.xlsx"))[0]);
    Cli.Run twice = rollUp(values, "o.xlsx", "--period", THEN, "--json");
    assertEquals(once.json().get("sha256"), twice.json().get("sha256"));
    assertTrue(twice.json().get("replaced").asBoolean());
  }

  @Test
  void what_cannot_be_asked_for_is_wrong_use() throws IOException {
    assertWrongUse("CLI-057", "o.pdf", "--period", THEN);
    assertWrongUse("REP-202", "o.csv", "--period", "2019-Q2");
    Cli.Run changesAlone =
        Cli.run("units", "resolve", "90", "--on", "2026-01-01", "--changes", "x.csv");
    assertTrue(changesAlone.err().startsWith("Lỗi CLI-050: "), changesAlone.err());
  }

  private void assertWrongUse(String code, String output, Object... more) throws IOException {
    Cli.Run run = rollUp(then(), output, more);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lỗi " + code + ": "), run.err());
  }

  @Test
  void the_real_province_of_129_communes_keeps_the_sum_of_the_398_before() throws IOException {
    var units = org.lienthong.core.AdministrativeUnits.bundled();
    Territory territory =
        Territory.of(
            units, "37", java.time.LocalDate.of(2025, 6, 14), java.time.LocalDate.of(2026, 6, 14));
    assertEquals(129, territory.rows().size());
    assertEquals(398, territory.reporting().size());
    SampleValues values = new SampleValues();
    Random random = new Random(7);
    long naive = 0;
    for (var unit : territory.reporting()) {
      int members = random.nextInt(3000);
      naive += members;
      values.unit(unit.code(), "2025-Q2@nd09", members, 0, 0, members);
    }
    Path file = Files.writeString(dir.resolve("values.csv"), values.text());
    Path output = dir.resolve("o.json");
    Cli.Run run =
        Cli.run(
            "report",
            "rollup",
            "--forms",
            SampleValues.FORMS,
            "--form",
            "sample-quarter",
            "--values",
            file,
            "--period",
            "2025-Q2@nd09",
            "--on",
            "2026-06-14",
            "--under",
            "37",
            "-o",
            output);
    assertEquals(0, run.exitCode(), run.err());
    long rows = 0;
    for (JsonNode figure : JsonMapper.shared().readTree(Files.readString(output)).get("figures")) {
      if (!figure.get("indicator").asString().equals("closing") || figure.has("total")) continue;
      rows += figure.get("value").asLong();
    }
    assertEquals(naive, rows);
  }

  @Test
  void a_province_that_is_the_only_row_is_written_once_and_comes_back() throws IOException {
    String period = "2026-Q2@calendar";
    SampleValues values = new SampleValues().unit("14329", period, 100, 5, 3, 102);
    Path in = Files.writeString(dir.resolve("in.csv"), values.text());
    for (String name : List.of("o.csv", "o.sdmx.csv", "o.json")) {
      Path out = dir.resolve(name);
      Object[] words = {
        "report",
        "rollup",
        "--forms",
        SampleValues.FORMS,
        "--form=sample-quarter",
        "--values",
        in,
        "--period",
        period,
        "--under=37",
        "--level=province",
        "-o",
        out
      };
      Cli.Run run = Cli.run(words);
      assertEquals(0, run.exitCode(), run.err());
      String text = Files.readString(out);
      assertEquals(1, text.split("closing", -1).length - 1, text);
    }
    String forms = SampleValues.FORMS.toString();
    Path back = dir.resolve("back.csv");
    Cli.Run again =
        Cli.run(
            "report",
            "import",
            "--format=csv",
            "--forms",
            forms,
            "--values",
            dir.resolve("o.csv"),
            "-o",
            back);
    assertEquals(0, again.exitCode(), again.err());
  }
}
