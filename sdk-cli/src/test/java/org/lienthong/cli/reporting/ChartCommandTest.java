package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.cli.Cli;

/** {@code report chart}. */
class ChartCommandTest {
  private static final String Q1 = "2026-Q1@calendar";
  private static final String Q2 = "2026-Q2@calendar";

  @TempDir private Path dir;

  private Cli.Run chart(SampleValues values, String out, String... more) throws IOException {
    Path in = Files.writeString(dir.resolve("in.csv"), values.text());
    List<String> arguments =
        new ArrayList<>(List.of("report", "chart", "--forms", SampleValues.FORMS.toString()));
    arguments.addAll(List.of("--form", "sample-quarter", "--values", in.toString()));
    arguments.addAll(List.of("-o", dir.resolve(out).toString()));
    arguments.addAll(Arrays.asList(more));
    return Cli.run(arguments.toArray());
  }

  private static SampleValues two() {
    return new SampleValues().unit("14329", Q2, 100, 5, 3, 102).unit("14362", Q2, 9, 0, 0, 9);
  }

  @ParameterizedTest
  @CsvSource({
    "bar,closing joined,Hội viên tăng",
    "stacked,joined left,Hội viên giảm",
    "share,closing,91.89",
    "share,joined left,62.50",
    "line,closing,Quý II năm 2026",
    "progress,closing --target 120,92.50"
  })
  void each_kind_is_drawn_with_a_table_beside_it(String kind, String what, String said)
      throws IOException {
    List<String> more = new ArrayList<>(List.of("--kind", kind, "--indicator"));
    more.addAll(List.of(what.split(" ", -1)));
    more.addAll(List.of("--table", dir.resolve("t.csv").toString()));

    Cli.Run run = chart(two(), "a.svg", more.toArray(String[]::new));

    assertEquals(0, run.exitCode(), run.err());
    assertEquals("Đã vẽ: " + dir.resolve("a.svg") + "\n", run.out());
    String table = Files.readString(dir.resolve("t.csv"));
    assertTrue(table.contains(said), table);
    assertTrue(Files.readString(dir.resolve("a.svg")).contains("role=\"img\""));
  }

