package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.cli.Cli;

/** {@code report export} and {@code report import}. */
class ExchangeFormatsTest {
  private static final String CALENDAR = "2026-Q2@calendar";

  @TempDir private Path dir;

  private Cli.Run carry(String command, String format, Path from, Path to, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("report", command, "--format=" + format, "--values=" + from, "-o", "" + to));
    arguments.addAll(List.of("--forms", SampleValues.FORMS.toString()));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  private Path values(SampleValues values) throws IOException {
    return Files.writeString(dir.resolve("in.csv"), values.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"csv", "sdmx-csv", "sdmx-csv-1", "adx", "json", "dhis2-json", "dhis2-csv"})
  void figures_that_leave_in_a_format_come_back_from_it(String format) throws IOException {
    Path in =
        values(
            new SampleValues()
                .unit("14329", CALENDAR, 100, 5, 3, 102)
                .unit("14362", CALENDAR, 9, 0, 0, 9));
    Path there = dir.resolve("out." + format);
    Path back = dir.resolve("back.csv");

    Cli.Run exported = carry("export", format, in, there, "--json");
    Cli.Run imported = carry("import", format, there, back, "--form", "sample-quarter");

    assertEquals(0, exported.exitCode(), exported.err());
    assertEquals(2, exported.json().get("units").asInt());
    assertEquals(format, exported.json().get("format").asString());
    assertEquals(0, imported.exitCode(), imported.err());
    assertEquals("Đã chuyển: " + back + ", số liệu của 2 đơn vị\n", imported.out());
    carry("export", "csv", in, dir.resolve("plain.csv"));
    assertEquals(Files.readString(dir.resolve("plain.csv")), Files.readString(back));
  }

