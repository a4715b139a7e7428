package org.lienthong.cli.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;

class FormVersionsTest {
  @TempDir private Path dir;

  private Form version(String version) throws IOException {
    String json = Files.readString(SampleValues.FORMS.resolve("sample-quarter.json"));
    Path file = dir.resolve(version + ".json");
    Files.writeString(file, json.replaceFirst("\"1\"", "\"" + version + "\""));
    return Form.load(file);
  }

  @Test
  void versions_are_named_where_they_tell_forms_apart() throws IOException {
    Period period = Period.parse("2026-Q2@nd09");
    Reported.Key one = new Reported.Key(version("1"), period);
    Reported.Key two = new Reported.Key(version("2"), period);
    assertEquals("sample-quarter 2026-Q2@nd09", Reported.shown(List.of(one)));
    assertEquals(
        "sample-quarter@1 2026-Q2@nd09, sample-quarter@2 2026-Q2@nd09",
        Reported.shown(List.of(one, two)));
    String next = FormsFolder.load(dir).unknown("sample-quarter@3").nextStep(Locale.ENGLISH);
    assertTrue(next.contains("sample-quarter@1, sample-quarter@2"), next);
  }
}
