package org.lienthong.reporting.narrative;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormPart;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.internal.word.Outline;
import org.lienthong.reporting.internal.word.WordWriter;
import org.xml.sax.SAXException;

/** Puts the texts of any number of branches under the headings of one form. */
public final class NarrativeMerge {
  static final String NOTHING = "(Chưa có nội dung.)";
  private static final String ANNEX = "PHỤ LỤC. NỘI DUNG CHƯA XẾP ĐƯỢC VÀO ĐỀ MỤC";

  /**
   * @param document for Word (.docx); itself a document that {@link NarrativeReader} reads
   * @param findings those of the branches in their order, then branches that wrote nothing under
   *     any heading (REP-534) and headings under which nobody wrote (REP-533, whose line is the
   *     place of the heading in the form)
   */
  public record Merged(Content document, List<InputFinding> findings) {
    public Merged {
      requireNonNull(document, "document");
      findings = List.copyOf(findings);
    }
  }

  private final Outline outline;
  private final List<Narrative> narratives;
  private final List<InputFinding> findings = new ArrayList<>();

  private NarrativeMerge(Outline outline, List<Narrative> narratives) {
    this.outline = outline;
    this.narratives = narratives;
  }

  /**
   * Under each heading stands what each branch wrote, in the order given, after its name. Texts
   * without a heading follow in an annex, each with its file and place. The same texts and time
   * give the same bytes.
   *
   * @param report whose head and signature are printed
   * @throws IllegalArgumentException if the form has no narrative, or a text is of another form
   */
  public static Merged merge(
      Form form, ReportDocument report, List<Narrative> narratives, Instant createdAt) {
    for (Narrative narrative : narratives) {
      if (narrative.isOf(form)) continue;
      throw new IllegalArgumentException(narrative.file() + " is not of form " + form.id());
    }
    NarrativeMerge merge = new NarrativeMerge(NarrativeTemplate.outline(form), narratives);
    try {
      WordWriter out = new WordWriter(form.id());
      out.head(report);
      merge.body(form, out);
      out.signature(report);
      merge.annex(out);
      String issuer = report.metadata().issuer();
      byte[] bytes = out.bytes(report.metadata().subject(), issuer, createdAt);
      return new Merged(Content.of(bytes), merge.findings);
    } catch (SAXException e) {
      throw new IllegalStateException("writing the document failed", e);
    }
  }

  private void body(Form form, WordWriter out) throws SAXException {
    for (Narrative narrative : narratives) {
      findings.addAll(narrative.findings());
      if (!narrative.isEmpty()) continue;
      findings.add(InputFinding.at(narrative.file(), 1, "", null, "REP-534", narrative.author()));
    }
    List<Outline.Entry> entries = outline.entries();
    for (FormPart.Narrative part : outline.parts()) {
      if (outline.parts().size() > 1) out.own("LTPart", part.title().vi());
      for (int i = 0; i < entries.size(); i++) {
        Outline.Entry entry = entries.get(i);
        if (!entry.part().equals(part.key())) continue;
        out.heading(entry);
        boolean leaf = i + 1 == entries.size() || entries.get(i + 1).level() <= entry.level();
        if (texts(entry, out) || !leaf) continue;
        out.own("LTNote", NOTHING);
        String title = entry.title().vi();
        findings.add(InputFinding.at(form.id(), i + 1, title, null, "REP-533"));
      }
    }
  }

  /** Whether there are any. */
  private boolean texts(Outline.Entry entry, WordWriter out) throws SAXException {
    boolean any = false;
    for (Narrative narrative : narratives) {
      List<NarrativeBlock> blocks = narrative.text(entry.id());
      if (blocks.isEmpty()) continue;
      any = true;
      out.author(narrative.author() + ":");
      out.blocks(blocks);
    }
    return any;
  }

  private void annex(WordWriter out) throws SAXException {
    if (narratives.stream().allMatch(narrative -> narrative.unplaced().isEmpty())) return;
    out.own("LTAnnex", ANNEX);
    for (Narrative narrative : narratives) {
      String place = "";
      for (Narrative.Unplaced text : narrative.unplaced()) {
        String origin = origin(narrative, text);
        if (!origin.equals(place)) out.author(origin);
        place = origin;
        out.blocks(List.of(text.block()));
      }
    }
  }

  private static String origin(Narrative narrative, Narrative.Unplaced text) {
    String heading = text.heading().isEmpty() ? "" : ", dưới “" + text.heading() + "”";
    String from = narrative.author() + " (tệp " + narrative.file();
    return from + (heading.isEmpty() ? ", đoạn " + text.paragraph() : heading) + "):";
  }
}
