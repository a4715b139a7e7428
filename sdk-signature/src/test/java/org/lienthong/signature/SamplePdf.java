package org.lienthong.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;

/** Documents and pictures made on the spot. */
final class SamplePdf {
  /** Changes an open document. */
  @FunctionalInterface
  interface Change {
    void apply(PDDocument document) throws IOException;
  }

  private SamplePdf() {}

  static DocumentMetadata metadata() {
    return DocumentMetadata.builder(
            DocumentCode.unnumbered("BC-HM"),
            DocumentType.REPORT,
            "Kết quả quý III",
            "Hội mẫu tỉnh")
        .build();
  }

  /** Two pages, with the three anchors on the first. */
  static Content withAnchors() {
    return of(
        document -> {
          page(document, "DU LIEU MAU - trang 1");
          page(document, "DU LIEU MAU - trang 2");
          anchors(document);
        });
  }

  /** One short page without anchors, small enough to try every byte. */
  static Content small() {
    return of(document -> page(document, "mau"));
  }

  static Content of(Change change) {
    return of(change, CompressParameters.NO_COMPRESSION);
  }

  static Content of(Change change, CompressParameters compression) {
    try (PDDocument document = new PDDocument()) {
      change.apply(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, compression);
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PDPage page(PDDocument document, String text) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    write(document, page, text, 100, 700);
    return page;
  }

  static void write(PDDocument document, PDPage page, String text, float x, float y)
      throws IOException {
    try (var canvas =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
      canvas.beginText();
      canvas.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      canvas.newLineAtOffset(x, y);
      canvas.showText(text);
      canvas.endText();
    }
  }

  static void anchors(PDDocument document) {
    Map<String, PDPageDestination> names = new LinkedHashMap<>();
    names.put(DocumentAnchors.ISSUE_DATE, at(document.getPage(0), 380, 760));
    names.put(DocumentAnchors.NUMBER, at(document.getPage(0), 110, 760));
    names.put(DocumentAnchors.SIGNATURE, at(document.getPage(0), 312, 400));
    PDDestinationNameTreeNode tree = new PDDestinationNameTreeNode();
    tree.setNames(names);
    PDDocumentNameDictionary dictionary =
        new PDDocumentNameDictionary(document.getDocumentCatalog());
    dictionary.setDests(tree);
    document.getDocumentCatalog().setNames(dictionary);
  }

  private static PDPageXYZDestination at(PDPage page, int left, int top) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(page);
    destination.setLeft(left);
    destination.setTop(top);
    return destination;
  }

  /** Saves a change behind what is there. */
  static Content changed(Content pdf, Change change) {
    try (PDDocument document = Loader.loadPDF(bytes(pdf))) {
      change.apply(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Content content) {
    return content.bytes(64 << 20);
  }

  static Content handSignature() {
    return picture(300, 120, new Color(0x1A, 0x3F, 0xC4), false);
  }

  static Content seal() {
    return picture(300, 300, new Color(0xD0, 0x10, 0x10), true);
  }

  private static Content picture(int width, int height, Color colour, boolean round) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.setColor(colour);
    canvas.setStroke(new BasicStroke(8));
    if (round) {
      canvas.draw(new Ellipse2D.Double(6, 6, width - 12, height - 12));
    } else {
      canvas.drawLine(5, height - 10, width / 2, 10);
      canvas.drawLine(width / 2, 10, width - 5, height - 10);
    }
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Content.of(out.toByteArray());
  }
}
