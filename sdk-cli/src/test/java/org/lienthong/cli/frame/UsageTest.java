package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.cli.Cli;

/** What people read who called the program wrongly, word for word. */
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "inspct f | Lỗi CLI-003: lienthong không có lệnh \"inspct\". Có phải ý bạn là \"inspect\"?"
            + " Xem mọi lệnh: lienthong --help",
        "inspect f --exract d | Lỗi CLI-001: lienthong inspect không có tùy chọn --exract. Có phải"
            + " ý bạn là --extract? Xem mọi tùy chọn: lienthong inspect --help",
        "inspect f --zzzzz | Lỗi CLI-002: lienthong inspect không có tùy chọn --zzzzz. Xem mọi tùy"
            + " chọn: lienthong inspect --help",
        "inspect | Lỗi CLI-006: lienthong inspect còn thiếu FILE. Xem cách dùng: lienthong inspect"
            + " --help",
        "verify f | Lỗi CLI-006: lienthong verify còn thiếu --trust. Xem cách dùng: lienthong"
            + " verify --help",
        "inspect f g | Lỗi CLI-005: lienthong inspect không nhận \"g\" ở vị trí này. Xem cách dùng:"
            + " lienthong inspect --help",
        "inspect f --extract | Lỗi CLI-007: lienthong inspect: tùy chọn --extract cần một giá trị"
            + " (DIR). Xem cách dùng: lienthong inspect --help",
        "inspect f --extract a --extract b | Lỗi CLI-008: lienthong inspect: tùy chọn --extract"
            + " được ghi hai lần. Chỉ ghi một lần.",
        "inspect f --lang fr | Lỗi CLI-013: --lang: \"fr\" không thuộc các từ dùng được ở đây. Dùng"
            + " một trong các từ: vi, en.",
        "verify f --trust d --at hôm-nay | Lỗi CLI-015: --at: \"hôm-nay\" không phải thời điểm kèm"
            + " múi giờ. Viết theo dạng 2026-11-24T00:00:00Z hoặc 2026-11-24T07:00:00+07:00.",
        "verify f --trust d --revocation on | Lỗi CLI-013: --revocation: \"on\" không thuộc các từ"
            + " dùng được ở đây. Dùng một trong các từ: off, embedded, online.",
      })
  void wrong_use_is_one_sentence_that_names_the_thing_and_the_next_step(
      String arguments, String expected) {
    Cli.Run run = Cli.run((Object[]) arguments.split(" ", -1));
    assertEquals(expected + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
  }

  @Test
  void the_same_in_english_wherever_the_language_stands() {
    String expected =
        "Error CLI-003: lienthong has no command \"inspct\". Did you mean \"inspect\"? All"
            + " commands: lienthong --help\n";
    assertEquals(expected, Cli.run("--lang", "en", "inspct", "f").err());
    assertEquals(expected, Cli.run("inspct", "f", "--lang=en").err());
  }

  @Test
  void what_stands_behind_an_equals_sign_is_not_repeated() {
    Cli.Run run = Cli.run("sign", "f.pdf", "--password=hunter2");
    assertEquals(2, run.exitCode());
    assertFalse(run.err().contains("hunter2"), run.err());
    assertTrue(run.err().contains("--password"), run.err());
  }

  @Test
  void without_a_command_help_goes_to_standard_error() {
    Cli.Run run = Cli.run();
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("Cách dùng: lienthong"), run.err());
    assertTrue(run.err().contains("Lỗi CLI-009: lienthong cần một lệnh theo sau."), run.err());
  }

  @Test
  void an_error_for_programs_is_an_object_on_standard_output_as_well() {
    Cli.Run run = Cli.run("inspct", "--json", "--lang", "en");
    assertEquals("CLI-003", run.json().at("/error/code").asString());
    assertEquals(
        "lienthong has no command \"inspct\".", run.json().at("/error/message").asString());
    assertEquals(
        "Did you mean \"inspect\"? All commands: lienthong --help",
        run.json().at("/error/next").asString());
    assertTrue(run.err().startsWith("Error CLI-003: "), run.err());
  }

  @Test
  void a_trace_is_shown_only_when_asked_for() {
    Cli.Run plain = Cli.run("inspect", "nicht-da.edxml");
    assertEquals(1, plain.err().lines().count(), plain.err());
    Cli.Run debug = Cli.run("inspect", "nicht-da.edxml", "--debug");
    assertTrue(debug.err().contains("\tat org.lienthong."), debug.err());
    assertEquals(plain.exitCode(), debug.exitCode());
  }

  @Test
  void version_is_said() {
    assertEquals("lienthong thử\n", Cli.run("--version").out());
    assertEquals("thử", Cli.run("--version", "--json").json().get("version").asString());
  }
}
