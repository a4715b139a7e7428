package org.lienthong.documents.edxml;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** Signs a file as the platform does, over its tree, and leaves all other bytes as they were. */
final class DomSignature {
  private DomSignature() {}

  static byte[] into(byte[] file, TestKey key) throws Exception {
    Document dom =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file));
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
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter element = new StringWriter();
    transformer.transform(
        new DOMSource(dom.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0)),
        new StreamResult(element));
    String end = "</edXML:edXMLHeader>";
    return new String(file, StandardCharsets.UTF_8)
        .replace(end, element + end)
        .getBytes(StandardCharsets.UTF_8);
  }
}
