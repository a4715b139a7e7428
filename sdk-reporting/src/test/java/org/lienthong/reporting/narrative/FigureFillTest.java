package org.lienthong.reporting.narrative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.narrative.FigureFill.Filled;

class FigureFillTest {
  private static final Period QUARTER = Period.parse("2026-Q3@nd09");
  private static final List<AdministrativeUnit> UNITS =
      AdministrativeUnits.bundled().communes("37", QUARTER.lastDay()).subList(0, 2);

  private static Consolidation figures() {
    Submission first =
        new Submission(
            UNITS.get(0),
            "mẫu",
            Map.of(
                "members",
                ReportValue.of(new BigDecimal("1234567.5"), ReportValue.Qualifier.ABOUT)),
            Map.of());
    Submission second =
        new Submission(UNITS.get(1), "mẫu", Map.of("members", ReportValue.of(1000)), Map.of());
    return RollUp.of(Texts.FORM)
        .run(Submissions.of(Texts.FORM, QUARTER, UNITS, List.of(first, second)));
  }

  private static Filled fill(String paragraphs) {
    Docx docx = Docx.of(Texts.template()).under("III. Kiến nghị, đề xuất", paragraphs);
    return FigureFill.fill("m.docx", docx.content(), figures(), Texts.TIME);
  }

  private static String seen(Filled filled) {
    String seen = Docx.of(filled.document()).seen();
    int from = seen.indexOf("đề xuất\n") + "đề xuất\n".length();
    return seen.substring(from, seen.indexOf("\n", from));
  }

  @Test
  void a_figure_is_written_as_vietnamese_readers_write_it() {
    Filled filled =
        fill(
            Docx.paragraph(
                "Có {{members}} người, nơi đầu {{ %s:members }}.".formatted(UNITS.get(0).code())));
    assertEquals("Có ≈1.235.567,5 người, nơi đầu ≈1.234.567,5.", seen(filled));
    assertEquals(List.of(), filled.findings());
  }

  @Test
  void a_placeholder_cut_into_runs_is_filled() {
    String run = "<w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r>";
    Filled filled =
        fill(
            "<w:p>"
                + run.formatted("Có {")
                + run.formatted("{mem")
                + "<w:proofErr/>"
                + run.formatted("bers}")
                + run.formatted("} người; {{joi")
                + run.formatted("ned}}.")
                + "</w:p>");
    assertEquals("Có ≈1.235.567,5 người; ….", seen(filled));
  }

  @Test
  void what_is_missing_stays_missing_and_is_named() {
    Filled filled =
        fill(Docx.paragraph("Kết nạp {{joined}}, {{không có}}, {{99999:members}}, {{x}"));
    assertEquals("Kết nạp …, {{không có}}, {{99999:members}}, {{x}", seen(filled));
    assertEquals(
        List.of("REP-536", "REP-535", "REP-535"),
        filled.findings().stream().map(InputFinding::code).toList());
  }

  @Test
  void a_total_that_does_not_cover_all_units_says_so() {
    Submission only =
        new Submission(UNITS.get(0), "mẫu", Map.of("members", ReportValue.of(5)), Map.of());
    Consolidation part =
        RollUp.of(Texts.FORM).run(Submissions.of(Texts.FORM, QUARTER, UNITS, List.of(only)));
    Docx docx =
        Docx.of(Texts.template()).under("III. Kiến nghị, đề xuất", Docx.paragraph("{{members}}"));
    Filled filled = FigureFill.fill("m.docx", docx.content(), part, Texts.TIME);
    assertEquals("5", seen(filled));
    assertEquals("REP-537", filled.findings().get(0).code());
  }

  @Test
  void a_filled_template_keeps_its_marks_and_its_bytes() {
    String text = Docx.paragraph("{{members}}");
    assertArrayEquals(fill(text).document().bytes(1 << 20), fill(text).document().bytes(1 << 20));
    Narrative read = NarrativeReader.read("m.docx", "A", Texts.FORM, fill(text).document());
    assertEquals("≈1.235.567,5", read.text("text", "proposals").get(0).text());
    assertEquals(List.of(), read.unplaced());
  }

  @Test
  void hostile_templates_are_refused() {
    assertRefused("REP-520", Content.ofUtf8("x"));
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    Docx docx = Docx.of(Texts.template());
    assertRefused("REP-520", docx.part("word/document.xml", type + docx.body()).content());
    String blank = " ".repeat(20 << 20);
    assertRefused("REP-521", docx.part("word/document.xml", "<x>" + blank + "</x>").content());
    assertRefused("REP-521", Docx.of(Texts.template()).part("word/media/a.png", blank).content());
  }

  private static void assertRefused(String code, Content template) {
    InputException refusal =
        assertThrows(
            InputException.class, () -> FigureFill.fill("m.docx", template, figures(), Texts.TIME));
    assertEquals(code, refusal.code(), refusal.getMessage());
  }
}
