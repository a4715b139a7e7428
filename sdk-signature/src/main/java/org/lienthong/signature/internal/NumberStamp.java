package org.lienthong.signature.internal;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.lienthong.core.BundledFont;
import org.lienthong.core.Content;
import org.lienthong.signature.Placement;

/** Writes number and date on the page after the person signed (Circular 01/2019/TT-BNV, 11). */
public final class NumberStamp {
  private static final float FONT_SIZE = 13;

  private NumberStamp() {}

  public static Content write(
      Content pdf, String number, Placement numberPlace, String date, Placement datePlace) {
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      write(document, number, numberPlace, BundledFont.SERIF);
      write(document, date, datePlace, BundledFont.SERIF_ITALIC);
      TailStream out = new TailStream(snapshot.length());
      document.saveIncremental(out);
      return Appended.to(snapshot, pdf).with(out.tail());
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
  }

  private static void write(PDDocument document, String text, Placement place, BundledFont bundled)
      throws IOException {
    PDPage page = document.getPage(place.page() - 1);
    PageFrame frame = PageFrame.of(page);
    PDFont font = AppearanceWriter.font(document, bundled);
    float scale = (float) (frame.unitsPerMm() * 25.4 / 72);
    float ascent = font.getFontDescriptor().getAscent() / 1000 * FONT_SIZE;
    float baseline = (float) Baseline.below(document, place, FONT_SIZE, ascent) * scale;
    try (PDPageContentStream canvas =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      canvas.transform(frame.upright(place.leftMm(), place.topMm()));
      canvas.beginText();
      canvas.setFont(font, FONT_SIZE * scale);
      canvas.newLineAtOffset(0, -baseline);
      canvas.showText(text);
      canvas.endText();
    }
  }
}
