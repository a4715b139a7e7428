package org.lienthong.benchmarks.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** What is signed. DỮ LIỆU MẪU. */
final class SampleFiles {
  private SampleFiles() {}

  /** Two pages of text, and incompressible bytes up to the size. */
  static byte[] pdf(int bytes) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= 2; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
          content.newLineAtOffset(72, 720);
          content.showText("Du lieu mau, trang " + i);
          content.endText();
        }
      }
      byte[] filling = new byte[bytes];
      new Random(7).nextBytes(filling);
      COSStream stream = document.getDocument().createCOSStream();
      try (var into = stream.createOutputStream()) {
        into.write(filling);
      }
      document.getDocumentCatalog().getCOSObject().setItem("LTFilling", stream);
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Rows of figures. */
  static byte[] xml(int bytes) {
    StringBuilder text = new StringBuilder("<BaoCao xmlns=\"urn:mau\">");
    for (int row = 0; text.length() < bytes; row++) {
      text.append("<Dong so=\"").append(row).append("\"><Ten>Hội mẫu</Ten><GiaTri>");
      text.append(row * 37 % 1009).append("</GiaTri></Dong>");
    }
    return text.append("</BaoCao>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
