package org.lienthong.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodSpan;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;

class OwnPackTest {
  private static final Path FOLDER = Path.of("packs/sample");
  private static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();

  private static List<String> printed(Consumer<PrintStream> program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      program.accept(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void a_good_file_is_added_up_and_the_target_says_why_it_cannot_be_judged_yet() {
    List<Path> files = List.of(FOLDER.resolve("values/good.csv"));
    assertEquals(
        List.of(
            "102, 1/129",
            "NOT_ASSESSABLE: Chưa đánh giá được: mới có số liệu của 1/129 đơn vị, cần 50%."),
        printed(out -> OwnPack.rollUp(FOLDER, files, UNITS, out)));
  }

  @Test
  void a_wrong_file_is_named_with_line_and_cell_and_counts_for_nothing() {
    List<Path> files = List.of(FOLDER.resolve("values/wrong.csv"));
    List<String> lines = printed(out -> OwnPack.rollUp(FOLDER, files, UNITS, out));
    assertEquals(
        FOLDER.resolve("values/wrong.csv")
            + ", dòng 4, cột value: \"3,5\" không phải là số đúng dạng của tệp này. Chỉ viết chữ số"
            + " và dấu chấm thập phân, ví dụ 1234.5: không phân nhóm, không dấu phẩy, không số 0 ở"
            + " đầu. Để trống nếu chưa có số liệu; ghi n/a nếu không áp dụng.",
        lines.get(0));
    assertEquals(", 0/129", lines.get(1));
  }

  private static Consolidation figures(Form form, Period period, String key, long number) {
    AdministrativeUnit unit = UNITS.communes("37", period.lastDay()).get(0);
    Submission sent = new Submission(unit, "mẫu", Map.of(key, ReportValue.of(number)), Map.of());
    return RollUp.of(form).run(Submissions.of(form, period, List.of(unit), List.of(sent)));
  }

  @Test
  void the_old_version_is_brought_onto_the_new_one_in_its_own_measure() {
    FormPack pack = FormPack.load(FOLDER);
    Form old = pack.form("members", "1").orElseThrow();
    Period year = Period.parse("2025@nd09");
    Consolidation now = OwnPack.onTheNewVersion(pack, figures(old, year, "fund", 25));
    assertEquals("25000000", now.total("fund").value().toString());
    assertEquals(ReportValue.missing(), now.total("joined").value());
  }

  @Test
  void a_year_is_the_sum_of_what_happened_in_its_quarters() {
    Form form = FormPack.load(FOLDER).form("members", "2").orElseThrow();
    Period year = Period.parse("2026@nd09");
    List<Consolidation> quarters =
        year.parts(PeriodSpan.QUARTER).stream()
            .map(quarter -> figures(form, quarter, "joined", 5))
            .toList();
    Consolidation whole = OwnPack.year(form, year, quarters);
    assertEquals(ReportValue.of(BigDecimal.valueOf(20)), whole.total("joined").value());
  }
}
