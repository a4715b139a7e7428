package org.lienthong.signature.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.signature.OfficialSigning;
import org.lienthong.signature.Placement;

/** Where number, date and signature go. Immutable. */
public final class Anchors {
  private static final List<String> ALL =
      List.of(DocumentAnchors.NUMBER, DocumentAnchors.ISSUE_DATE, DocumentAnchors.SIGNATURE);

  private final Map<String, Placement> places;

  private Anchors(Map<String, Placement> places) {
    this.places = Map.copyOf(places);
  }

  public static Anchors named() {
    return new Anchors(Map.of());
  }

  public Anchors with(String anchor, Placement place) {
    if (!ALL.contains(anchor)) {
      throw new IllegalArgumentException("anchor must be one of " + ALL + ", was " + anchor);
    }
    Map<String, Placement> more = new HashMap<>(places);
    more.put(anchor, place);
    return new Anchors(more);
  }

  public Placement place(String anchor) {
    Placement place = places.get(anchor);
    if (place == null) throw missing(anchor);
    return place;
  }

  /**
   * All three places, explicit or found in the document.
   *
   * @throws InputException SIG-034 naming the first that is missing, SIG-032 for a page that is not
   *     there
   */
  public Anchors resolved(Content pdf) {
    Map<String, Placement> found = new HashMap<>(places);
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      for (String anchor : ALL) {
        if (!found.containsKey(anchor)) found.put(anchor, find(document, anchor));
        int page = place(found, anchor).page();
        if (page > document.getNumberOfPages()) {
          throw new InputException(
              ErrorDetail.of("SIG-032", OfficialSigning.class, page, document.getNumberOfPages()),
              null);
        }
      }
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
    return new Anchors(found);
  }

  private static Placement place(Map<String, Placement> found, String anchor) {
    Placement place = found.get(anchor);
    if (place == null) throw missing(anchor);
    return place;
  }

  private static Placement find(PDDocument document, String anchor) throws IOException {
    PDPageDestination destination =
        document.getDocumentCatalog().findNamedDestinationPage(new PDNamedDestination(anchor));
    if (!(destination instanceof PDPageXYZDestination point)) throw missing(anchor);
    int index = point.retrievePageNumber();
    if (index < 0 || index >= document.getNumberOfPages()) throw missing(anchor);
    PDPage page = document.getPage(index);
    double[] seen = PageFrame.of(page).toMillimetres(point.getLeft(), point.getTop());
    boolean room = anchor.equals(DocumentAnchors.SIGNATURE);
    return new Placement(
        index + 1,
        seen[0],
        seen[1],
        room ? DocumentAnchors.SIGNATURE_WIDTH_MM : 0,
        room ? DocumentAnchors.SIGNATURE_HEIGHT_MM : 0);
  }

  private static InputException missing(String anchor) {
    return new InputException(ErrorDetail.of("SIG-034", OfficialSigning.class, anchor), null);
  }
}
