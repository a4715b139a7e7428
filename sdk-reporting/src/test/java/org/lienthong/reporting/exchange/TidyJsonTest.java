package org.lienthong.reporting.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Submissions;
import tools.jackson.databind.json.JsonMapper;

class TidyJsonTest {
  @Test
  void r53_everything_that_a_cell_can_have_comes_back_in_whatever_period() {
    for (long seed = 1; seed <= 12; seed++) {
      Submissions made = Made.report(Made.ND09, seed, false);
      Content file = TidyJson.write(made);
      Submissions back = Made.read(Made.ND09, "x", TidyJson.read("x", file));
      Made.assertSame(made, back);
      assertEquals(file.sha256(), TidyJson.write(back).sha256());
    }
  }

  @Test
  void it_is_json_to_others() {
    Content file = TidyJson.write(Made.report(Made.ND09, 1, true));
    String text = new String(file.bytes(10_000_000), StandardCharsets.UTF_8);
    var first = JsonMapper.shared().readTree(text).get(0);
    assertEquals("2026-Q2@nd09", first.get("period").asString());
    assertEquals("wu-members", first.get("form").asString());
    assertEquals(true, first.get("value").isNumber());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "[{\"unit\": [1]}]",
        "[{\"unit\": \"1\"}",
        "[{\"unit\": \"1\", \"unit\": \"2\"}]",
        "[] []"
      })
  void what_is_no_such_json_is_refused(String text) {
    Content file = Content.ofUtf8(text);
    assertEquals(
        "REP-606", assertThrows(InputException.class, () -> TidyJson.read("x", file)).code());
  }

  @Test
  void a_unit_that_nobody_knows_is_named_with_its_line() {
    String text =
        "[\n\n{\"unit\":\"99999\",\"period\":\"2026-Q2@nd09\",\"form\":\"wu-members\","
            + "\"indicator\":\"members_opening\",\"value\":1}]";
    Submissions back =
        Made.read(Made.ND09, "x.json", TidyJson.read("x.json", Content.ofUtf8(text)));
    assertEquals(3, back.findings().stream().mapToLong(InputFinding::line).findFirst().orElse(0));
  }
}
