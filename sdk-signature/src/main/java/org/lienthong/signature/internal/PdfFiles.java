package org.lienthong.signature.internal;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.signature.PdfSigner;

/** Opens PDF files for signing. */
public final class PdfFiles {
  private PdfFiles() {}

  /**
   * @throws InputException SIG-030 if it is no readable PDF, SIG-031 if it is encrypted
   */
  public static PDDocument open(Snapshot pdf) {
    try {
      PDDocument document = Loader.loadPDF(pdf.read(pdf.length()));
      if (document.isEncrypted()) {
        document.close();
        throw new InputException(ErrorDetail.of("SIG-031", PdfSigner.class), null);
      }
      return document;
    } catch (InvalidPasswordException e) {
      throw new InputException(ErrorDetail.of("SIG-031", PdfSigner.class), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (e instanceof InputException known) throw known;
      throw unreadable(e);
    }
  }

  public static InputException unreadable(Throwable cause) {
    return new InputException(ErrorDetail.of("SIG-030", PdfSigner.class), cause);
  }
}
