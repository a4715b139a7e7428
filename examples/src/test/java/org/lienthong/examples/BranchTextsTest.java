package org.lienthong.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.narrative.FigureFill;

class BranchTextsTest {
  private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
  private static final Form FORM =
      Form.load(
          "monthly.json",
          Content.ofUtf8(
              """
              {"id": "monthly", "version": "1", "title": {"vi": "Báo cáo", "en": "Report"},
               "measures": {"person": {"vi": "người", "en": "persons"}},
               "indicators": [{"key": "members", "measure": "person", "kind": "STOCK",
                 "label": {"vi": "Hội viên", "en": "Members"}}],
               "columns": [{"title": {"vi": "Hội viên", "en": "Members"}, "indicator": "members"}],
               "parts": [{"type": "NARRATIVE", "key": "text", "title": {"vi": "Lời", "en": "Text"},
                 "headings": [{"key": "results",
                   "title": {"vi": "Kết quả", "en": "Results"}}]}]}
              """));

  @Test
  void what_the_page_shows_is_run(@TempDir Path folder) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("BC-HLHPN"),
                DocumentType.REPORT,
                "Kết quả công tác Hội",
                "Hội Liên hiệp Phụ nữ phường Mẫu")
            .build();
    ReportDocument head = ReportDocument.builder(metadata).build();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    BranchTexts.out(FORM, head, folder, NOW);
    Path template = folder.resolve("template.docx");
    BranchTexts.in(FORM, head, Map.of("Chi hội Mẫu", template), folder, NOW, out);

    assertTrue(Files.exists(folder.resolve("merged.docx")));
    assertEquals(2, said.toString(StandardCharsets.UTF_8).lines().count());

    Period quarter = Period.parse("2026-Q3@nd09");
    List<AdministrativeUnit> communes =
        AdministrativeUnits.bundled().communes("37", quarter.lastDay()).subList(0, 2);
    Consolidation figures = RollUp.of(FORM).run(Submissions.of(FORM, quarter, communes, List.of()));
    FigureFill.Filled filled = BranchTexts.fill(Content.of(template), figures, NOW);
    assertEquals(List.of(), filled.findings());
  }
}
