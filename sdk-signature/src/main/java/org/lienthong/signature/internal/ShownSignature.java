package org.lienthong.signature.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.lienthong.core.Content;
import org.lienthong.signature.Placement;

/** Where a signature that is there already shows on its page. */
public final class ShownSignature {
  private ShownSignature() {}

  /** Of the last signature; empty if it shows nowhere. */
  public static Optional<Placement> last(Content pdf) {
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      List<PDSignatureField> fields = document.getSignatureFields();
      if (fields.isEmpty()) return Optional.empty();
      for (PDAnnotationWidget widget : fields.get(fields.size() - 1).getWidgets()) {
        Optional<Placement> place = place(document, widget);
        if (place.isPresent()) return place;
      }
      return Optional.empty();
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
  }

  private static Optional<Placement> place(PDDocument document, PDAnnotationWidget widget)
      throws IOException {
    PDRectangle box = widget.getRectangle();
    if (box == null || box.getWidth() <= 0 || box.getHeight() <= 0) return Optional.empty();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDPage page = document.getPage(i);
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (!annotation.getCOSObject().equals(widget.getCOSObject())) continue;
        PageFrame frame = PageFrame.of(page);
        double[] one = frame.toMillimetres(box.getLowerLeftX(), box.getLowerLeftY());
        double[] other = frame.toMillimetres(box.getUpperRightX(), box.getUpperRightY());
        return Optional.of(
            new Placement(
                i + 1,
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.abs(one[0] - other[0]),
                Math.abs(one[1] - other[1])));
      }
    }
    return Optional.empty();
  }
}
