package org.lienthong.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.CmsBuilder;
import org.lienthong.signature.internal.PdfFiles;
import org.lienthong.signature.internal.PdfWriter;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.SubjectNames;

/**
 * Puts one PAdES baseline-B signature (EN 319 142-1) into a PDF, as an increment that leaves
 * earlier signatures as they are. Files up to 2 GiB; of large ones the memory holds only what is
 * added.
 */
public final class PdfSigner {
  private PdfSigner() {}

  /**
   * First phase: everything but the signature value. Checks certificate, order and document before
   * anything is signed.
   *
   * @param chain the signer's certificate first, then its issuers; all of it goes into the file
   * @throws org.lienthong.core.InputException SIG-030 to SIG-033 if document or picture cannot be
   *     used
   * @throws SigningRefusedException SIG-010 to SIG-022 if certificate, law or document forbid it
   */
  public static PreparedSignature prepare(
      Content pdf, SignatureRequest request, List<X509Certificate> chain) {
    if (chain.isEmpty()) throw new IllegalArgumentException("chain must hold the certificate");
    X509Certificate signer = chain.get(0);
    SignatureAlgorithmName algorithm =
        request.algorithm().orElseGet(() -> SignatureAlgorithmName.defaultFor(signer));
    SigningRules.checkCertificate(signer, algorithm, request.claimedTime());
    SigningRules.warnAboutKind(signer, request.role());
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      SigningRules.checkDocument(document, request.role());
      int reserved = Math.max(request.reservedBytes(), CmsBuilder.estimate(chain));
      return PreparedSignature.of(
          snapshot,
          pdf,
          PdfWriter.prepare(snapshot, document, request, SubjectNames.name(signer), reserved),
          algorithm,
          chain);
    } catch (IOException e) {
      throw PdfFiles.unreadable(e);
    }
  }

  /** Both phases at once, with a key at hand. */
  public static Content sign(Content pdf, SignatureRequest request, SigningKey key) {
    PreparedSignature prepared = prepare(pdf, request, key.chain());
    return prepared.complete(key.sign(prepared.dataToSign(), prepared.algorithm()));
  }
}
