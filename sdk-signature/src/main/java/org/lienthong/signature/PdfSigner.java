package org.lienthong.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.CmsBuilder;
import org.lienthong.signature.internal.PdfFiles;
import org.lienthong.signature.internal.PdfWriter;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.SubjectNames;

/**
 * Puts one PAdES signature (EN 319 142-1, baseline B or T) into a PDF, as an increment that leaves
 * earlier signatures as they are. Files up to 2 GiB; of large ones the memory holds only what is
 * added.
 */
public final class PdfSigner {
  /** Tokens with all certificates were seen of over 10 KB. */
  private static final int TIMESTAMP_ROOM = 32 << 10;

  private static final int SPARE_ROOM = 4 << 10;
  private static final int MOST_ROUNDS = 3;

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
    return prepare(pdf, request, chain, 0);
  }

  private static PreparedSignature prepare(
      Content pdf, SignatureRequest request, List<X509Certificate> chain, int room) {
    if (chain.isEmpty()) throw new IllegalArgumentException("chain must hold the certificate");
    X509Certificate signer = chain.get(0);
    SignatureAlgorithmName algorithm =
        request.algorithm().orElseGet(() -> SignatureAlgorithmName.defaultFor(signer));
    SigningRules.checkCertificate(signer, algorithm, request.claimedTime());
    SigningRules.warnAboutKind(signer, request.role());
    try (Snapshot snapshot = Snapshot.of(pdf);
        PDDocument document = PdfFiles.open(snapshot)) {
      boolean personFirst = request.role() == SignerRole.AGENCY && !request.isAlone();
      SigningRules.checkDocument(document, personFirst);
      int needed = Math.max(room, CmsBuilder.estimate(chain));
      int reserved = Math.max(request.reservedBytes(), needed);
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
    return sign(pdf, request, key, null);
  }

  /**
   * Signs and waits for a timestamp (PAdES baseline-T). If the two turn out larger than the room
   * made for them, room is made anew and both are fetched again.
   *
   * @throws TimestampException SIG-080 to SIG-082 without a timestamp; nothing is signed then
   */
  public static Content sign(
      Content pdf, SignatureRequest request, SigningKey key, @Nullable TimestampClient timestamps) {
    int room = timestamps == null ? 0 : TIMESTAMP_ROOM;
    PreparedSignature prepared = prepare(pdf, request, key.chain(), room);
    for (int round = 1; ; round++) {
      byte[] value = key.sign(prepared.dataToSign(), prepared.algorithm());
      Content timestamp = timestamps == null ? null : timestamps.stamp(Content.of(value));
      byte[] message = prepared.message(value, timestamp);
      if (prepared.hasRoomFor(message.length) || round == MOST_ROUNDS) return prepared.put(message);
      prepared = prepare(pdf, request, key.chain(), message.length + SPARE_ROOM);
    }
  }
}