  @Test
  void nothing_is_written_of_a_file_with_one_wrong_figure() throws IOException {
    Path in = dir.resolve("in.sdmx.csv");
    Files.writeString(
        in,
        """
        STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE
        dataflow,X:sample-quarter(1),M,14329,closing,2026-04-01/P3M,12
        dataflow,X:sample-quarter(1),M,14362,closign,2026-04-01/P3M,12
        """);
    Path out = dir.resolve("out.csv");

    Cli.Run run = carry("import", "sdmx-csv", in, out);

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("REP-308: " + in + ", dòng 3"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void what_a_format_cannot_carry_is_refused_before_anything_is_written() throws IOException {
    Path in = values(new SampleValues().unit("14329", "2026-Q2@nd09", 100, 5, 3, 102));
    Path out = dir.resolve("out.json");

    Cli.Run run = carry("export", "dhis2-json", in, out);

    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("REP-205"), run.err());
    assertFalse(Files.exists(out));
    assertTrue(carry("export", "odt", in, out).err().startsWith("Lỗi CLI-069: "));
  }

  @Test
  void one_of_several_periods_must_be_named() throws IOException {
    SampleValues both =
        new SampleValues()
            .unit("14329", CALENDAR, 1, 0, 0, 1)
            .unit("14329", "2026-Q1@calendar", 1, 0, 0, 1);
    Path out = dir.resolve("out.adx");

    assertTrue(carry("export", "adx", values(both), out).err().contains("CLI-059"));
    assertEquals(0, carry("export", "adx", values(both), out, "--period", CALENDAR).exitCode());
  }

  @Test
  void the_structure_goes_beside_the_data_and_only_with_it() throws IOException {
    Path in = values(new SampleValues().unit("14329", CALENDAR, 1, 0, 0, 1));
    Path xml = dir.resolve("structure.xml");
    Path out = dir.resolve("out.csv");

    Cli.Run run = carry("export", "sdmx-csv", in, out, "--structure=" + xml, "--agency=HLHPN");

    assertEquals(0, run.exitCode(), run.err());
    String text = Files.readString(xml);
    assertTrue(text.contains("<str:Code id=\"14329\"><com:Name xml:lang=\"vi\">"), text);
    assertTrue(text.contains("agencyID=\"HLHPN\""), text);
    Path wrong = dir.resolve("wrong.csv");
    Files.writeString(wrong, new SampleValues().line("14329", CALENDAR, "closign", 1).text());
    Path never = dir.resolve("never.xml");
    assertEquals(3, carry("export", "sdmx-csv", wrong, out, "--structure=" + never).exitCode());
    assertFalse(Files.exists(never));
    Cli.Run unnamed = carry("export", "sdmx-csv", in, out, "--structure=" + never, "--agency=1 2");
    assertTrue(unnamed.err().contains("CLI-089"), unnamed.err());
    Cli.Run other = carry("export", "csv", in, out, "--structure=" + never);
    assertEquals(2, other.exitCode());
    assertTrue(other.err().contains("CLI-022"), other.err());
  }

  @Test
  void nothing_that_is_read_or_written_is_written_over() throws IOException {
    Path in = values(new SampleValues().unit("14329", CALENDAR, 1, 0, 0, 1));
    String before = Files.readString(in);
    Path out = dir.resolve("out.csv");

    Cli.Run values = carry("export", "sdmx-csv", in, out, "--structure=" + in);
    Cli.Run itself = carry("export", "sdmx-csv", in, out, "--structure=" + out);

    assertEquals(2, values.exitCode());
    assertTrue(values.err().contains("CLI-020"), values.err());
    assertTrue(itself.err().contains("CLI-021"), itself.err());
    assertTrue(carry("import", "csv", in, in).err().contains("CLI-020"));
    Path form = SampleValues.FORMS.resolve("sample-quarter.json");
    assertTrue(carry("export", "csv", in, form).err().contains("CLI-020"));
    assertEquals(before, Files.readString(in));
    assertFalse(Files.exists(out));
  }

  @Test
  void data_without_its_structure_is_not_left_behind() throws IOException {
    Path in = values(new SampleValues().unit("14329", CALENDAR, 1, 0, 0, 1));
    Path out = dir.resolve("out.csv");
    Path never = Files.writeString(dir.resolve("file"), "").resolve("st.xml");

    Cli.Run run = carry("export", "sdmx-csv", in, out, "--structure=" + never);

    assertEquals(5, run.exitCode(), run.err());
    assertTrue(run.err().contains("CLI-092"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void json_takes_any_period_and_also_reads_what_dhis2_writes() throws IOException {
    String nd09 = "2026-Q2@nd09";
    Path in = values(new SampleValues().unit("14329", nd09, 100, 5, 3, 102));
    Path json = dir.resolve("out.json");
    Path back = dir.resolve("back.csv");
    assertEquals(0, carry("export", "json", in, json).exitCode());
    assertEquals(0, carry("import", "json", json, back).exitCode());
    assertEquals(5, Files.readAllLines(back).size());

    Path dhis2 = dir.resolve("dhis2.json");
    Path plain = values(new SampleValues().unit("14329", CALENDAR, 100, 5, 3, 102));
    assertEquals(0, carry("export", "dhis2-json", plain, dhis2).exitCode());
    assertEquals(0, carry("import", "json", dhis2, back).exitCode());
    assertEquals(5, Files.readAllLines(back).size());
  }

  @Test
  void a_format_that_never_names_its_form_needs_to_be_told() throws IOException {
    Path in = values(new SampleValues().unit("14329", CALENDAR, 100, 5, 3, 102));
    Path csv = dir.resolve("dhis2.csv");
    assertEquals(0, carry("export", "dhis2-csv", in, csv).exitCode());
    Cli.Run run = carry("import", "dhis2-csv", csv, dir.resolve("back.csv"));
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("CLI-056"), run.err());
  }

  private String said(String format, String text, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("read"), text);
    Cli.Run run = carry("import", format, file, dir.resolve("never.csv"), more);
    assertEquals(3, run.exitCode(), run.err());
    return run.err();
  }

  @Test
  void broken_lines_and_files_without_figures_are_called_that() throws IOException {
    String head = SampleValues.HEAD + "\n";
    assertTrue(said("csv", head).contains("CLI-027"));
    String row = "14329," + CALENDAR + ",sample-quarter,closing,1,,";
    assertTrue(said("csv", head + "\n" + row + ",,,\n").contains("gần dòng 3"));
    assertTrue(said("csv", head + "\"" + row + "\n").contains("gần dòng 2"));
    assertTrue(
        said("csv", head + row.replace(",1,", "," + "1".repeat(100_000) + ","))
            .contains("gần dòng 2"));
    for (String json : List.of("[]", "{\"dataValues\":[]}")) {
      String said = said("json", json, "--form=sample-quarter");
      assertTrue(said.contains("CLI-027"), said);
    }
    assertTrue(said("json", "{\"form\":\"sample-quarter\"}").contains("CLI-028"));
  }
}
