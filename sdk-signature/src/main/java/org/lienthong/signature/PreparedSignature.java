package org.lienthong.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.signature.internal.CmsBuilder;
import org.lienthong.signature.internal.JdkSignatures;
import org.lienthong.signature.internal.PdfFiles;
import org.lienthong.signature.internal.PdfWriter;

/**
 * A PDF with room for one signature value. It can be stored and completed days later by another
 * process; nothing in it is secret except the document itself. Immutable.
 */
public final class PreparedSignature {
  private static final int MAGIC = 0x4C545053;
  private static final int VERSION = 1;
  private static final int MOST_CERTIFICATES = 16;

  private final byte[] pdf;
  private final int gapStart;
  private final int gapEnd;
  private final byte[] documentDigest;
  private final SignatureAlgorithmName algorithm;
  private final List<X509Certificate> chain;

  private PreparedSignature(
      byte[] pdf,
      int gapStart,
      int gapEnd,
      byte[] documentDigest,
      SignatureAlgorithmName algorithm,
      List<X509Certificate> chain) {
    this.pdf = pdf;
    this.gapStart = gapStart;
    this.gapEnd = gapEnd;
    this.documentDigest = documentDigest;
    this.algorithm = algorithm;
    this.chain = List.copyOf(chain);
  }

  static PreparedSignature of(
      PdfWriter.Prepared prepared, SignatureAlgorithmName algorithm, List<X509Certificate> chain) {
    int[] gap = prepared.gap();
    return new PreparedSignature(
        prepared.pdf(), gap[0], gap[1], prepared.digest(), algorithm, chain);
  }

  /** What the key signs: the signed attributes in DER. For keys that hash by themselves. */
  public byte[] dataToSign() {
    return CmsBuilder.signedAttributes(documentDigest, chain.get(0), algorithm);
  }

  /** The digest of {@link #dataToSign()}, for services that sign a digest. */
  public byte[] digest() {
    try {
      return MessageDigest.getInstance(algorithm.digest()).digest(dataToSign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + algorithm.digest() + " on this Java platform", e);
    }
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
    byte[] attributes = dataToSign();
    if (!matches(attributes, signatureValue)) {
      throw new SigningRefusedException(
          ErrorDetail.of("SIG-041", PreparedSignature.class, algorithm), null);
    }
    byte[] message = CmsBuilder.message(attributes, signatureValue, chain, algorithm);
    byte[] hex = HexFormat.of().formatHex(message).getBytes(StandardCharsets.US_ASCII);
    int room = gapEnd - gapStart - 2;
    if (hex.length > room) {
      throw new SigningRefusedException(
          ErrorDetail.of("SIG-040", PreparedSignature.class, message.length, room / 2), null);
    }
    byte[] signed = pdf.clone();
    System.arraycopy(hex, 0, signed, gapStart + 1, hex.length);
    return Content.of(signed);
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(pdf.length + 16_384);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeByte(VERSION);
      out.writeUTF(algorithm.name());
      out.writeInt(gapStart);
      out.writeInt(gapEnd);
      out.writeByte(chain.size());
      for (X509Certificate certificate : chain) {
        byte[] encoded = certificate.getEncoded();
        out.writeInt(encoded.length);
        out.write(encoded);
      }
      out.writeInt(pdf.length);
      out.write(pdf);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("memory refused a prepared signature", e);
    }
    return Content.of(bytes.toByteArray());
  }

  /**
   * @throws InputException SIG-042 if this is not what {@link #serialize()} gave
   */
  public static PreparedSignature parse(Content state) {
    byte[] bytes = state.bytes(PdfFiles.LARGEST);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC || in.readByte() != VERSION) throw new IOException("other format");
      SignatureAlgorithmName algorithm = SignatureAlgorithmName.valueOf(in.readUTF());
      int gapStart = in.readInt();
      int gapEnd = in.readInt();
      int count = in.readUnsignedByte();
      if (count < 1 || count > MOST_CERTIFICATES) throw new IOException(count + " certificates");
      List<X509Certificate> chain = new ArrayList<>();
      for (int i = 0; i < count; i++) chain.add(certificate(block(in)));
      byte[] pdf = block(in);
      if (gapStart < 0 || gapEnd - 2 < gapStart || gapEnd > pdf.length || in.read() >= 0) {
        throw new IOException("offsets outside the document");
      }
      MessageDigest digest = MessageDigest.getInstance(algorithm.digest());
      digest.update(pdf, 0, gapStart);
      digest.update(pdf, gapEnd, pdf.length - gapEnd);
      return new PreparedSignature(pdf, gapStart, gapEnd, digest.digest(), algorithm, chain);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new InputException(ErrorDetail.of("SIG-042", PreparedSignature.class), e);
    }
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) throw new IOException("cut off");
    return in.readNBytes(length);
  }

  private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }
}
