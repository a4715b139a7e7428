package org.lienthong.reporting.narrative;

import java.time.Instant;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormPart;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.internal.word.Outline;
import org.lienthong.reporting.internal.word.WordWriter;
import org.xml.sax.SAXException;

/** Word documents (.docx) that branches fill in. */
public final class NarrativeTemplate {
  private NarrativeTemplate() {}

  /**
   * The headings of all narratives of a form, with hidden marks by which they are found again,
   * under the report's head and over the place for its signature. Its sections, tables and charts
   * are not printed. The same form, report and time give the same bytes. Headings are in
   * Vietnamese.
   *
   * @throws IllegalArgumentException if the form has no narrative
   */
  public static Content write(Form form, ReportDocument report, Instant createdAt) {
    Outline outline = outline(form);
    try {
      WordWriter out = new WordWriter(form.id());
      out.head(report);
      for (FormPart.Narrative part : outline.parts()) {
        if (outline.parts().size() > 1) out.own("LTPart", part.title().vi());
        for (Outline.Entry entry : outline.entries()) {
          if (!entry.part().equals(part.key())) continue;
          out.heading(entry);
          out.text("");
        }
      }
      out.signature(report);
      String issuer = report.metadata().issuer();
      return Content.of(out.bytes(report.metadata().subject(), issuer, createdAt));
    } catch (SAXException e) {
      throw new IllegalStateException("writing the document failed", e);
    }
  }

  static Outline outline(Form form) {
    Outline outline = Outline.of(form);
    if (outline.parts().isEmpty()) {
      throw new IllegalArgumentException("form " + form.id() + " has no narrative");
    }
    return outline;
  }
}
