package org.lienthong.signature.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.PdfSigner;
import org.lienthong.signature.SignatureAppearance;
import org.lienthong.signature.SignatureRequest;
import org.lienthong.signature.SignerRole;

/** Adds an empty signature to a PDF as an increment; what was there stays byte for byte. */
public final class PdfWriter {
  public static final COSName ROLE = COSName.getPDFName("LienthongRole");

  private static final DateTimeFormatter PDF_TIME =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+07''00'''", Locale.ROOT)
          .withZone(VietnamTime.OFFSET);

  private PdfWriter() {}

  /** What is to be added to a PDF, with zeros where the signature value goes. */
  public static final class Prepared {
    private final byte[] increment;
    private final int[] byteRange;

    private Prepared(byte[] increment, int[] byteRange) {
      this.increment = increment;
      this.byteRange = byteRange;
    }

    public byte[] increment() {
      return increment.clone();
    }

    /**
     * Offset in the whole file of the value's opening and closing bracket, the latter exclusive.
     */
    public int[] gap() {
      return new int[] {byteRange[1], byteRange[2]};
    }
  }

  public static Prepared prepare(
      Snapshot snapshot,
      PDDocument document,
      SignatureRequest request,
      String signerName,
      int reserved) {
    try (SignatureOptions options = new SignatureOptions()) {
      SignatureAppearance appearance = request.appearance().orElse(null);
      int page = appearance == null ? 1 : appearance.box().page();
      if (page > document.getNumberOfPages()) {
        throw new InputException(
            ErrorDetail.of("SIG-032", PdfSigner.class, page, document.getNumberOfPages()), null);
      }
      // Only seeds the second half of the file's identifier: the same input gives the same bytes.
      document.setDocumentId(request.claimedTime().getEpochSecond());
      PDSignature signature = dictionary(request, signerName);
      options.setPreferredSignatureSize(reserved);
      options.setPage(page - 1);
      document.addSignature(signature, options);
      if (appearance != null) show(document, signature, appearance);
      TailStream out = new TailStream(snapshot.length());
      ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(new byte[0]);
      return new Prepared(out.tail(), signature.getByteRange());
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
  }

  private static PDSignature dictionary(SignatureRequest request, String signerName) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setName(signerName);
    request.reason().ifPresent(signature::setReason);
    request.location().ifPresent(signature::setLocation);
    signature.getCOSObject().setString(COSName.M, pdfTime(request.claimedTime()));
    if (request.role() != SignerRole.UNKNOWN) {
      signature.getCOSObject().setName(ROLE, request.role().name());
    }
    return signature;
  }

  private static void show(
      PDDocument document, PDSignature signature, SignatureAppearance appearance)
      throws IOException {
    for (PDSignatureField field : document.getSignatureFields()) {
      PDSignature value = field.getSignature();
      if (value != null && value.getCOSObject() == signature.getCOSObject()) {
        PDPage page = document.getPage(appearance.box().page() - 1);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        new AppearanceWriter(document, page, appearance.box()).write(widget, appearance);
      }
    }
  }

  static String pdfTime(Instant time) {
    return PDF_TIME.format(time);
  }
}
