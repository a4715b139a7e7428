package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/** What a file is judged as, when it could be taken for more than one thing. */
class FileKindTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Content SIGNED =
      PdfSigner.sign(
          SamplePdf.small(),
          SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
          PKI.person);

  private static DocumentVerdict verify(Content file) {
    return XmlSignatureTest.verifier().verify(file);
  }

  private static Content behind(String head, Content file) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = SamplePdf.bytes(file);
    byte[] all = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(bytes, 0, all, start.length, bytes.length);
    return Content.of(all);
  }

  /** Readers look for the header in the first 1,024 bytes (ISO 32000-1, Annex H). */
  @Test
  void a_header_within_1024_bytes_makes_a_PDF_whatever_stands_before_it() {
    Content plain = SamplePdf.small();
    for (int before : List.of(0, 1, 1000, 1019)) {
      assertEquals(
          List.of("NO_SIGNATURE"),
          verify(behind(" ".repeat(before), plain)).reasons(),
          "" + before);
    }
    Content late = behind(" ".repeat(1020), plain);
    assertEquals("SIG-060", assertThrows(InputException.class, () -> verify(late)).code());
  }

  @Test
  void a_signed_file_that_lost_its_header_is_still_a_PDF_and_invalid() {
    Content headless = Forgery.replaced(SIGNED, "%PDF-", "%XYZ-");
    assertEquals(Verdict.INVALID, verify(headless).verdict());
    Content late = behind(" ".repeat(5000), SIGNED);
    assertEquals(Verdict.INVALID, verify(late).verdict());
  }

  @Test
  void an_XML_file_that_shows_as_a_PDF_is_no_valid_XML_file() throws Exception {
    Content xml = new XmlSigning(XmlSignatureTest.REPORT).enveloped().sign();
    assertEquals(Verdict.VALID, verify(xml).verdict());
    String text = new String(SamplePdf.bytes(xml), StandardCharsets.UTF_8);
    int end = text.indexOf("?>") < 0 ? 0 : text.indexOf("?>") + 2;
    String both = text.substring(0, end) + "<!-- %PDF-1.7 -->" + text.substring(end);
    assertNotEquals(Verdict.VALID, verify(Content.ofUtf8(both)).verdict());
  }

  private static CMSSignedData message(byte[] content, TestPki.Key key, boolean certificates)
      throws Exception {
    var generator = new CMSSignedDataGenerator();
    String algorithm =
        key.pair().getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    var time =
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(TestPki.NOW))));
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(time))))
            .build(
                new JcaContentSignerBuilder(algorithm).build(key.pair().getPrivate()),
                key.certificate()));
    if (certificates) generator.addCertificates(new JcaCertStore(key.chain()));
    return generator.generate(new CMSProcessableByteArray(content), true);
  }

  @Test
  void a_message_that_carries_a_PDF_is_a_message() throws Exception {
    for (Content pdf : List.of(SIGNED, SamplePdf.small())) {
      byte[] message =
          message(SamplePdf.bytes(pdf), PKI.person, true).toASN1Structure().getEncoded("DER");
      DocumentVerdict verdict = verify(Content.of(message));
      assertEquals(Verdict.VALID, verdict.verdict(), verdict.reasons().toString());
      assertEquals("Nguyễn Thị Mẫu", verdict.signatures().get(0).signer().name());
    }
  }

  /** What stands beside what is signed must not be shown as if it were. */
  @Test
  void a_message_with_a_PDF_beside_what_it_signs_is_not_valid() throws Exception {
    var small = new TestPki.Spec("CN=N").bare().key("EC", 256).issue(PKI.branch);
    CMSSignedData message = message(new byte[] {'a'}, small, false);
    SignerInformation info = message.getSignerInfos().getSigners().iterator().next();
    var table =
        new AttributeTable(
            new DERSet(
                new Attribute(
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.1.1"),
                    new DERSet(new DEROctetString(SamplePdf.bytes(SamplePdf.small()))))));
    byte[] both =
        CMSSignedData.replaceSigners(
                message,
                new SignerInformationStore(
                    SignerInformation.replaceUnsignedAttributes(info, table)))
            .toASN1Structure()
            .getEncoded("DER");
    String text = new String(both, StandardCharsets.ISO_8859_1);
    assertTrue(text.indexOf("%PDF-") < 1024, "the PDF must begin early");
    DocumentVerdict verdict = verify(Content.of(both));
    assertNotEquals(Verdict.VALID, verdict.verdict());
    assertTrue(verdict.signatures().isEmpty());
  }
}
