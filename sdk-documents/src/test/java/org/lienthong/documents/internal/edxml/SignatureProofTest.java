package org.lienthong.documents.internal.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.lienthong.documents.edxml.TestKey;
import org.w3c.dom.Document;

/** What the platform signs over a whole file, in any canonical form, must hold here too. */
class SignatureProofTest {
  private static final String C14N_11 = "http://www.w3.org/2006/12/xml-c14n11";

  @TempDir static Path folder;

  private static TestKey key;

  @BeforeAll
  static void makes_a_key() throws Exception {
    key = TestKey.make(folder, "-keyalg RSA -keysize 2048");
  }

  @Test
  void odd_documents_in_every_canonical_form_hold_until_they_are_changed() throws Exception {
    Random random = new Random(20261124);
    for (int i = 0; i < 150; i++) {
      String xml = document(random);
      for (Form form :
          List.of(
              new Form(null, null),
              new Form(CanonicalizationMethod.INCLUSIVE, null),
              new Form(C14N_11, null),
              new Form(CanonicalizationMethod.EXCLUSIVE, null),
              new Form(
                  CanonicalizationMethod.EXCLUSIVE,
                  new ExcC14NParameterSpec(List.of("a", "#default"))))) {
        String signed = signed(xml, form, "");
        assertEquals(EnvelopeSignature.VALID, check(signed), () -> form + "\n" + signed);
        String changed = signed.replace("dấu", "dau");
        assertEquals(EnvelopeSignature.INVALID, check(changed), () -> form + "\n" + changed);
      }
    }
  }

  @Test
  void a_signature_over_a_part_or_of_another_shape_is_none() throws Exception {
    String xml = "<r><s xml:id='p'>x</s><h/></r>";
    Form exclusive = new Form(CanonicalizationMethod.EXCLUSIVE, null);
    String whole = signed(xml, exclusive, "");

    assertEquals(EnvelopeSignature.VALID, check(whole));
    assertEquals(EnvelopeSignature.MALFORMED, check(xml));
    int start = whole.indexOf("<Signature");
    int end = whole.indexOf("</Signature>") + 12;
    String signature = whole.substring(start, end);
    assertEquals(
        EnvelopeSignature.MALFORMED, check(whole.replace(signature, signature + signature)));
    assertEquals(
        EnvelopeSignature.MALFORMED,
        check(whole.replace("</Signature>", "<Object>" + signature + "</Object></Signature>")));
    assertEquals(
        EnvelopeSignature.MALFORMED,
        check(whole.replaceAll("(?s)<X509Certificate>.*</X509Certificate>", "")));
    assertEquals(
        EnvelopeSignature.MALFORMED,
        check(whole.replace("<KeyInfo>", "<KeyInfo><RetrievalMethod URI=''/></KeyInfo><KeyInfo>")));
  }

  @Test
  void a_method_that_is_not_accepted_is_named_so() throws Exception {
    String signed = signed("<r><h/></r>", new Form(CanonicalizationMethod.EXCLUSIVE, null), "");

    assertEquals(
        EnvelopeSignature.UNSUPPORTED_ALGORITHM,
        SignatureProof.check(Content.ofUtf8(signed), Set.of("urn:x")));
  }

  private record Form(@Nullable String algorithm, @Nullable ExcC14NParameterSpec parameters) {}

  private static EnvelopeSignature check(String file) {
    return SignatureProof.check(Content.ofUtf8(file), Set.of(SignatureMethod.RSA_SHA256));
  }

  /** A document with what canonical form is about; one empty element {@code h} is in it. */
  private static String document(Random random) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n");
    if (random.nextBoolean()) xml.append("<?trước  lệnh ?><!-- bỏ -->\n");
    xml.append("<r xmlns='urn:r' xmlns:a='urn:a' xml:lang=\"vi\">dấu\r\n");
    element(xml, random, 0);
    xml.append("<h/>");
    element(xml, random, 0);
    xml.append("</r>\n");
    if (random.nextBoolean()) xml.append("<!-- bỏ --><?sau?>\n");
    return xml.toString();
  }

  private static void element(StringBuilder xml, Random random, int depth) {
    String[] prefixes = {"", "a:", "b:"};
    String[] namespaces = {
      " xmlns='urn:x'", " xmlns=''", " xmlns:a='urn:a'", " xmlns:a='urn:y'", ""
    };
    String[] attributes = {
      " z='1'", " a:z=\"&lt;&#xA;&quot;'\"", " c='\t&#9;>'", " xml:space='preserve'", ""
    };
    String[] texts = {
      "&amp;&lt;&gt;",
      "<![CDATA[<&>]]>",
      "&#xD;",
      "\r\n\t",
      "\"'",
      "😀ề",
      "<?pi a b?>",
      "<!-- x -->"
    };
    String name = prefixes[random.nextInt(3)] + "e" + random.nextInt(3);
    xml.append('<').append(name).append(" xmlns:b='urn:b").append(random.nextInt(2)).append('\'');
    xml.append(namespaces[random.nextInt(5)]);
    if (random.nextBoolean()) xml.append(attributes[random.nextInt(5)]);
    xml.append('>');
    for (int n = random.nextInt(4); n > 0; n--) {
      xml.append(texts[random.nextInt(texts.length)]);
      if (depth < 4) element(xml, random, depth + 1);
    }
    xml.append("</").append(name).append('>');
  }

  private static String signed(String xml, Form form, String uri) throws Exception {
    Document dom =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
    KeyInfoFactory keys = signatures.getKeyInfoFactory();
    Transform enveloped =
        signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null);
    List<Transform> transforms =
        form.algorithm == null
            ? List.of(enveloped)
            : List.of(enveloped, signatures.newTransform(form.algorithm, form.parameters));
    String own = form.algorithm == null ? CanonicalizationMethod.INCLUSIVE : form.algorithm;
    signatures
        .newXMLSignature(
            signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(
                    own, (C14NMethodParameterSpec) form.parameters),
                signatures.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                List.of(
                    signatures.newReference(
                        uri,
                        signatures.newDigestMethod(DigestMethod.SHA256, null),
                        transforms,
                        null,
                        null))),
            keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate())))))
        .sign(new DOMSignContext(key.key(), dom.getElementsByTagNameNS("*", "h").item(0)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(dom), new StreamResult(out));
    return out.toString(UTF_8);
  }
}
