package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  @Test
  void what_is_absent_is_left_out_and_what_is_false_zero_or_an_empty_list_is_not() {
    JsonObject json =
        new JsonObject()
            .put("a", null)
            .put("b", "")
            .put("c", Optional.empty())
            .put("d", false)
            .put("e", 0)
            .put("f", List.of())
            .put("g", Optional.of("x"));
    assertEquals("{\"d\":false,\"e\":0,\"f\":[],\"g\":\"x\"}", json.toString());
  }

  @Test
  void numbers_are_exact_and_texts_stay_readable() {
    JsonObject json =
        new JsonObject()
            .put("big", new BigDecimal("1E+20"))
            .put("small", new BigDecimal("0.10"))
            .put("long", 1L << 40)
            .put("text", "Hội \"A\" \\ \n\u0007")
            .put("list", List.of(new JsonObject().put("a", 1), "b"));
    assertEquals(
        "{\"big\":100000000000000000000,\"small\":0.10,\"long\":1099511627776,"
            + "\"text\":\"Hội \\\"A\\\" \\\\ \\n\\u0007\",\"list\":[{\"a\":1},\"b\"]}",
        json.toString());
  }

  @Test
  void a_name_twice_and_a_value_that_json_has_not_are_mistakes() {
    JsonObject json = new JsonObject().put("a", 1);
    assertThrows(IllegalArgumentException.class, () -> json.put("a", 2));
    assertThrows(IllegalArgumentException.class, () -> json.put("b", new Object()));
    assertThrows(IllegalArgumentException.class, () -> json.put("b", List.of(1.5)));
  }
}
