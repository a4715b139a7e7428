package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lienthong.cli.Cli;
import tools.jackson.databind.JsonNode;

class UnitsCommandsTest {
  @Test
  void the_same_code_is_another_unit_before_and_after_the_reorganisation() {
    JsonNode before = Cli.run("units", "resolve", "13285", "--on", "2025-06-30", "--json").json();
    assertEquals("Phường Quang Trung", before.get("fullName").asString());
    assertEquals("commune", before.get("level").asString());
    assertEquals("2025-07-01", before.get("validTo").asString());
    JsonNode after = Cli.run("units", "resolve", "13285", "--on", "01/07/2025", "--json").json();
    assertEquals("Phường Phủ Lý", after.get("fullName").asString());
    assertEquals("37", after.get("parent").asString());
    assertFalse(after.has("validTo"));
  }

  @Test
  void people_read_the_unit_and_what_it_went_into() {
    assertEquals(
        """
        Phường Quang Trung (13285)
          Đơn vị cấp trên        347
          Có từ ngày             01/01/2025
          Hết hiệu lực từ ngày   01/07/2025
        01/07/2025: một phần nhập vào Phường Phủ Lý (13285)
        01/07/2025: một phần nhập vào Phường Hà Nam (13366)
        """,
        Cli.run("units", "successors", "13285").out());
    assertTrue(
        Cli.run("units", "successors", "13285", "--on", "2026-01-01", "--lang", "en")
            .out()
            .endsWith("Still there; nothing came after it.\n"));
  }

  @Test
  void programs_read_every_part_with_its_day() {
    JsonNode json = Cli.run("units", "successors", "14503", "--json").json();
    assertEquals("14503", json.at("/unit/code").asString());
    assertEquals(2, json.get("successors").size());
    assertEquals("2025-07-01", json.at("/successors/0/on").asString());
    assertTrue(json.at("/successors/0/partial").asBoolean());
    assertEquals("14488", json.at("/successors/0/to/code").asString());
    assertEquals("14533", json.at("/successors/1/to/code").asString());
  }

  @Test
  void a_code_that_nobody_had_and_one_that_ended_are_refused_by_name() {
    Cli.Run unknown = Cli.run("units", "resolve", "99999", "--on", "2026-01-01");
    assertEquals(3, unknown.exitCode());
    assertTrue(unknown.err().startsWith("Lỗi CORE-030: "), unknown.err());
    Cli.Run ended = Cli.run("units", "resolve", "35", "--on", "2026-01-01");
    assertEquals(3, ended.exitCode());
    assertEquals(
        "Lỗi CORE-031: Tỉnh Hà Nam (35) kết thúc từ ngày 01/07/2025 và nhập vào: Tỉnh Ninh Bình"
            + " (37). Dùng mã của đơn vị kế tục, hoặc một ngày trước ngày đó.\n",
        ended.err());
    assertEquals(2, Cli.run("units", "resolve", "37").exitCode(), "a code without a day");
  }

  @Test
  void a_district_that_ended_leads_to_the_communes_of_today() {
    Cli.Run run = Cli.run("units", "successors", "372");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("các đơn vị trực thuộc nay thuộc: Xã Nho Quan (14428)"), run.out());
    assertTrue(!run.out().contains("Vẫn đang tồn tại"), run.out());
    Cli.Run late = Cli.run("units", "resolve", "372", "--on", "2026-06-30");
    assertTrue(late.err().contains("Xã Nho Quan (14428)"), late.err());
    Cli.Run today = Cli.run("units", "successors", "37", "--on", "2026-06-30");
    assertTrue(today.out().contains("Vẫn đang tồn tại"), today.out());
  }
}
