package org.lienthong.examples.quickstart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.lienthong.core.Content;

/** The upright pages of a report as pictures for a web page; the annexes lie on their side. */
final class PagePictures {
  private static final int LARGEST = 64 << 20;
  private static final int DOTS_PER_INCH = 110;

  private PagePictures() {}

  /** Each as a {@code data:} address. */
  static List<String> of(Content pdf) {
    List<String> pictures = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes(LARGEST))) {
      PDFRenderer renderer = new PDFRenderer(document);
      int number = 0;
      for (PDPage page : document.getPages()) {
        var size = page.getCropBox();
        if (size.getWidth() > size.getHeight()) break;
        pictures.add(address(renderer.renderImageWithDPI(number++, DOTS_PER_INCH)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused a picture", e);
    }
    return pictures;
  }

  private static String address(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
