package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class EnvelopeSignatureTest {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

  @TempDir Path folder;

  @Test
  void decoration_is_a_placeholder() {
    assertEquals(EnvelopeSignature.ABSENT, of(""));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of("<edXML:DigitalSignature/>"));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of(element("", "A".repeat(344), "M".repeat(900))));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of(element(DSIG, "c3Y=", "M".repeat(900))));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of(element(DSIG, "A".repeat(344), "MII")));
  }

  @Test
  void what_looks_real_and_cannot_hold_is_told_apart() {
    String real = element(DSIG, "A".repeat(344), "M".repeat(900));

    assertEquals(EnvelopeSignature.UNSUPPORTED_ALGORITHM, of(real));
    assertEquals(
        EnvelopeSignature.MALFORMED,
        of(real.replace("</SignedInfo>", "<Transform Algorithm=\"urn:x\"/></SignedInfo>")));
    assertEquals(EnvelopeSignature.MALFORMED, of(real.replace("<KeyInfo>", "<KeyInfo x:y=''>")));
  }

  @Test
  void a_real_signature_is_checked_over_the_whole_file() throws Exception {
    byte[] signed = signed(Samples.write(Samples.full()));
    byte[] changed =
        new String(signed, StandardCharsets.UTF_8)
            .replace("Báo cáo mẫu quý III", "Báo cáo mẫu quý IV")
            .getBytes(StandardCharsets.UTF_8);

    assertEquals(
        EnvelopeSignature.VALID, ((EdxmlDocument) Samples.read(signed)).envelopeSignature());
    assertEquals(
        EnvelopeSignature.INVALID, ((EdxmlDocument) Samples.read(changed)).envelopeSignature());
  }

  private byte[] signed(byte[] file) throws Exception {
    TestKey key = TestKey.make(folder, "-keyalg RSA -keysize 2048");
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
    Document dom = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    KeyInfoFactory keys = signatures.getKeyInfoFactory();
    signatures
        .newXMLSignature(
            signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(
                    CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod(
                    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
                List.of(
                    signatures.newReference(
                        "",
                        signatures.newDigestMethod(DigestMethod.SHA256, null),
                        List.of(
                            signatures.newTransform(
                                Transform.ENVELOPED, (TransformParameterSpec) null)),
                        null,
                        null))),
            keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate())))))
        .sign(
            new DOMSignContext(
                key.key(), dom.getElementsByTagNameNS(Samples.NS, "edXMLHeader").item(0)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(dom), new StreamResult(out));
    return out.toByteArray();
  }

  private static EnvelopeSignature of(String element) {
    return Samples.readDocument(Samples.file(Samples.header("") + element, "")).envelopeSignature();
  }

  private static String element(String namespace, String value, String certificate) {
    return """
        <Signature%s><SignedInfo><SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/>
        <Reference URI=""/></SignedInfo><SignatureValue>%s</SignatureValue>
        <KeyInfo><X509Data><X509Certificate>%s</X509Certificate></X509Data></KeyInfo></Signature>
        """
        .formatted(namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"", value, certificate);
  }
}
