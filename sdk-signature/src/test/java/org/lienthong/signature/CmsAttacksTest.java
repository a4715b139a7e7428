package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;

/** C1: signed and unsigned attributes, and the names in a message, turned against the reader. */
class CmsAttacksTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final byte[] DIGEST = RawCms.CONTENT.sha256().bytes();
  private static final byte[] OTHER = Content.ofUtf8("khác").sha256().bytes();

  private record Case(String reason, Consumer<RawCms> change) {}

  private static Attribute digest(byte[]... values) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (byte[] one : values) all.add(new DEROctetString(one));
    return new Attribute(CMSAttributes.messageDigest, new DERSet(all));
  }

  private static Attribute contentType(ASN1ObjectIdentifier... types) {
    return new Attribute(CMSAttributes.contentType, new DERSet(types));
  }

  private static Attribute named(ASN1ObjectIdentifier digest, String name) {
    byte[] hash = RawCms.hash(name, PKI.person.certificate());
    var id = new ESSCertIDv2(new AlgorithmIdentifier(digest), hash);
    return RawCms.attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id));
  }

  private static Attribute namedOld(byte[] hash) {
    return RawCms.attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificate,
        new SigningCertificate(new ESSCertID(hash)));
  }

  private static Attribute namedNobody() {
    return RawCms.attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSequence(new DERSequence()));
  }

  private static Map<String, Case> wrong() {
    Map<String, Case> all = new LinkedHashMap<>();
    attributes(all);
    names(all);
    algorithms(all);
    return all;
  }

  private static void attributes(Map<String, Case> all) {
    all.put("another digest", new Case("DIGEST_MISMATCH", c -> c.signed.set(1, digest(OTHER))));
    all.put(
        "two digest attributes",
        new Case("SIGNED_ATTRIBUTES_WRONG", c -> c.signed.add(digest(OTHER))));
    all.put(
        "the same digest attribute twice",
        new Case("SIGNED_ATTRIBUTES_WRONG", c -> c.signed.add(digest(DIGEST))));
    all.put(
        "two values of a digest",
        new Case("CMS_MALFORMED", c -> c.signed.set(1, digest(DIGEST, OTHER))));
    all.put("no value of a digest", new Case("CMS_MALFORMED", c -> c.signed.set(1, digest())));
    all.put(
        "the digest unsigned",
        new Case("SIGNED_ATTRIBUTES_MISSING", c -> c.unsigned.add(c.signed.remove(1))));
    all.put(
        "the content type unsigned",
        new Case("SIGNED_ATTRIBUTES_MISSING", c -> c.unsigned.add(c.signed.remove(0))));
    all.put(
        "another content type",
        new Case(
            "SIGNED_ATTRIBUTES_WRONG",
            c -> c.signed.set(0, contentType(PKCSObjectIdentifiers.id_ct_TSTInfo))));
    all.put(
        "two content types",
        new Case(
            "SIGNED_ATTRIBUTES_WRONG", c -> c.signed.add(contentType(CMSObjectIdentifiers.data))));
    all.put(
        "attributes out of order, signed in order",
        new Case(
            "CMS_MALFORMED",
            c -> {
              c.signed.add(0, c.signed.remove(2));
              c.inGivenOrder = true;
            }));
    all.put(
        "attributes out of order, signed so",
        new Case(
            "CMS_MALFORMED",
            c -> {
              c.signed.add(0, c.signed.remove(2));
              c.inGivenOrder = true;
              c.signGivenOrder = true;
            }));
  }

  private static void names(Map<String, Case> all) {
    String mismatch = "SIGNING_CERTIFICATE_MISMATCH";
    byte[] agency = RawCms.hash("SHA-256", PKI.agency.certificate());
    all.put(
        "another certificate named",
        new Case(mismatch, c -> c.signed.set(2, RawCms.signingCertificate(agency))));
    all.put(
        "a hash of the wrong length",
        new Case(mismatch, c -> c.signed.set(2, RawCms.signingCertificate(new byte[20]))));
    all.put(
        "another hash algorithm than named",
        new Case(
            mismatch, c -> c.signed.set(2, named(NISTObjectIdentifiers.id_sha512, "SHA-256"))));
    all.put(
        "an unknown hash algorithm",
        new Case(
            "UNSUPPORTED_ALGORITHM",
            c -> c.signed.set(2, named(new ASN1ObjectIdentifier("1.3.6.1.4.1.1.1"), "SHA-256"))));
    all.put("nobody named", new Case("CMS_MALFORMED", c -> c.signed.set(2, namedNobody())));
    all.put(
        "two names that contradict",
        new Case(
            mismatch, c -> c.signed.add(namedOld(RawCms.hash("SHA-1", PKI.agency.certificate())))));
    all.put(
        "two attributes that name",
        new Case("SIGNED_ATTRIBUTES_WRONG", c -> c.signed.add(RawCms.signingCertificate(agency))));
    all.put(
        "the unsigned name leads to another",
        new Case(
            mismatch,
            c -> {
              c.named = PKI.agency.certificate();
              c.carried = List.of(PKI.agency.certificate(), PKI.branch.certificate());
            }));
    all.put("the unsigned name leads nowhere", new Case(mismatch, c -> c.named = PKI.filler(0)));
    all.put(
        "no certificate at all",
        new Case("SIGNER_CERTIFICATE_MISSING", c -> c.carried = List.of()));
  }

  private static void algorithms(Map<String, Case> all) {
    AlgorithmIdentifier sha512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
    all.put(
        "another digest algorithm named",
        new Case(
            "DIGEST_MISMATCH",
            c -> {
              c.digest = sha512;
              c.listed = List.of(sha512);
            }));
    all.put(
        "the digest algorithm not listed",
        new Case("CMS_MALFORMED", c -> c.listed = List.of(sha512)));
    all.put(
        "a signature of another digest than the message's",
        new Case(
            "CMS_MALFORMED",
            c -> {
              c.engine = "SHA512withRSA";
              c.signature =
                  new AlgorithmIdentifier(
                      PKCSObjectIdentifiers.sha512WithRSAEncryption, DERNull.INSTANCE);
            }));
    all.put(
        "parameters where none belong",
        new Case(
            "CMS_MALFORMED",
            c ->
                c.signature =
                    new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.sha256WithRSAEncryption,
                        new DEROctetString(DIGEST))));
    all.put(
        "an unknown signature algorithm",
        new Case(
            "UNSUPPORTED_ALGORITHM",
            c ->
                c.signature =
                    new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.6.1.4.1.1.1"))));
  }

  @Test
  void the_same_steps_without_a_change_are_valid() {
    assertEquals(List.of(), new RawCms(PKI.person).verify().reasons());
  }

  @TestFactory
  Stream<DynamicTest> C1_none_of_these_is_valid() {
    return wrong().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      RawCms message = new RawCms(PKI.person);
                      one.getValue().change().accept(message);
                      List<String> reasons = message.verify().reasons();
                      assertTrue(reasons.contains(one.getValue().reason()), reasons.toString());
                    }));
  }

  @Test
  void C1_what_is_unsigned_says_nothing_about_time_or_signer() {
    RawCms message = new RawCms(PKI.person);
    message.unsigned.add(
        RawCms.attribute(CMSAttributes.signingTime, new Time(Date.from(TestPki.NOW))));
    message.unsigned.add(
        RawCms.signingCertificate(RawCms.hash("SHA-256", PKI.agency.certificate())));
    message.unsigned.add(digest(OTHER));
    message.unsigned.add(RawCms.attribute(CMSAttributes.counterSignature, DERNull.INSTANCE));
    DocumentVerdict verdict = message.verify();
    assertEquals(List.of(), verdict.reasons());
    SignatureVerdict signature = verdict.signatures().get(0);
    assertEquals(Optional.empty(), signature.claimedTime());
    assertEquals(PKI.person.certificate(), signature.certificate().orElseThrow());
  }

  @Test
  void C1_content_changed_afterwards_is_invalid() {
    DocumentVerdict verdict =
        XmlSignatureTest.verifier()
            .verify(Content.of(new RawCms(PKI.person).build()), Content.ofUtf8("nội dung khác"));
    assertEquals(List.of("DIGEST_MISMATCH"), verdict.reasons());
  }

  /** The encoding around what is signed is free: indefinite lengths are as good as others. */
  @Test
  void a_message_in_BER_around_attributes_in_DER_is_valid() throws Exception {
    var der = ContentInfo.getInstance(new RawCms(PKI.person).build());
    byte[] ber =
        new BERSequence(
                new ASN1Encodable[] {
                  der.getContentType(), new BERTaggedObject(true, 0, berOf(der.getContent()))
                })
            .getEncoded();
    assertEquals((byte) 0x80, ber[1]);
    assertEquals(
        List.of(), XmlSignatureTest.verifier().verify(Content.of(ber), RawCms.CONTENT).reasons());
  }

  private static BERSequence berOf(ASN1Encodable signedData) {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    for (ASN1Encodable one : ASN1Sequence.getInstance(signedData)) parts.add(one);
    return new BERSequence(parts);
  }

  @Test
  void parameters_may_be_absent_where_others_write_NULL() {
    RawCms message = new RawCms(PKI.person);
    message.signature = new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
    assertEquals(List.of(), message.verify().reasons());
    message.digest = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
    message.listed = List.of(message.digest);
    message.signature = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);
    assertEquals(List.of(), message.verify().reasons());
  }
}
