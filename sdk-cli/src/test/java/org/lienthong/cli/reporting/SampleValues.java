package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Values of made-up units, line by line. All of it is DỮ LIỆU MẪU. */
final class SampleValues {
  static final Path FORMS = Path.of("src/test/resources/forms");
  static final String HEAD = "unit,period,form,indicator,value,qualifier,note";

  private final List<String> lines = new ArrayList<>(List.of(HEAD));

  /** Four lines. */
  SampleValues unit(String code, String period, int opening, int joined, int left, int closing) {
    return line(code, period, "opening", opening)
        .line(code, period, "joined", joined)
        .line(code, period, "left", left)
        .line(code, period, "closing", closing);
  }

  SampleValues line(String code, String period, String indicator, Object value) {
    lines.add("%s,%s,sample-quarter,%s,%s,,".formatted(code, period, indicator, value));
    return this;
  }

  SampleValues raw(String line) {
    lines.add(line);
    return this;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
