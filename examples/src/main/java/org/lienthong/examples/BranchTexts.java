package org.lienthong.examples;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.narrative.FigureFill;
import org.lienthong.reporting.narrative.Narrative;
import org.lienthong.reporting.narrative.NarrativeMerge;
import org.lienthong.reporting.narrative.NarrativeReader;
import org.lienthong.reporting.narrative.NarrativeTemplate;

/** The texts of many branches under the headings of one form. */
public final class BranchTexts {
  private BranchTexts() {}

  public static void out(Form form, ReportDocument head, Path folder, Instant now) {
    // readme: narrative-out
    NarrativeTemplate.write(form, head, now).writeTo(folder.resolve("template.docx"));
    // readme end
  }

  /**
   * @param files of the branches, by their names
   */
  public static void in(
      Form form,
      ReportDocument head,
      Map<String, Path> files,
      Path folder,
      Instant now,
      PrintStream out) {
    Locale vi = Locale.forLanguageTag("vi");
    // readme: narrative-in
    List<Narrative> texts = new ArrayList<>();
    files.forEach(
        (branch, file) ->
            texts.add(NarrativeReader.read(file.toString(), branch, form, Content.of(file))));
    NarrativeMerge.Merged merged = NarrativeMerge.merge(form, head, texts, now);
    merged.document().writeTo(folder.resolve("merged.docx"));
    merged.findings().forEach(finding -> out.println(finding.message(vi)));
    // readme end
  }

  public static FigureFill.Filled fill(Content letter, Consolidation figures, Instant now) {
    // readme: narrative-figures
    FigureFill.Filled filled = FigureFill.fill("letter.docx", letter, figures, now);
    // readme end
    return filled;
  }
}
