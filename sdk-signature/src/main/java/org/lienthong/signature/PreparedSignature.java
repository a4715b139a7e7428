package org.lienthong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.signature.internal.Appended;
import org.lienthong.signature.internal.CertificateFiles;
import org.lienthong.signature.internal.CmsBuilder;
import org.lienthong.signature.internal.JdkSignatures;
import org.lienthong.signature.internal.PdfWriter;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.StateFile;
import org.lienthong.signature.internal.TimestampToken;

/**
 * A PDF with room for one signature value. It can be stored and completed days later by another
 * process; nothing in it is secret except the document itself. Immutable.
 *
 * <p>Of a document over 16 MiB it keeps the source, not the bytes: reading what it gives fails if
 * the source has changed meanwhile, so do not write the result over it until all is read.
 */
public final class PreparedSignature {
  private static final int LARGEST_TIMESTAMP = 1 << 20;

  private final Appended pdf;
  private final byte[] increment;
  private final int gapStart;
  private final int gapEnd;
  private final byte[] documentDigest;
  private final SignatureAlgorithmName algorithm;
  private final List<X509Certificate> chain;

  private PreparedSignature(
      Appended pdf,
      byte[] increment,
      int gapStart,
      int gapEnd,
      byte[] documentDigest,
      SignatureAlgorithmName algorithm,
      List<X509Certificate> chain) {
    this.pdf = pdf;
    this.increment = increment;
    this.gapStart = gapStart;
    this.gapEnd = gapEnd;
    this.documentDigest = documentDigest;
    this.algorithm = algorithm;
    this.chain = List.copyOf(chain);
  }

  static PreparedSignature of(
      Snapshot snapshot,
      Content original,
      PdfWriter.Prepared prepared,
      SignatureAlgorithmName algorithm,
      List<X509Certificate> chain) {
    int[] gap = prepared.gap();
    byte[] increment = prepared.increment();
    MessageDigest digest = digest(algorithm);
    snapshot.update(digest, 0, snapshot.length());
    Appended pdf = Appended.to(snapshot, original);
    byte[] value = finish(digest, increment, gap[0] - pdf.length(), gap[1] - pdf.length());
    return new PreparedSignature(pdf, increment, gap[0], gap[1], value, algorithm, chain);
  }

  private static byte[] finish(MessageDigest digest, byte[] increment, int from, int to) {
    digest.update(increment, 0, from);
    digest.update(increment, to, increment.length - to);
    return digest.digest();
  }

  private static MessageDigest digest(SignatureAlgorithmName algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + algorithm.digest() + " on this Java platform", e);
    }
  }

  /** What the key signs: the signed attributes in DER. For keys that hash by themselves. */
  public byte[] dataToSign() {
    return CmsBuilder.signedAttributes(documentDigest, chain.get(0), algorithm);
  }

  /** The digest of {@link #dataToSign()}, for services that sign a digest. */
  public byte[] digest() {
    return digest(algorithm).digest(dataToSign());
  }

  public SignatureAlgorithmName algorithm() {
    return algorithm;
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  /**
   * Puts the value in its place.
   *
   * @throws SigningRefusedException SIG-041 if the value is not by the key of the certificate,
   *     SIG-040 if the room is too small
   */
  public Content complete(byte[] signatureValue) {
    return put(message(signatureValue, null));
  }

  /**
   * Puts value and timestamp in their place (PAdES baseline-T).
   *
   * @param timestamp over the signature value, as {@link TimestampClient} gives it; when it takes
   *     long, {@link TimestampClient#stampLater} waits meanwhile
   * @throws SigningRefusedException SIG-041, SIG-040 as {@link #complete(byte[])}; SIG-043 if the
   *     timestamp is not over this value
   */
  public Content complete(byte[] signatureValue, Content timestamp) {
    return put(message(signatureValue, timestamp));
  }

  byte[] message(byte[] signatureValue, @Nullable Content timestamp) {
    byte[] attributes = dataToSign();
    if (!matches(attributes, signatureValue)) throw refused("SIG-041", algorithm);
    byte[] token = timestamp == null ? null : timestamp.bytes(LARGEST_TIMESTAMP);
    if (token != null && !TimestampToken.isOver(token, signatureValue)) throw refused("SIG-043");
    return CmsBuilder.message(attributes, signatureValue, chain, algorithm, token);
  }

  /** For a message of this many bytes. */
  boolean hasRoomFor(int bytes) {
    return bytes * 2L <= gapEnd - gapStart - 2;
  }

  Content put(byte[] message) {
    if (!hasRoomFor(message.length)) {
      throw refused("SIG-040", message.length, (gapEnd - gapStart - 2) / 2);
    }
    byte[] signed = increment.clone();
    int at = gapStart - pdf.length() + 1;
    HexFormat hex = HexFormat.of();
    for (byte one : message) {
      signed[at++] = (byte) hex.toHighHexDigit(one);
      signed[at++] = (byte) hex.toLowHexDigit(one);
    }
    return pdf.with(signed);
  }

  private static SigningRefusedException refused(String code, Object... arguments) {
    return new SigningRefusedException(
        ErrorDetail.of(code, PreparedSignature.class, arguments), null);
  }

  private boolean matches(byte[] attributes, byte[] signatureValue) {
    try {
      Signature engine = JdkSignatures.engine(algorithm);
      engine.initVerify(chain.get(0).getPublicKey());
      engine.update(attributes);
      return engine.verify(signatureValue);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Everything needed to complete, including the document. */
  public Content serialize() {
    return StateFile.write(parts(), pdf);
  }

  Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("algorithm", StateFile.text(algorithm));
    parts.put("gapStart", StateFile.text(gapStart));
    parts.put("gapEnd", StateFile.text(gapEnd));
    parts.put("chain", CertificateFiles.write(chain));
    parts.put("increment", increment);
    return parts;
  }

  /**
   * @throws InputException SIG-042 if this is not what {@link #serialize()} gave
   */
  public static PreparedSignature parse(Content state) {
    return of(StateFile.read(state));
  }

  static PreparedSignature of(StateFile state) {
    try (Snapshot document = Snapshot.of(state.document())) {
      var algorithm = SignatureAlgorithmName.valueOf(state.text("algorithm"));
      int gapStart = Integer.parseInt(state.text("gapStart"));
      int gapEnd = Integer.parseInt(state.text("gapEnd"));
      byte[] increment = state.part("increment");
      List<X509Certificate> chain = CertificateFiles.parse(state.part("chain"));
      int from = gapStart - document.length();
      int to = gapEnd - document.length();
      if (from < 0 || to - 2 < from || to > increment.length) {
        throw new IOException("offsets outside the document");
      }
      MessageDigest digest = digest(algorithm);
      document.update(digest, 0, document.length());
      byte[] value = finish(digest, increment, from, to);
      Appended pdf = Appended.to(document, state.document());
      return new PreparedSignature(pdf, increment, gapStart, gapEnd, value, algorithm, chain);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw StateFile.unreadable(e);
    }
  }
}
