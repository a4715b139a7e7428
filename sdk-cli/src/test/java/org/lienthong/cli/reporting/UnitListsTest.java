package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;

class UnitListsTest {
  private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);
  private static final String UNITS =
      """
      # DỮ LIỆU MẪU
      level,code,parent,type,name,from,to,continues
      province,90,,Tỉnh,Mẫu Giang,2010-01-01,,
      commune,90001,90,Xã,"Hòa, An",2010-01-01,2020-01-01,
      commune,90002,90,Xã,Bình,2010-01-01,2020-01-01,

      commune,90003,90,Xã,Mới,2020-01-01,2021-01-01,
      C,90003,90,Phường,Mới,2021-01-01,,x
      """;
  private static final String CHANGES =
      """
      on,from_level,from_code,to_level,to_code
      2020-01-01,commune,90001,commune,90003
      2020-01-01,C,90002,C,90003
      """;

  @TempDir private Path dir;

  private AdministrativeUnits load(String units, String changes) throws IOException {
    return UnitLists.load(
        Files.writeString(dir.resolve("units.csv"), units),
        Files.writeString(dir.resolve("changes.csv"), changes));
  }

  @Test
  void units_and_changes_of_others_answer_like_the_bundled_ones() throws IOException {
    AdministrativeUnits units = load("\uFEFF" + UNITS.replace("\n", "\r\n"), CHANGES);
    AdministrativeUnit old = units.require(UnitLevel.COMMUNE, "90001", BEFORE);
    assertEquals("Xã Hòa, An", old.fullName());
    assertEquals(2, units.communes("90", BEFORE).size());
    AdministrativeUnit heir = units.successors(old).get(0).to();
    assertEquals("90003", heir.code());
    assertEquals(
        List.of("Xã Mới", "Phường Mới"),
        units.versions(heir).stream().map(AdministrativeUnit::fullName).toList());
    assertEquals(2, units.predecessors(heir).size());
  }

  @Test
  void without_changes_nothing_follows() throws IOException {
    Path file = Files.writeString(dir.resolve("units.csv"), UNITS);
    AdministrativeUnits units = UnitLists.load(file, null);
    AdministrativeUnit old = units.require(UnitLevel.COMMUNE, "90001", BEFORE);
    assertEquals(List.of(), units.successors(old));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from,to,continues | von,to,continues | CLI-060 | , dòng 1: thiếu cột \"from\".",
        "province,90 | region,90 | CLI-061 | , dòng 3, cột level: không dùng được \"region\".",
        "Bình,2010-01-01 | Bình,1/1/2010 | CLI-061 | , dòng 5, cột from: không dùng được"
            + " \"1/1/2010\".",
        "90002,90,Xã,Bình | 90002,90,Xã, | CLI-061 | , dòng 5, cột name: không dùng được \"\".",
        "2020-01-01,2021 | 2022-01-01,2021 | CLI-061 | , dòng 7, cột to: không dùng được"
            + " \"2021-01-01\".",
        "C,90003 | C,thừa,90003 | CLI-064 | , gần dòng 8: không phải dòng CSV mã UTF-8 có đủ số ô"
            + " như dòng đầu.",
        "90002,90,Xã | 90001,90,Xã | CLI-062 | , dòng 5: commune 90001 xuất hiện hai lần trong"
            + " cùng những ngày.",
        "2021-01-01,,x | 2022-01-01,,x | CLI-065 | ' tự mâu thuẫn: Phường Mới (90003) continues"
            + " nothing that ended that day'",
      })
  void what_is_wrong_is_named_with_its_line(
      String right, String wrong, String code, String message) {
    String text = UNITS.replaceFirst(right, wrong);
    var refusal = assertThrows(InputException.class, () -> load(text, CHANGES));
    assertEquals(code, refusal.code(), refusal.getMessage());
    assertEquals(dir.resolve("units.csv") + message, refusal.message(Locale.forLanguageTag("vi")));
  }

  @Test
  void a_change_of_a_unit_that_was_not_there_is_named_with_its_line() {
    String later = CHANGES.replace("2020-01-01,C", "2020-01-02,C");
    var refusal = assertThrows(InputException.class, () -> load(UNITS, later));
    assertEquals(
        dir.resolve("changes.csv")
            + ", line 3: on 2020-01-01 there is no commune with the code \"90002\".",
        refusal.message(Locale.ENGLISH));
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() throws IOException {
    Path file = dir.resolve("units.csv");
    Files.write(file, UNITS.getBytes(StandardCharsets.UTF_16));
    assertThrows(InputException.class, () -> UnitLists.load(file, null));
  }
}