  @Test
  void a_png_is_a_png_and_the_json_answer_describes_it() throws IOException {
    Cli.Run run = chart(two(), "a.png", "--indicator", "closing", "--json");

    assertEquals(0, run.exitCode(), run.err());
    byte[] start = Arrays.copyOf(Files.readAllBytes(dir.resolve("a.png")), 4);
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, start);
    assertEquals("bar", run.json().get("kind").asString());
    assertEquals(2, run.json().get("periods").get(0).get("units").asInt());
    assertTrue(run.json().get("description").asString().startsWith("Biểu đồ cột ngang, 2 mục."));
  }

  @Test
  void communes_that_have_not_reported_are_missing_and_not_zero() throws IOException {
    Cli.Run run =
        chart(
            two(),
            "a.svg",
            "--indicator",
            "closing",
            "--under",
            "37",
            "--table",
            dir.resolve("t.csv").toString());

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(127, run.lines().stream().filter(l -> l.startsWith("còn thiếu: ")).count());
    String table = Files.readString(dir.resolve("t.csv"));
    assertEquals(127, table.lines().filter(line -> line.endsWith(",")).count(), table);
    assertFalse(table.contains(",0\n"), table);
  }

  @Test
  void a_line_has_a_point_for_each_period_in_order() throws IOException {
    SampleValues both = two().unit("14329", Q1, 90, 10, 0, 100);
    Path table = dir.resolve("t.html");

    Cli.Run run =
        chart(both, "a.svg", "--kind=line", "--indicator=closing", "--table", table.toString());

    assertEquals(0, run.exitCode(), run.err());
    String html = Files.readString(table);
    assertTrue(html.indexOf("Quý I năm 2026") < html.indexOf("Quý II năm 2026"), html);
    assertTrue(html.contains("<td>111</td>"), html);
  }

  @Test
  void a_period_that_lacks_reports_is_no_fall() throws IOException {
    SampleValues both = two().unit("14329", Q1, 90, 10, 0, 100);
    Path table = dir.resolve("t.csv");

    Cli.Run run = chart(both, "a.svg", "--kind=line", "--indicator=closing", "--table=" + table);

    assertEquals(0, run.exitCode(), run.err());
    String csv = Files.readString(table);
    assertTrue(csv.contains("Quý I năm 2026,100,1/2 đơn vị\nQuý II năm 2026,111,2/2 đơn vị"), csv);
    String svg = Files.readString(dir.resolve("a.svg"));
    assertFalse(svg.contains("thấp nhất"), svg);
    assertTrue(svg.contains("chưa đủ đơn vị báo cáo: Quý I năm 2026 100 (1/2 đơn vị)"), svg);
    assertTrue(svg.contains("chưa đủ đơn vị báo cáo: Quý I năm 2026 1/2 đơn vị."), svg);
    chart(both, "b.svg", "--kind=line", "--indicator=closing", "--under=37", "--table=" + table);
    assertTrue(Files.readString(table).contains("2026,111,2/129 đơn vị"), Files.readString(table));
  }

  @Test
  void how_a_number_is_meant_and_why_there_is_none_is_kept() throws IOException {
    SampleValues values =
        new SampleValues()
            .raw("14329," + Q2 + ",sample-quarter,closing,3500,≈,")
            .raw("14362," + Q2 + ",sample-quarter,closing,n/a,,");
    Path table = dir.resolve("t.csv");

    Cli.Run run = chart(values, "a.svg", "--indicator=closing", "--table=" + table);

    assertEquals(0, run.exitCode(), run.err());
    String csv = Files.readString(table);
    assertTrue(csv.contains(",≈3500\n") && csv.contains(",không áp dụng\n"), csv);
    String svg = Files.readString(dir.resolve("a.svg"));
    assertTrue(svg.contains(">≈3.500<") && svg.contains(">không áp dụng<"), svg);
    assertFalse(svg.contains("chưa có số liệu"), svg);
  }

  @Test
  void a_map_without_any_of_the_units_says_so() throws IOException {
    Path map = dir.resolve("m.geojson");
    Files.writeString(
        map,
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"x"},"geometry":{"type":"Polygon",
        "coordinates":[[[105.9,20.2],[106,20.2],[106,20.3],[105.9,20.2]]]}}]}
        """);
    Cli.Run run = chart(two(), "a.svg", "--kind=map", "--indicator=closing", "--geojson=" + map);
    assertTrue(run.out().startsWith("Lưu ý: không đơn vị nào có ranh giới"), run.out() + run.err());
  }

  @Test
  void a_map_takes_boundaries_by_their_codes() throws IOException {
    Path map = dir.resolve("m.geojson");
    Files.writeString(
        map,
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"ma":"14329"},"geometry":{"type":"Polygon",
        "coordinates":[[[105.9,20.2],[106,20.2],[106,20.3],[105.9,20.2]]]}}]}
        """);

    Cli.Run run =
        chart(
            two(),
            "a.svg",
            "--kind=map",
            "--indicator=closing",
            "--geojson=" + map,
            "--code-property=ma");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.readString(dir.resolve("a.svg")).contains("Không có ranh giới trên bản đồ: "));
    Cli.Run wrong = chart(two(), "b.svg", "--kind=map", "--indicator=closing", "--geojson=" + map);
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.err().contains("REP-512: " + map + ", dòng 3"), wrong.err());
    assertFalse(Files.exists(dir.resolve("b.svg")));
  }

  @ParameterizedTest
  @CsvSource({
    "2,CLI-024,a.svg --kind share --indicator growth",
    "2,CLI-024,a.svg --kind stacked --indicator growth",
    "2,CLI-025,a.svg --kind stacked --indicator joined joined",
    "2,CLI-025,a.svg --kind share --indicator joined joined",
    "2,CLI-023,a.svg --indicator closing --kind progress --target 25.000",
    "2,CLI-023,a.svg --indicator closing --kind progress --target -5",
    "2,CLI-023,'a.svg --indicator closing --kind progress --target 12,5'",
    "2,CLI-023,a.svg --indicator closing --kind progress --target 123456789012345678901",
    "3,CLI-087,a.svg --indicator closing --kind progress --target closign",
    "2,CLI-080,a.gif --indicator closing",
    "2,CLI-080,a.svg --indicator closing --table t.txt",
    "2,CLI-020,a.svg --indicator closing --table in.csv",
    "2,CLI-082,a.svg --indicator closing --kind map",
    "2,CLI-083,a.svg --indicator closing joined --kind map --geojson x",
    "2,CLI-084,a.svg --indicator closing growth",
    "2,CLI-085,a.svg --indicator closing --kind progress",
    "2,CLI-085,a.svg --indicator closing --target 5",
    "2,CLI-013,a.svg --indicator closing --kind pie",
    "3,CLI-087,a.svg --indicator closign",
    "3,CLI-058,a.svg --indicator closing --period 2025-Q1@calendar",
  })
  void what_cannot_be_drawn_is_refused_before_anything_is_written(
      int exit, String code, String arguments) throws IOException {
    String[] words = arguments.split(" ", -1);
    Path map = Files.writeString(dir.resolve("x"), "{\"features\":[]}");
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals("in.csv")) words[i] = dir.resolve("in.csv").toString();
    }
    for (int i = 0; i < words.length; i++) if (words[i].equals("x")) words[i] = map.toString();

    Cli.Run run = chart(two(), words[0], Arrays.copyOfRange(words, 1, words.length));

    assertEquals(exit, run.exitCode(), run.err());
    assertTrue(run.err().contains(code), run.err());
    assertFalse(Files.exists(dir.resolve(words[0])));
  }

  @Test
  void figures_that_are_wrong_several_periods_and_negative_shares_are_refused() throws IOException {
    Cli.Run wrong = chart(two().line("14362", Q2, "closign", 3), "a.svg", "--indicator", "closing");
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.err().contains("Chưa ghi gì ra "), wrong.err());
    SampleValues both = two().unit("14329", Q1, 90, 10, 0, 100);
    assertTrue(chart(both, "a.svg", "--indicator", "closing").err().contains("CLI-059"));
    SampleValues mixed = two().unit("14329", "2026-M01@calendar", 1, 0, 0, 1);
    assertTrue(
        chart(mixed, "a.svg", "--kind=line", "--indicator=closing").err().contains("CLI-081"));
    assertFalse(Files.exists(dir.resolve("a.svg")));
  }
}
