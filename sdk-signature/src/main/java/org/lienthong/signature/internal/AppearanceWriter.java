package org.lienthong.signature.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.lienthong.core.BundledFont;
import org.lienthong.core.Content;
import org.lienthong.signature.Placement;
import org.lienthong.signature.SignatureAppearance;

/** Draws a signature's picture and text, upright for the reader whatever the page's turn. */
final class AppearanceWriter {
  private static final float LARGEST_FONT = 10;
  private static final float SMALLEST_FONT = 3;
  private static final float LEADING = 1.15f;

  private final PDDocument document;
  private final PageFrame frame;
  private final Placement box;

  AppearanceWriter(PDDocument document, PDPage page, Placement box) {
    this.document = document;
    this.frame = PageFrame.of(page);
    this.box = box;
  }

  void write(PDAnnotationWidget widget, SignatureAppearance appearance) throws IOException {
    PDAppearanceStream stream = new PDAppearanceStream(document);
    stream.setResources(new PDResources());
    stream.setBBox(new PDRectangle(units(box.widthMm()), units(box.heightMm())));
    stream.setMatrix(frame.turn());
    try (PDPageContentStream canvas = new PDPageContentStream(document, stream)) {
      Content image = appearance.image().orElse(null);
      Placement imageBox = appearance.imageBox().orElse(null);
      if (image != null && imageBox != null) drawImage(canvas, image, imageBox);
      Placement textBox = appearance.textBox().orElse(null);
      if (textBox != null) drawLines(canvas, appearance.lines(), textBox);
    }
    PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
    dictionary.setNormalAppearance(stream);
    widget.setRectangle(frame.toPage(box));
    widget.setAppearance(dictionary);
  }

  private void drawImage(PDPageContentStream canvas, Content png, Placement place)
      throws IOException {
    PDImageXObject image =
        PDImageXObject.createFromByteArray(document, PngFiles.read(png), "signature");
    canvas.drawImage(
        image, left(place), bottom(place), units(place.widthMm()), units(place.heightMm()));
  }

  private void drawLines(PDPageContentStream canvas, List<String> lines, Placement place)
      throws IOException {
    PDFont font = font(document, BundledFont.SERIF);
    float width = units(place.widthMm());
    float height = units(place.heightMm());
    float size = Math.min(LARGEST_FONT, height / (lines.size() * LEADING));
    for (String line : lines) {
      float natural = font.getStringWidth(line) / 1000;
      if (natural > 0) size = Math.min(size, width / natural);
    }
    size = Math.max(SMALLEST_FONT, size);
    float leading = size * LEADING;
    float y = bottom(place) + (height + lines.size() * leading) / 2 - size;
    for (String line : lines) {
      float natural = font.getStringWidth(line) / 1000 * size;
      canvas.beginText();
      canvas.setFont(font, size);
      canvas.newLineAtOffset(left(place) + (width - natural) / 2, y);
      canvas.showText(line);
      canvas.endText();
      y -= leading;
    }
  }

  static PDFont font(PDDocument document, BundledFont font) throws IOException {
    try (InputStream file = font.content().open()) {
      return PDType0Font.load(document, file, true);
    }
  }

  private float left(Placement place) {
    return units(place.leftMm() - box.leftMm());
  }

  private float bottom(Placement place) {
    return units(box.topMm() + box.heightMm() - place.topMm() - place.heightMm());
  }

  private float units(double millimetres) {
    return (float) (millimetres * frame.unitsPerMm());
  }
}
