package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;

class AddedPartsTest {
  private static final Form FORM =
      Form.load(
          Content.ofUtf8(
              """
              {"id": "sample", "version": "1", "title": {"vi": "DỮ LIỆU MẪU", "en": "SAMPLE"},
               "measures": {"person": {"vi": "người", "en": "persons"}},
               "codeLists": {
                 "sex": {"version": "1", "label": {"vi": "Giới tính", "en": "Sex"}, "exclusive": true,
                   "codes": [{"code": "f", "vi": "Nữ", "en": "F"}, {"code": "m", "vi": "Nam", "en": "M"}]}},
               "indicators": [
                 {"key": "n", "measure": "person", "kind": "STOCK", "label": {"vi": "N", "en": "N"},
                  "by": ["sex"]},
                 {"key": "a", "measure": "person", "kind": "STOCK", "label": {"vi": "A", "en": "A"}},
                 {"key": "b", "measure": "person", "kind": "STOCK", "label": {"vi": "B", "en": "B"}},
                 {"key": "ab", "measure": "person", "kind": "STOCK", "formula": "a + b",
                  "label": {"vi": "AB", "en": "AB"}}],
               "columns": [{"title": {"vi": "N", "en": "N"}, "id": "1", "indicator": "n"}]}
              """));

  private static List<Indicator> parts(String... keys) {
    return Arrays.stream(keys).map(key -> FORM.indicator(key).orElseThrow()).toList();
  }

  private static String refused(String... keys) {
    return assertThrows(WrongUseException.class, () -> new AddedParts(FORM).together(parts(keys)))
        .code();
  }

  @Test
  void parts_that_lie_apart_are_added_and_no_others() {
    new AddedParts(FORM).together(parts("n[sex=f]", "n[sex=m]", "a", "b"));
    assertEquals("CLI-025", refused("n[sex=f]", "n[sex=m]", "n"));
    assertEquals("CLI-025", refused("a", "a"));
    assertEquals("CLI-025", refused("a", "ab"));
    assertEquals("CLI-025", refused("ab", "b"));
  }
}
