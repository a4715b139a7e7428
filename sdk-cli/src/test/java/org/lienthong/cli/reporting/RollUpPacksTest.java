package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;

/** Roll-up with packs, on earlier boundaries, and with shares. All figures are DỮ LIỆU MẪU. */
class RollUpPacksTest {
  private static final List<AdministrativeUnit> COMMUNES =
      AdministrativeUnits.bundled().communes("37", LocalDate.of(2026, 6, 14));

  @TempDir private Path dir;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private Cli.Run rollUp(String forms, String form, String period, String values, Object... more)
      throws IOException {
    List<Object> all =
        new ArrayList<>(
            List.of("report", "rollup", "--forms", forms, "--form", form, "--period", period));
    all.addAll(List.of("--values", write("v.csv", values), "--under", "37"));
    all.addAll(List.of("-o", dir.resolve("o.csv")));
    all.addAll(List.of(more));
    return Cli.run(all.toArray());
  }

  private List<String> written() throws IOException {
    return Files.readAllLines(dir.resolve("o.csv"));
  }

  private static String values(String period, String form, String indicator) {
    StringBuilder csv = new StringBuilder("unit,period,form,indicator,value\n");
    for (AdministrativeUnit unit : COMMUNES) {
      csv.append("%s,%s,%s,%s,10\n".formatted(unit.code(), period, form, indicator));
    }
    return csv.toString();
  }

  @Test
  void a_pack_that_comes_along_is_named_by_its_id() throws IOException {
    Cli.Run run =
        rollUp(
            "womens-union",
            "wu-members",
            "2026-Q2@nd09",
            values("2026-Q2@nd09", "wu-members", "members_joined"));
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        written().stream().anyMatch(line -> line.startsWith("37,") && line.contains(",1290,")));
  }

  @Test
  void a_period_of_the_packs_own_profile_is_read() throws IOException {
    String period = "2026-H1@tu";
    Cli.Run run =
        rollUp("trade-union", "tu-activity", period, values(period, "tu-activity", "staff"));
    assertEquals(0, run.exitCode(), run.err());
    Cli.Run unknown =
        rollUp("womens-union", "wu-members", period, values(period, "wu-members", "branches"));
    assertEquals(3, unknown.exitCode());
    assertTrue(unknown.err().startsWith("Lỗi REP-203: "), unknown.err());
  }

  @Test
  void a_version_of_a_form_is_chosen_by_name_and_another_one_is_refused() throws IOException {
    String period = "2026@calendar";
    String values = values(period, "hnd-thuc-luc-hoi@1", "farm_households");
    Cli.Run one = rollUp("farmers-union", "hnd-thuc-luc-hoi@1", period, values);
    assertEquals(0, one.exitCode(), one.err());
    Cli.Run none = rollUp("farmers-union", "hnd-thuc-luc-hoi@3", period, values);
    assertEquals(3, none.exitCode());
    assertTrue(none.err().contains("hnd-thuc-luc-hoi@1"), none.err());
  }

  @Test
  void new_figures_on_old_districts_are_exact_or_say_why_there_are_none() throws IOException {
    String values = values("2026-Q2@nd09", "wu-members", "members_joined");
    Cli.Run run =
        rollUp(
            "womens-union",
            "wu-members",
            "2026-Q2@nd09",
            values,
            "--on",
            "2025-06-30",
            "--level",
            "district",
            "--json");
    assertEquals(0, run.exitCode(), run.err());
    List<String> rows =
        written().stream()
            .filter(line -> line.contains(",members_joined,") && !line.startsWith("37,"))
            .toList();
    assertEquals(7, rows.size());
    long told = rows.stream().filter(line -> line.contains(",computed,")).count();
    long refused = rows.stream().filter(line -> line.contains(",needs-recount,")).count();
    assertEquals(rows.size(), told + refused);
    assertTrue(told > 0 && refused > 0, rows.toString());
    assertEquals("REP-431", run.json().at("/refused/0/code").asString());
    assertTrue(run.json().at("/refused/0/message").asString().startsWith("Không tách được"));
  }

  @Test
  void figures_of_units_elsewhere_alone_are_told_from_a_wrong_form_or_period() throws IOException {
    String elsewhere =
        "unit,period,form,indicator,value\n13285,2026-Q2@nd09,wu-members,branches,4\n";
    Cli.Run run =
        rollUp("womens-union", "wu-members", "2026-Q2@nd09", elsewhere, "--on", "2025-06-30");
    assertEquals(3, run.exitCode());
    assertEquals(
        "Lỗi CLI-068: Số liệu của biểu mẫu wu-members kỳ 2026-Q2@nd09 đều của đơn vị không thuộc"
            + " Tỉnh Ninh Bình (37): 13285. Sửa --under hoặc --on.\n",
        run.err());
  }

  @Test
  void shares_are_used_and_a_misspelt_code_in_them_is_refused() throws IOException {
    Path shares = write("s.csv", "on,from,to,basis,weight\n2025-07-01,14503,14489,area,3\n");
    String values = "unit,period,form,indicator,value\n14503,2025-Q2@nd09,wu-members,branches,10\n";
    Object[] today = {"--on", "2026-06-14", "--shares", shares};
    Cli.Run wrong = rollUp("womens-union", "wu-members", "2025-Q2@nd09", values, today);
    assertTrue(wrong.err().startsWith("Lỗi REP-428: "), wrong.err());
    write(
        "s.csv",
        "on,from,to,basis,weight\n2025-07-01,14503,14488,area,1\n2025-07-01,14503,14533,area,4\n");
    Cli.Run right = rollUp("womens-union", "wu-members", "2025-Q2@nd09", values, today);
    assertEquals(0, right.exitCode(), right.err());
    assertTrue(
        written().stream()
            .anyMatch(line -> line.startsWith("14533,") && line.contains("apportioned:area")),
        written().toString());
    write("s.csv", "on,from,to,basis,weight\n2025-07-01,14503,14488,people,1\n");
    Cli.Run basis = rollUp("womens-union", "wu-members", "2025-Q2@nd09", values, today);
    assertTrue(basis.err().startsWith("Lỗi CLI-067: "), basis.err());
    assertTrue(basis.err().contains("population"), basis.err());
  }
}
