package org.lienthong.signature;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Signs XML with the signer of the Java platform, which our verifier does not use. */
final class XmlSigning {
  static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  static final String SHA256 = DigestMethod.SHA256;
  private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

  private final String xml;
  private TestPki.Key key = TestPki.SHARED.person;
  private String method = SignatureMethod.RSA_SHA256;
  private String form = EXCLUSIVE;
  private String digest = SHA256;
  private List<X509Certificate> certificates = TestPki.SHARED.person.chain();
  private final List<Reference> references = new ArrayList<>();
  private final List<XMLObject> objects = new ArrayList<>();
  private boolean xades = true;
  private X509Certificate named = TestPki.SHARED.person.certificate();
  private String time = "2026-11-24T09:30:00+07:00";
  private boolean enveloping;
  private boolean keyValue;
  private Consumer<Document> before = document -> {};

  XmlSigning(String xml) {
    this.xml = xml;
  }

  XmlSigning by(TestPki.Key key, String method) {
    this.key = key;
    this.method = method;
    certificates = key.chain();
    named = key.certificate();
    return this;
  }

  XmlSigning form(String algorithm) {
    form = algorithm;
    return this;
  }

  XmlSigning digest(String algorithm) {
    digest = algorithm;
    return this;
  }

  XmlSigning certificates(List<X509Certificate> shown) {
    certificates = shown;
    return this;
  }

  XmlSigning naming(X509Certificate other) {
    named = other;
    return this;
  }

  XmlSigning at(String time) {
    this.time = time;
    return this;
  }

  XmlSigning plain() {
    xades = false;
    return this;
  }

  XmlSigning withKeyValue() {
    keyValue = true;
    return this;
  }

  XmlSigning before(Consumer<Document> change) {
    before = change;
    return this;
  }

  /** Covers one element, or with an empty name the whole file. */
  XmlSigning over(String uri, String... transforms) throws Exception {
    List<Transform> list = new ArrayList<>();
    for (String one : transforms) list.add(transform(one, null));
    return over(uri, list);
  }

  static Transform transform(String algorithm, @Nullable TransformParameterSpec parameters)
      throws Exception {
    return FACTORY.newTransform(algorithm, parameters);
  }

  XmlSigning over(String uri, List<Transform> list) throws Exception {
    references.add(
        FACTORY.newReference(uri, FACTORY.newDigestMethod(digest, null), list, null, null));
    return this;
  }

  XmlSigning enveloped() throws Exception {
    return over("", Transform.ENVELOPED, form);
  }

  /** Around what is signed. */
  XmlSigning enveloping() {
    enveloping = true;
    return this;
  }

  Content sign() throws Exception {
    Document document = parse(xml);
    before.accept(document);
    for (Element one : elements(document)) {
      Attr id = one.getAttributeNode("Id");
      if (id != null) one.setIdAttributeNode(id, true);
    }
    Node parent = document.getDocumentElement();
    if (enveloping) {
      var inside = new DOMStructure(document.removeChild(parent));
      objects.add(FACTORY.newXMLObject(List.of(inside), "goc", null, null));
      parent = document;
    }
    if (xades) addProperties(document);
    var signedInfo =
        FACTORY.newSignedInfo(
            FACTORY.newCanonicalizationMethod(form, (C14NMethodParameterSpec) null),
            FACTORY.newSignatureMethod(method, null),
            references);
    KeyInfoFactory keys = FACTORY.getKeyInfoFactory();
    List<javax.xml.crypto.XMLStructure> info = new ArrayList<>();
    if (!certificates.isEmpty()) info.add(keys.newX509Data(certificates));
    if (keyValue) info.add(keys.newKeyValue(key.pair().getPublic()));
    var context = new DOMSignContext(key.pair().getPrivate(), parent);
    context.setDefaultNamespacePrefix("ds");
    context.setProperty("org.jcp.xml.dsig.secureValidation", false);
    FACTORY
        .newXMLSignature(
            signedInfo, info.isEmpty() ? null : keys.newKeyInfo(info), objects, "chuky", "giatri")
        .sign(context);
    return Content.ofUtf8(write(document));
  }

  private void addProperties(Document document) throws Exception {
    Element qualifying = document.createElementNS(XADES, "xades:QualifyingProperties");
    qualifying.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xades", XADES);
    qualifying.setAttributeNS(null, "Target", "#chuky");
    Element signed = add(qualifying, XADES, "xades:SignedProperties", "");
    signed.setAttributeNS(null, "Id", "thuoctinh");
    signed.setIdAttributeNS(null, "Id", true);
    Element inner = add(signed, XADES, "xades:SignedSignatureProperties", "");
    add(inner, XADES, "xades:SigningTime", time);
    Element cert =
        add(add(inner, XADES, "xades:SigningCertificateV2", ""), XADES, "xades:Cert", "");
    Element digested = add(cert, XADES, "xades:CertDigest", "");
    add(digested, DSIG, "ds:DigestMethod", "").setAttributeNS(null, "Algorithm", SHA256);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(named.getEncoded());
    add(digested, DSIG, "ds:DigestValue", Base64.getEncoder().encodeToString(hash));
    objects.add(FACTORY.newXMLObject(List.of(new DOMStructure(qualifying)), null, null, null));
    references.add(
        FACTORY.newReference(
            "#thuoctinh",
            FACTORY.newDigestMethod(digest, null),
            List.of(FACTORY.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
            "http://uri.etsi.org/01903#SignedProperties",
            null));
  }

  static Element add(Node parent, String namespace, String name, String text) {
    Document document = parent instanceof Document itself ? itself : parent.getOwnerDocument();
    Element element = document.createElementNS(namespace, name);
    if (!text.isEmpty()) element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagNameNS("*", "*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) elements.add((Element) all.item(i));
    return elements;
  }

  static Element first(Document document, String name) {
    return (Element) document.getElementsByTagNameNS("*", name).item(0);
  }

  static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  static String write(Document document) throws Exception {
    var transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }

  static String text(Content content) {
    return new String(content.bytes(64 << 20), StandardCharsets.UTF_8);
  }

  /** Takes a signed file apart, changes it and writes it again. */
  static Content changed(Content signed, Consumer<Document> change) throws Exception {
    Document document = parse(text(signed));
    change.accept(document);
    return Content.ofUtf8(write(document));
  }
}
