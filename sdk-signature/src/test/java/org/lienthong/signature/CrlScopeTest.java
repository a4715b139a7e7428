package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;
import org.lienthong.signature.TestRevocation.CrlSpec;

/** T6: lists that say less than they seem to, and lists with words that nobody here understands. */
class CrlScopeTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.3.6.1.4.1.1.1");
  private static final byte[] ROOT_LIST = new CrlSpec(PKI.root).build();

  private static CrlSpec list() {
    return new CrlSpec(PKI.branch);
  }

  private static Extension extension(
      ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
    try {
      return new Extension(
          type, critical, new DEROctetString(value.toASN1Primitive().getEncoded("DER")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Extension entryIssuer(boolean critical) {
    GeneralNames names = new GeneralNames(new GeneralName(new X500Name("CN=Người khác")));
    return extension(Extension.certificateIssuer, critical, names);
  }

  /** Only authorities, only attributes, some reasons, indirect; each by the flag that says so. */
  private static IssuingDistributionPoint narrow(String what) {
    return new IssuingDistributionPoint(
        null,
        false,
        what.equals("authorities"),
        what.equals("reasons") ? new ReasonFlags(ReasonFlags.keyCompromise) : null,
        what.equals("indirect"),
        what.equals("attributes"));
  }

  private static Map<String, CrlSpec> useless() {
    Map<String, CrlSpec> all = new LinkedHashMap<>();
    for (String what : List.of("authorities", "reasons", "indirect", "attributes")) {
      all.put(what + ", critical", list().scope(narrow(what)));
      all.put(what + ", not critical", list().scopeNotCritical(narrow(what)));
    }
    for (boolean critical : new boolean[] {true, false}) {
      String mark = critical ? ", critical" : ", not critical";
      all.put(
          "a delta" + mark,
          list().extension(extension(Extension.deltaCRLIndicator, critical, new ASN1Integer(1))));
      all.put(
          "an entry of another issuer" + mark,
          list().revoke(PKI.agency, TestPki.NOW).entryExtension(entryIssuer(critical)));
    }
    all.put("an unknown word", list().extension(extension(UNKNOWN, true, DERNull.INSTANCE)));
    all.put(
        "an unknown word in another's entry",
        list()
            .revoke(PKI.agency, TestPki.NOW)
            .entryExtension(extension(UNKNOWN, true, DERNull.INSTANCE)));
    all.put(
        "an unknown word in its own entry",
        list()
            .revoke(PKI.person, TestPki.NOW.minusSeconds(90))
            .entryExtension(extension(UNKNOWN, true, DERNull.INSTANCE)));
    return all;
  }

  private static DocumentVerdict verify(TestPki.Key signer, CrlSpec list) {
    Content signed =
        PdfSigner.sign(
            SamplePdf.small(),
            SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
            signer);
    return SignatureVerifier.of(PKI.trust)
        .revocation(RevocationMode.EMBEDDED)
        .verify(
            TestRevocation.withStore(signed, List.of(list.build(), ROOT_LIST), List.of()),
            TestPki.NOW);
  }

  @TestFactory
  Stream<DynamicTest> T6_such_a_list_proves_nothing() {
    return useless().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertEquals(
                            List.of("REVOCATION_UNKNOWN"),
                            verify(PKI.person, one.getValue()).reasons())));
  }

  @Test
  void T6_words_that_may_be_passed_over_spoil_nothing() {
    Extension unknown = extension(UNKNOWN, false, DERNull.INSTANCE);
    CrlSpec noise =
        list().extension(unknown).revoke(PKI.agency, TestPki.NOW).entryExtension(unknown);
    assertEquals(List.of(), verify(PKI.person, noise).reasons());
  }

  private static DistributionPointName at(String address) {
    return new DistributionPointName(
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address)));
  }

  private static DocumentVerdict pointing(DistributionPoint point, String listAddress) {
    TestPki.Key signer =
        new TestPki.Spec("CN=Có điểm phân phối")
            .extension(
                builder ->
                    builder.addExtension(
                        Extension.cRLDistributionPoints,
                        false,
                        new CRLDistPoint(new DistributionPoint[] {point})))
            .issue(PKI.branch);
    var scope = new IssuingDistributionPoint(at(listAddress), false, false, null, false, false);
    return verify(signer, list().scope(scope));
  }

  @Test
  void T6_a_list_of_one_place_is_for_certificates_that_point_there() {
    String here = "http://crl.example/1.crl";
    var point = new DistributionPoint(at(here), null, null);
    assertEquals(List.of(), pointing(point, here).reasons());
    assertEquals(
        List.of("REVOCATION_UNKNOWN"), pointing(point, "http://crl.example/2.crl").reasons());
    GeneralNames other = new GeneralNames(new GeneralName(new X500Name("CN=Nơi khác")));
    assertEquals(
        List.of("REVOCATION_UNKNOWN"),
        pointing(new DistributionPoint(at(here), null, other), here).reasons());
  }
}
