package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.ReportValue.Qualifier;

class SubmissionReaderTest {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String HEAD = "unit,period,form,indicator,value,qualifier,note\n";
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);

  private static String line(String indicator, String value, String qualifier) {
    return "%s,2026-Q2@nd09,wu-commune-quarter,%s,%s,%s,\n"
        .formatted(UNIT.code(), indicator, value, qualifier);
  }

  private static Submissions read(String... files) {
    SubmissionReader reader =
        SubmissionReader.of(Samples.FORM, Samples.NOW, Samples.COMMUNES, Samples.UNITS);
    for (int i = 0; i < files.length; i++) {
      reader.add("xa" + (i + 1) + ".csv", Content.ofUtf8(files[i]));
    }
    return reader.submissions();
  }

  @ParameterizedTest
  @CsvSource({
    "'',reported,1,1,REP-329",
    "'',reported,0,1,''",
    "5,needs-recount,1,1,REP-329",
    "'',needs-recount,0,1,''",
    "999999999999999999999999999999,computed,3,3,''",
    "1000000000000000000000000000000,computed,3,3,REP-351"
  })
  void a_value_and_what_stands_beside_it_go_together(
      String value, String from, int covered, int expected, String code) {
    String head = HEAD.strip() + ",provenance,covered,expected\n";
    String line = line("members_joined", value, "").strip();
    String file = head + line + "," + from + "," + covered + "," + expected + "\n";
    if (!code.isEmpty()) {
      assertEquals(code, only(file).code());
    } else {
      assertEquals(List.of(), read(file).findings());
    }
  }

  private static InputFinding only(String file) {
    Submissions read = read(file);
    assertEquals(1, read.findings().size(), read.findings().toString());
    assertEquals(List.of(), read.received());
    return read.findings().get(0);
  }

  @Test
  void zero_missing_and_not_applicable_are_three_things() {
    Submissions read =
        read(
            HEAD
                + line("members_joined", "0", "")
                + line("members_left", "", "")
                + line("loans_overdue", "n/a", "")
                + line("training_learners", "3500", "≈"));
    assertEquals(List.of(), read.findings());
    assertEquals(ReportValue.of(0), read.value(UNIT, "members_joined"));
    assertEquals(ReportValue.missing(), read.value(UNIT, "members_left"));
    assertEquals(ReportValue.missing(), read.value(UNIT, "branches"));
    assertEquals(ReportValue.notApplicable(), read.value(UNIT, "loans_overdue"));
    assertEquals(Qualifier.ABOUT, read.value(UNIT, "training_learners").qualifier());
    assertEquals(128, read.missing().size());
  }

  @Test
  void columns_may_stand_in_any_order_and_a_byte_order_mark_is_ignored() {
    Submissions read =
        read(
            "\uFEFFvalue,indicator,form,period,unit\r\n"
                + "12,branches,wu-commune-quarter,2026-03-15/P3M,"
                + UNIT.code()
                + "\r\n");
    assertEquals(List.of(), read.findings());
    assertEquals(ReportValue.of(12), read.value(UNIT, "branches"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5 | REP-312", "1,5 | REP-312", "1 234 | REP-312", "007 | REP-312", "1e3 | REP-312",
        "+5 | REP-312", "N/A | REP-312", "12a | REP-312", "٣ | REP-312", "1.234 | REP-313",
        "12.0 | REP-313", "-1 | REP-317", "99999999999999999999999999999999 | REP-351"
      })
  void a_number_that_can_be_read_in_two_ways_is_refused_and_never_guessed(
      String text, String code) {
    InputFinding finding = only(HEAD + line("members_joined", "\"" + text + "\"", ""));
    assertEquals(code, finding.code());
    assertEquals(2, finding.line());
    assertEquals("value", finding.column());
  }

  @Test
  void the_refusal_names_file_line_column_value_and_what_to_do() {
    InputFinding finding = only(HEAD + line("members_joined", "\"1.234,5\"", ""));
    assertEquals(
        "xa1.csv, dòng 2, cột value: \"1.234,5\" không phải là số đúng dạng của tệp này.",
        finding.message(VI));
    assertTrue(finding.nextStep(VI).startsWith("Chỉ viết chữ số và dấu chấm thập phân"));
  }

  @Test
  void a_file_counts_as_a_whole_or_not_at_all() {
    Submissions read =
        read(HEAD + line("members_joined", "5", "") + line("members_left", "5x", ""));
    assertEquals(List.of(), read.received());
    assertTrue(read.missing().contains(UNIT));
    assertEquals(ReportValue.missing(), read.value(UNIT, "members_joined"));
    assertEquals("REP-312", assertThrows(InputException.class, read::requireReadable).code());
  }

  @Test
  void one_bad_file_does_not_stop_the_others() {
    AdministrativeUnit other = Samples.COMMUNES.get(1);
    Submissions read =
        read(
            HEAD + line("members_joined", "x", ""),
            HEAD + line("branches", "3", "").replace(UNIT.code(), other.code()));
    assertEquals(1, read.received().size());
    assertEquals("xa1.csv", read.findings().get(0).file());
    assertEquals("xa2.csv", read.received().get(0).source());
  }

  @Test
  void all_that_is_wrong_in_a_file_is_said_at_once() {
    Submissions read =
        read(
            HEAD
                + line("members_joind", "5", "")
                + line("members_left", "5", "~")
                + line("branches", "", ">")
                + line("members_closing", "1", "").replace("2026-Q2", "2026-Q1")
                + line("members_closing", "1", "").replace("wu-", "hnd-"));
    assertEquals(
        List.of("REP-308", "REP-314", "REP-318", "REP-307", "REP-306", "REP-315"),
        read.findings().stream().map(InputFinding::code).toList());
    assertTrue(
        read.findings().get(0).nextStep(VI).contains("members_joined"),
        read.findings().get(0).nextStep(VI));
  }

  @Test
  void a_column_that_is_misspelt_or_missing_is_named() {
    InputFinding misspelt = only("unit,period,form,indicator,valu\n");
    assertEquals("xa1.csv, dòng 1: không có cột nào tên \"valu\".", misspelt.message(VI));
    assertTrue(misspelt.nextStep(VI).startsWith("Sửa tên cột hoặc bỏ cột. Tên gần nhất: value"));
    InputFinding missing = only("unit,period,form,indicator\n");
    assertEquals("xa1.csv, dòng 1: thiếu cột \"value\".", missing.message(VI));
    InputFinding semicolons = only("unit;period;form;indicator;value\n1;2;3;4;5\n");
    assertTrue(semicolons.nextStep(VI).contains("không phải dấu chấm phẩy"));
    assertEquals("REP-303", only("").code());
    assertEquals("REP-315", only("unit,period,form,indicator,value,unit\n").code());
  }

  @Test
  void a_unit_that_ended_is_refused_and_its_successors_are_named() {
    List<String> today = Samples.COMMUNES.stream().map(AdministrativeUnit::code).toList();
    AdministrativeUnit ended =
        Samples.oldCommunes(Samples.COMMUNES).stream()
            .filter(unit -> !today.contains(unit.code()))
            .findFirst()
            .orElseThrow();
    InputFinding finding =
        only(HEAD + line("branches", "3", "").replace(UNIT.code(), ended.code()));
    assertEquals("REP-310", finding.code());
    String heir = Samples.UNITS.successors(ended).get(0).to().fullName();
    assertTrue(finding.message(VI).contains("14/06/2026"), finding.message(VI));
    assertTrue(finding.message(VI).contains("01/07/2025"), finding.message(VI));
    assertTrue(finding.message(VI).contains(heir), finding.message(VI));
  }

  @Test
  void a_unit_of_another_province_is_refused_by_name() {
    AdministrativeUnit stranger = Samples.UNITS.communes("01", Samples.NOW.lastDay()).get(0);
    InputFinding finding =
        only(HEAD + line("branches", "3", "").replace(UNIT.code(), stranger.code()));
    assertEquals("REP-311", finding.code());
    assertTrue(finding.message(VI).contains(stranger.fullName()), finding.message(VI));
  }

  @Test
  void the_same_code_is_another_unit_before_and_after_the_reorganisation() {
    var june = Period.parse("2025-Q2@nd09");
    var old = Samples.UNITS.communes("35", june.lastDay());
    var then = old.stream().filter(unit -> unit.code().equals("13285")).findFirst().orElseThrow();
    var now =
        Samples.COMMUNES.stream()
            .filter(unit -> unit.code().equals("13285"))
            .findFirst()
            .orElseThrow();
    String file = HEAD + line("branches", "3", "").replace(UNIT.code(), "13285");
    assertEquals(now, read(file).received().get(0).unit());
    SubmissionReader reader = SubmissionReader.of(Samples.FORM, june, old, Samples.UNITS);
    reader.add("xa.csv", Content.ofUtf8(file.replace("2026-Q2", "2025-Q2")));
    assertEquals(then, reader.submissions().received().get(0).unit());
    assertTrue(!then.equals(now));
    assertThrows(
        IllegalArgumentException.class,
        () -> SubmissionReader.of(Samples.FORM, Samples.NOW, old, Samples.UNITS));
  }

  @Test
  void a_second_submission_of_a_unit_is_refused_and_the_first_counts() {
    Submissions read = read(HEAD + line("branches", "3", ""), HEAD + line("branches", "4", ""));
    assertEquals(ReportValue.of(3), read.value(UNIT, "branches"));
    assertEquals(
        "xa2.csv, dòng 2, cột unit: %s (%s) đã báo cáo trong xa1.csv."
            .formatted(UNIT.fullName(), UNIT.code()),
        read.findings().get(0).message(VI));
  }

  @Test
  void bytes_that_are_not_utf8_and_quotes_that_do_not_close_are_refused(@TempDir Path dir)
      throws IOException {
    Path file = dir.resolve("xa.csv");
    Files.write(file, (HEAD + line("branches", "3", "")).getBytes(StandardCharsets.UTF_16));
    assertEquals("REP-301", readFile(file).findings().get(0).code());
    Files.write(file, (HEAD + "Xã Hòa").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("REP-301", readFile(file).findings().get(0).code());
    Files.writeString(file, HEAD + "\"" + "a".repeat(100_000));
    assertEquals("REP-301", readFile(file).findings().get(0).code());
    assertEquals("REP-305", only(HEAD + "1,2,3\n").code());
  }

  private static Submissions readFile(Path file) {
    return SubmissionReader.read(List.of(file), Samples.FORM, Samples.NOW, Samples.COMMUNES);
  }

  @Test
  void a_file_full_of_faults_stops_at_a_hundred() {
    Submissions read = read(HEAD + line("branches", "x", "").repeat(5000));
    assertEquals(100, read.findings().size());
  }
}
