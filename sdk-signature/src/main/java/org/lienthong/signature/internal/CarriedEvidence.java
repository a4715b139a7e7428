package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists and answers within a message: in its own place (RFC 5652) or in Adobe's attribute. */
final class CarriedEvidence {
  private static final Logger LOG = LoggerFactory.getLogger(CarriedEvidence.class);
  private static final ASN1ObjectIdentifier ADOBE =
      new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");
  private static final ASN1ObjectIdentifier ANSWER = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.16.2");
  private static final int MOST = 64;

  private final List<X509CRL> lists = new ArrayList<>();
  private final List<byte[]> answers = new ArrayList<>();

  private CarriedEvidence() {}

  static CarriedEvidence of(SignedData data) {
    CarriedEvidence evidence = new CarriedEvidence();
    try {
      evidence.readOwn(data.getCRLs());
      for (ASN1Encodable signer : data.getSignerInfos()) {
        evidence.readAdobe(SignerInfo.getInstance(signer).getAuthenticatedAttributes());
      }
    } catch (IOException | RuntimeException e) {
      // Unreadable evidence is no evidence; its absence is reported as such.
      LOG.debug("a message carries evidence that cannot be read", e);
    }
    return evidence;
  }

  private void readOwn(@Nullable ASN1Set set) throws IOException {
    if (set == null) return;
    for (ASN1Encodable item : set) {
      if (item.toASN1Primitive() instanceof ASN1TaggedObject tagged) {
        OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
        if (other.getInfoFormat().equals(ANSWER)) addAnswer(other.getInfo());
      } else {
        addList(item);
      }
    }
  }

  private void readAdobe(@Nullable ASN1Set attributes) throws IOException {
    if (attributes == null) return;
    for (ASN1Encodable item : attributes) {
      Attribute attribute = Attribute.getInstance(item);
      if (!attribute.getAttrType().equals(ADOBE)) continue;
      for (ASN1Encodable part :
          ASN1Sequence.getInstance(attribute.getAttrValues().getObjectAt(0))) {
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(part);
        for (ASN1Encodable one : ASN1Sequence.getInstance(tagged, true)) {
          if (tagged.getTagNo() == 0) addList(one);
          if (tagged.getTagNo() == 1) addAnswer(one);
        }
      }
    }
  }

  private void addList(ASN1Encodable encoded) throws IOException {
    if (lists.size() >= MOST) return;
    try {
      byte[] bytes = encoded.toASN1Primitive().getEncoded();
      lists.add(
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes)));
    } catch (GeneralSecurityException e) {
      throw new IOException("no revocation list", e);
    }
  }

  private void addAnswer(ASN1Encodable encoded) throws IOException {
    if (answers.size() < MOST) answers.add(encoded.toASN1Primitive().getEncoded());
  }

  List<X509CRL> lists() {
    return lists;
  }

  List<byte[]> answers() {
    return answers;
  }
}
