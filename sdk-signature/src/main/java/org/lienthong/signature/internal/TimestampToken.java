package org.lienthong.signature.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.jspecify.annotations.Nullable;

/** What a timestamp says (RFC 3161), and whether it says it unaltered. Trusts nobody. */
public final class TimestampToken {
  private final TSTInfo info;
  private final Instant time;
  private final CmsCheck check;

  private TimestampToken(TSTInfo info, Instant time, CmsCheck check) {
    this.info = info;
    this.time = time;
    this.check = check;
  }

  /**
   * @param helpers where the authority's certificate may be if the token does not carry it
   * @throws IOException if it is no timestamp
   */
  public static TimestampToken of(
      byte[] encoded, List<X509Certificate> helpers, AlgorithmUses uses, Findings findings)
      throws IOException {
    CmsMessage message = CmsMessage.parse(encoded);
    try {
      ASN1Encodable content = message.data().getEncapContentInfo().getContent();
      if (!(content instanceof ASN1OctetString octets)) throw new IOException("nothing stamped");
      TSTInfo info = TSTInfo.getInstance(octets.getOctets());
      Instant time = info.getGenTime().getDate().toInstant();
      CmsCheck check =
          CmsCheck.of(
              message,
              PKCSObjectIdentifiers.id_ct_TSTInfo,
              digest -> digest.digest(octets.getOctets()),
              uses,
              helpers,
              findings);
      if (!info.getVersion().hasValue(1)) findings.add(Reason.TIMESTAMP_MALFORMED);
      if (findings.has(Reason.SIGNING_CERTIFICATE_UNNAMED)) {
        findings.add(Reason.TIMESTAMP_MALFORMED);
      }
      return new TimestampToken(info, time, check);
    } catch (ParseException | RuntimeException e) {
      throw new IOException("not a readable timestamp", e);
    }
  }

  /** Whether it was made over these bytes; nothing else about it is checked. */
  public static boolean isOver(byte[] encoded, byte[] data) {
    try {
      TimestampToken token = of(encoded, List.of(), new AlgorithmUses(), new Findings());
      byte[] digest = MessageDigest.getInstance(token.digestName()).digest(data);
      return MessageDigest.isEqual(digest, token.imprint());
    } catch (IOException | GeneralSecurityException e) {
      return false;
    }
  }

  public Instant time() {
    return time;
  }

  public String policy() {
    return info.getPolicy().getId();
  }

  /** As the JDK names it; empty if unknown. */
  public String digestName() {
    return AlgorithmNames.digest(info.getMessageImprint().getHashAlgorithm().getAlgorithm());
  }

  public byte[] imprint() {
    return info.getMessageImprint().getHashedMessage();
  }

  public @Nullable X509Certificate authority() {
    return check.signer();
  }

  public ValidationData data() {
    return check.data();
  }
}
