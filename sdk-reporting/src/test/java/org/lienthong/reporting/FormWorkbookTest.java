package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;

class FormWorkbookTest {
  static Submissions read(Submissions sent, String name, Content book) {
    return WorkbookReader.of(sent.form(), sent.period(), sent.expected(), Samples.UNITS)
        .add(name, book)
        .submissions();
  }

  /** All that was sent comes back, and what the form computes of it. */
  static void assertSame(Submissions sent, Submissions back) {
    assertEquals(List.of(), back.findings(), sent.form().toString());
    for (AdministrativeUnit unit : sent.expected()) {
      Submission before = sent.submission(unit).orElseThrow();
      FormValues values = new FormValues(sent.form(), before::value);
      Map<String, Submission.Cell> expected = new LinkedHashMap<>();
      for (Indicator indicator : sent.form().indicators()) {
        Submission.Cell cell = before.cells().get(indicator.key());
        ReportValue value = values.value(indicator.key());
        if (cell == null && value.isPresent()) {
          cell =
              new Submission.Cell(
                  Figure.reported(ReportValue.of(value.number().orElseThrow())), "", "");
        } else if (cell == null && value.state() != ReportValue.State.MISSING) {
          cell = new Submission.Cell(Figure.reported(value), "", "");
        }
        if (cell != null) expected.put(indicator.key(), cell);
      }
      Map<String, Submission.Cell> actual =
          back.submission(unit).map(Submission::cells).orElse(Map.of());
      assertEquals(text(expected), text(actual), sent.form() + " " + unit.code());
    }
  }

  private static String text(Map<String, Submission.Cell> cells) {
    List<String> lines = new ArrayList<>();
    cells.forEach((key, cell) -> lines.add(key + " " + cell));
    return String.join("\n", lines);
  }

  private static Content book(Submissions figures) {
    return FormWorkbook.of(figures).write(SampleReport.TIME);
  }

  @Test
  void every_form_comes_back_as_it_was_sent() {
    long seed = 1;
    for (Form form : FilledForms.all()) {
      for (int units : new int[] {1, 4}) {
        Submissions sent = FilledForms.figures(form, units, seed++);
        assertSame(sent, read(sent, "a.xlsx", book(sent)));
      }
    }
  }

  @Test
  void the_same_figures_give_the_same_bytes_and_so_does_what_comes_back() {
    for (Form form : FilledForms.all()) {
      Submissions sent = FilledForms.numbers(form, 3, 5);
      byte[] once = book(sent).bytes(5_000_000);
      assertArrayEquals(once, book(sent).bytes(5_000_000), form.toString());
      Submissions back = read(sent, "mẫu", Content.of(once));
      assertEquals(List.of(), back.findings(), form.toString());
      assertArrayEquals(once, book(back).bytes(5_000_000), form.toString());
    }
  }

  @Test
  void an_english_workbook_comes_back_too() {
    Form form = FilledForms.bundled("womens-union", "wu-members", "1");
    Submissions sent = FilledForms.figures(form, 2, 9);
    Content book = FormWorkbook.of(sent).language(Locale.ENGLISH).write(SampleReport.TIME);
    assertSame(sent, read(sent, "a.xlsx", book));
  }

  @Test
  void a_template_holds_nothing() {
    Form form = FilledForms.bundled("farmers-union", "hnd-thuc-luc-hoi", "1");
    List<AdministrativeUnit> units = FilledForms.units(3);
    Content book = FormWorkbook.template(form, FilledForms.PERIOD, units).write(SampleReport.TIME);
    Submissions back =
        WorkbookReader.of(form, FilledForms.PERIOD, units, Samples.UNITS)
            .add("a.xlsx", book)
            .submissions();
    assertEquals(List.of(), back.findings());
    assertEquals(units, back.missing());
  }
}
