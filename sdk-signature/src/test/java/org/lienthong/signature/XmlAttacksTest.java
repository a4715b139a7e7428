package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The attacks on XML signatures, each made from a clean file by the step that the attacker takes.
 */
class XmlAttacksTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final String REPORT = XmlSignatureTest.REPORT;

  private static Content whole() throws Exception {
    return new XmlSigning(REPORT).enveloped().sign();
  }

  private static Content part() throws Exception {
    return new XmlSigning(REPORT).over("#dv1", XmlSigning.EXCLUSIVE).sign();
  }

  private static DocumentVerdict verdict(Content file) {
    return XmlSignatureTest.verifier().verify(file);
  }

  private static void assertInvalid(String reason, Content file) {
    DocumentVerdict verdict = verdict(file);
    assertTrue(verdict.reasons().contains(reason), () -> verdict.reasons().toString());
    assertEquals(Verdict.INVALID, verdict.verdict());
  }

  private static Element first(Document document, String name) {
    return XmlSigning.first(document, name);
  }

  private static Content replaced(Content file, String from, String to) {
    String text = XmlSigning.text(file);
    assertTrue(text.contains(from), from);
    return Content.ofUtf8(text.replace(from, to));
  }

  @Test
  void a_changed_word_is_noticed() throws Exception {
    assertInvalid("DIGEST_MISMATCH", replaced(whole(), "Hội mẫu tỉnh<", "Hội mẫu huyện<"));
    assertInvalid("DIGEST_MISMATCH", replaced(part(), "Hội mẫu tỉnh<", "Hội mẫu huyện<"));
  }

  @Test
  void two_elements_with_the_signed_identifier_are_ambiguous_X1() throws Exception {
    for (String name : List.of("Id", "ID", "id", "xml:id")) {
      Content forged =
          replaced(part(), "<DonVi ", "<DonVi " + name + "=\"dv1\">Hội giả</DonVi><DonVi ");
      assertInvalid("DUPLICATE_ID", forged);
    }
  }

  @Test
  void two_elements_with_the_identifier_of_the_properties_are_ambiguous_X1() throws Exception {
    assertInvalid(
        "DUPLICATE_ID", replaced(whole(), "<DonVi Id=\"dv1\"", "<DonVi Id=\"thuoctinh\""));
  }

  /** Where the attacker hides the element that was signed. */
  @ParameterizedTest
  @ValueSource(strings = {"beside", "below", "in-signature", "in-object", "around"})
  void a_signed_part_moved_elsewhere_is_named_where_it_stands_X2(String place) throws Exception {
    Content forged =
        XmlSigning.changed(
            part(),
            document -> {
              Element original = first(document, "DonVi");
              Element fake = (Element) original.cloneNode(true);
              fake.setAttribute("Id", "dv2");
              fake.setTextContent("Hội giả");
              original.getParentNode().replaceChild(fake, original);
              Element root = document.getDocumentElement();
              Element holder = document.createElementNS(null, "Kho");
              switch (place) {
                case "beside" -> root.appendChild(holder).appendChild(original);
                case "below" -> fake.appendChild(original);
                case "around" ->
                    root.insertBefore(holder, root.getFirstChild()).appendChild(original);
                case "in-signature" -> first(document, "Signature").appendChild(original);
                default -> {
                  Element object = document.createElementNS(XmlSigning.DSIG, "ds:Object");
                  first(document, "Signature").appendChild(object).appendChild(original);
                }
              }
            });
    DocumentVerdict verdict = verdict(forged);
    assertNotEquals(Verdict.VALID, verdict.verdict());
    SignatureVerdict one = verdict.signatures().get(0);
    assertEquals(Coverage.PARTIAL, one.coverage());
    assertNotEquals(List.of("/BaoCao/DonVi"), one.scope());
    if (place.equals("in-signature")) {
      assertEquals(List.of("XML_SIGNATURE_MALFORMED"), one.reasons());
    } else {
      assertTrue(one.scope().get(0).endsWith("DonVi"), () -> one.scope().toString());
    }
  }

  @Test
  void a_signed_root_wrapped_into_a_new_one_covers_no_longer_the_file_X2() throws Exception {
    String marked = REPORT.replace("<r:BaoCao ", "<r:BaoCao Id=\"goc\" ");
    Content signed =
        new XmlSigning(marked)
            .over(
                "#goc",
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                XmlSigning.EXCLUSIVE)
            .sign();
    XmlSignatureTest.assertValid(signed);
    Content wrapped = Content.ofUtf8("<Gia><So>99</So>" + XmlSigning.text(signed) + "</Gia>");
    DocumentVerdict verdict = verdict(wrapped);
    assertEquals(List.of("PARTLY_SIGNED"), verdict.reasons());
    assertEquals(List.of("/Gia/BaoCao"), verdict.signatures().get(0).scope());
  }

  @Test
  void a_style_sheet_beside_a_signed_root_is_not_signed_X2() throws Exception {
    String marked = REPORT.replace("<r:BaoCao ", "<r:BaoCao Id=\"goc\" ");
    Content signed =
        new XmlSigning(marked)
            .over(
                "#goc",
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                XmlSigning.EXCLUSIVE)
            .sign();
    Content styled =
        Content.ofUtf8("<?xml-stylesheet href=\"gia.xsl\"?>" + XmlSigning.text(signed));
    assertEquals(List.of("PARTLY_SIGNED"), verdict(styled).reasons());
    Content wholeStyled =
        Content.ofUtf8("<?xml-stylesheet href=\"gia.xsl\"?>" + XmlSigning.text(whole()));
    assertInvalid("DIGEST_MISMATCH", wholeStyled);
  }

  @Test
  void properties_of_another_place_do_not_count_X3() throws Exception {
    Content moved =
        XmlSigning.changed(
            part(),
            document -> {
              Element properties = first(document, "SignedProperties");
              Element fake = (Element) properties.cloneNode(true);
              fake.setAttribute("Id", "khac");
              first(fake.getOwnerDocument(), "QualifyingProperties").replaceChild(fake, properties);
              document.getDocumentElement().appendChild(properties);
            });
    assertInvalid("PROPERTIES_MISPLACED", moved);
    Content retargeted = replaced(whole(), "Target=\"#chuky\"", "Target=\"#khac\"");
    assertInvalid("PROPERTIES_MISPLACED", retargeted);
  }

  @Test
  void second_properties_and_foreign_objects_are_noticed_X3() throws Exception {
    Content doubled =
        XmlSigning.changed(
            whole(),
            document -> {
              Element object = first(document, "Object");
              Element copy = (Element) object.cloneNode(true);
              object.getParentNode().appendChild(copy);
            });
    assertInvalid("XML_SIGNATURE_MALFORMED", doubled);
    Content object =
        XmlSigning.changed(
            whole(),
            document ->
                XmlSigning.add(
                    first(document, "Signature"), XmlSigning.DSIG, "ds:Object", "Nội dung giả"));
    assertTrue(verdict(object).reasons().contains("OBJECT_UNSIGNED"));
  }

  @Test
  void a_manifest_is_not_taken_for_what_it_lists_X3() throws Exception {
    String manifest = "<a><ds:Manifest xmlns:ds=\"" + XmlSigning.DSIG + "\" Id=\"m\"/></a>";
    Content signed = new XmlSigning(manifest).over("#m", XmlSigning.EXCLUSIVE).sign();
    Content typed =
        new XmlSigning(
                XmlSigning.text(signed)
                    .replace("URI=\"#m\"", "URI=\"#m\" Type=\"" + XmlSigning.DSIG + "Manifest\""))
            .sign();
    assertNotEquals(Verdict.VALID, verdict(typed).verdict());
    assertTrue(verdict(typed).reasons().contains("UNSUPPORTED_FORMAT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;&b;&b;&b;&b;\">]>",
        "<!DOCTYPE a [<!ATTLIST DonVi Id ID #IMPLIED>]>"
      })
  void a_document_type_is_refused_before_anything_is_fetched_X4(String type) throws Exception {
    Content forged = Content.ofUtf8(type + XmlSigning.text(whole()));
    assertEquals(List.of("DOCTYPE_FORBIDDEN"), verdict(forged).reasons());
    assertEquals(Verdict.INDETERMINATE, verdict(forged).verdict());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:1/a.xml", "file:///etc/hostname", "khac.xml", "jar:file:a!/b"})
  void nothing_outside_the_file_is_read_X5(String uri) throws Exception {
    assertInvalid("REFERENCE_EXTERNAL", replaced(part(), "URI=\"#dv1\"", "URI=\"" + uri + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/TR/1999/REC-xslt-19991116",
        "http://www.w3.org/TR/1999/REC-xpath-19991116",
        "http://www.w3.org/2002/06/xmldsig-filter2",
        "http://www.w3.org/2002/07/decrypt#XML",
        "urn:khong-biet"
      })
  void no_transform_that_computes_is_run_X5(String algorithm) throws Exception {
    Content forged =
        XmlSigning.changed(
            part(), document -> first(document, "Transform").setAttribute("Algorithm", algorithm));
    assertInvalid("TRANSFORM_FORBIDDEN", forged);
  }

  @Test
  void a_key_that_would_have_to_be_fetched_is_refused_X5() throws Exception {
    Content forged =
        XmlSigning.changed(
            whole(),
            document ->
                XmlSigning.add(
                        first(document, "KeyInfo"), XmlSigning.DSIG, "ds:RetrievalMethod", "")
                    .setAttribute("URI", "http://127.0.0.1:1/khoa"));
    assertInvalid("REFERENCE_EXTERNAL", forged);
  }

  @Test
  void more_references_and_transforms_than_needed_are_refused_X5() throws Exception {
    Content many =
        XmlSigning.changed(
            part(),
            document -> {
              Element reference = first(document, "Reference");
              for (int i = 0; i < 30; i++) {
                reference.getParentNode().insertBefore(reference.cloneNode(true), reference);
              }
            });
    assertInvalid("TOO_MANY_REFERENCES", many);
    Content transforms =
        XmlSigning.changed(
            part(),
            document -> {
              Element transform = first(document, "Transform");
              for (int i = 0; i < 6; i++) {
                transform.getParentNode().appendChild(transform.cloneNode(true));
              }
            });
    assertInvalid("TRANSFORM_FORBIDDEN", transforms);
  }

  @Test
  void work_is_bounded_by_the_size_of_the_file_X5() throws Exception {
    StringBuilder inside = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) inside.append('"');
    XmlSigning signing =
        new XmlSigning("<a Id=\"x\">" + inside.toString().replace("\"", "&gt;") + "</a>");
    for (int i = 0; i < 25; i++) signing.over("#x", XmlSigning.EXCLUSIVE);
    assertInvalid("TOO_MANY_REFERENCES", signing.sign());
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
    "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"
  })
  void a_shared_secret_names_nobody_X6(String method) throws Exception {
    byte[] publicKey = PKI.person.certificate().getPublicKey().getEncoded();
    Mac mac = Mac.getInstance(method.endsWith("sha1") ? "HmacSHA1" : "HmacSHA256");
    mac.init(new SecretKeySpec(publicKey, "HMAC"));
    String value = Base64.getEncoder().encodeToString(mac.doFinal(new byte[] {1}));
    Consumer<Document> change =
        document -> {
          Element signature = first(document, "SignatureMethod");
          signature.setAttribute("Algorithm", method);
          XmlSigning.add(signature, XmlSigning.DSIG, "ds:HMACOutputLength", "1");
          first(document, "SignatureValue").setTextContent(value);
        };
    assertInvalid("ALGORITHM_SYMMETRIC", XmlSigning.changed(whole(), change));
  }

  @ParameterizedTest
  @CsvSource({
    "Reference,SIGNATURE_VALUE_WRONG",
    "SignedProperties,SIGNED_ATTRIBUTES_MISSING",
    "QualifyingProperties,REFERENCE_UNRESOLVED",
    "SignatureValue,XML_SIGNATURE_MALFORMED",
    "SignedInfo,XML_SIGNATURE_MALFORMED",
    "DigestValue,XML_SIGNATURE_MALFORMED",
    "SigningCertificateV2,DIGEST_MISMATCH"
  })
  void what_was_taken_out_is_missed_X7(String element, String reason) throws Exception {
    Content forged =
        XmlSigning.changed(
            whole(),
            document -> {
              Element gone = first(document, element);
              gone.getParentNode().removeChild(gone);
            });
    assertInvalid(reason, forged);
  }

  @Test
  void all_references_taken_out_sign_nothing_X7() throws Exception {
    Content forged =
        XmlSigning.changed(
            whole(),
            document -> {
              while (first(document, "Reference") != null) {
                Element gone = first(document, "Reference");
                gone.getParentNode().removeChild(gone);
              }
            });
    assertInvalid("XML_SIGNATURE_MALFORMED", forged);
  }

  @Test
  void a_false_counter_signature_fails_alone_X8() throws Exception {
    Content forged =
        XmlSigning.changed(
            whole(),
            document -> {
              Element holder = first(document, "QualifyingProperties");
              Element outer =
                  XmlSigning.add(holder, XmlSigning.XADES, "xades:UnsignedProperties", "");
              Element inner =
                  XmlSigning.add(outer, XmlSigning.XADES, "xades:UnsignedSignatureProperties", "");
              Element counter =
                  XmlSigning.add(inner, XmlSigning.XADES, "xades:CounterSignature", "");
              Element fake = (Element) first(document, "Signature").cloneNode(true);
              fake.removeAttribute("Id");
              counter.appendChild(fake);
              for (Element one : XmlSigning.elements(document)) {
                if (one != first(document, "SignedProperties")
                    && one.getAttribute("Id").equals("thuoctinh")) {
                  one.removeAttribute("Id");
                }
              }
            });
    DocumentVerdict verdict = verdict(forged);
    assertEquals(2, verdict.signatures().size());
    assertEquals(
        Verdict.VALID,
        verdict.signatures().get(0).verdict(),
        () -> verdict.signatures().get(0).reasons().toString());
    assertEquals(Verdict.INVALID, verdict.signatures().get(1).verdict());
  }

  @Test
  void another_certificate_beside_does_not_become_the_signer_X9() throws Exception {
    List<X509Certificate> swapped = new ArrayList<>(PKI.agency.chain());
    swapped.addAll(PKI.person.chain());
    Content file = new XmlSigning(REPORT).certificates(swapped).enveloped().sign();
    assertEquals("Nguyễn Thị Mẫu", verdict(file).signatures().get(0).signer().name());
    Content plain = new XmlSigning(REPORT).certificates(swapped).plain().enveloped().sign();
    assertEquals("Nguyễn Thị Mẫu", verdict(plain).signatures().get(0).signer().name());
    Content only =
        new XmlSigning(REPORT).certificates(PKI.agency.chain()).plain().enveloped().sign();
    assertInvalid("SIGNATURE_VALUE_WRONG", only);
  }

  @Test
  void another_key_beside_the_certificate_is_noticed_X9() throws Exception {
    Content file = new XmlSigning(REPORT).withKeyValue().enveloped().sign();
    XmlSignatureTest.assertValid(file);
    String own =
        XmlSigning.first(XmlSigning.parse(XmlSigning.text(file)), "Modulus").getTextContent();
    String other = own.charAt(5) == 'A' ? "B" : "A";
    String turned = own.substring(0, 5) + other + own.substring(6);
    assertInvalid(
        "KEY_CONTRADICTED",
        XmlSigning.changed(file, document -> first(document, "Modulus").setTextContent(turned)));
  }

  @Test
  void the_named_certificate_must_be_the_one_X10() throws Exception {
    assertInvalid(
        "SIGNING_CERTIFICATE_MISMATCH",
        new XmlSigning(REPORT)
            .naming(PKI.branch.certificate())
            .certificates(List.of(PKI.person.certificate()))
            .enveloped()
            .sign());
    assertInvalid(
        "SIGNATURE_VALUE_WRONG",
        new XmlSigning(REPORT)
            .naming(PKI.agency.certificate())
            .certificates(List.of(PKI.person.certificate(), PKI.agency.certificate()))
            .enveloped()
            .sign());
  }

  @Test
  void a_comment_that_cuts_text_in_two_is_noticed_X11() throws Exception {
    Content cut = replaced(whole(), "Hội mẫu tỉnh<", "Hội<!-- --> mẫu tỉnh<");
    assertEquals(List.of("COMMENT_SPLITS_TEXT"), verdict(cut).reasons());
    Content between = replaced(whole(), "</DonVi>", "</DonVi><!-- ghi chú -->");
    XmlSignatureTest.assertValid(between);
    assertTrue(verdict(between).signatures().get(0).warnings().contains("COMMENTS_UNSIGNED"));
  }

  @Test
  void a_comment_in_the_digest_is_not_read_two_ways_X11() throws Exception {
    assertInvalid(
        "XML_SIGNATURE_MALFORMED",
        replaced(whole(), "<ds:DigestValue>", "<ds:DigestValue>AAAA<!-- -->"));
  }

  @Test
  void a_namespace_moved_under_the_signature_is_noticed_X11() throws Exception {
    assertInvalid(
        "DIGEST_MISMATCH", replaced(whole(), "xmlns:x=\"urn:khac\"", "xmlns:x=\"urn:gia\""));
    assertInvalid("DIGEST_MISMATCH", replaced(part(), "<DonVi ", "<DonVi xmlns=\"urn:gia\" "));
  }

  @Test
  void decoration_of_the_envelope_proves_nothing_X12() throws Exception {
    String envelope = "<edXML xmlns=\"urn:edxml\"><edXMLHeader>%s</edXMLHeader></edXML>";
    for (String inside :
        List.of(
            "<Signature><SignedInfo/></Signature>",
            "<DigitalSignature/>",
            "<Signature xmlns=\"\"><SignatureValue>a</SignatureValue></Signature>")) {
      Content file = Content.ofUtf8(envelope.formatted(inside));
      assertEquals(
          List.of("NO_SIGNATURE", "PLACEHOLDER_SIGNATURE"), verdict(file).reasons(), inside);
    }
    Content real = new XmlSigning(envelope.formatted("")).enveloped().sign();
    XmlSignatureTest.assertValid(real);
    assertTrue(verdict(real).warnings().contains("ENVELOPE_SIGNATURE"));
    Content truncated =
        XmlSigning.changed(
            real, document -> first(document, "X509Certificate").setTextContent("MIIFqTCCBJG"));
    assertTrue(verdict(truncated).reasons().contains("PLACEHOLDER_SIGNATURE"));
    assertNotEquals(Verdict.VALID, verdict(truncated).verdict());
    Content constant =
        XmlSigning.changed(
            real,
            document ->
                first(document, "SignatureValue")
                    .setTextContent("GbVb8n9+qFxz466Ag0sbpVdLPs2R0+9JBekp12UyarAZjoG0WAAA"));
    assertTrue(verdict(constant).reasons().contains("PLACEHOLDER_SIGNATURE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rác<?xml version=\"1.0\"?><edXML/>",
        "<edXML><a xlink:href=\"#b\"/></edXML>",
        "<edXML",
        "<?xml version=\"1.1\"?><edXML/>",
        "<a>&khong;</a>"
      })
  void what_no_parser_reads_is_undetermined_X12(String file) {
    assertEquals(List.of("XML_UNREADABLE"), verdict(Content.ofUtf8(file)).reasons());
  }

  @Test
  void an_unknown_transform_of_the_axis_is_no_exception_X12() throws Exception {
    Content forged =
        XmlSigning.changed(
            whole(),
            document ->
                ((Element) first(document, "Transforms").getLastChild())
                    .setAttribute("Algorithm", "http://www.w3.org/TR/xml-exc-c14n#"));
    assertInvalid("TRANSFORM_FORBIDDEN", forged);
  }

  @Test
  void a_file_laid_out_after_signing_is_said_to_be_so_X13() throws Exception {
    Content signed = new XmlSigning("<a><b>1</b><c>2</c></a>").enveloped().sign();
    Content laidOut = replaced(replaced(signed, "<b>", "\n  <b>"), "<c>", "\n  <c>");
    assertInvalid("DIGEST_MISMATCH", laidOut);
    assertTrue(verdict(laidOut).signatures().get(0).warnings().contains("WHITESPACE_CHANGED"));
    Content changed = replaced(laidOut, "<b>1", "<b>7");
    assertTrue(!verdict(changed).signatures().get(0).warnings().contains("WHITESPACE_CHANGED"));
  }

  @Test
  void weak_digests_are_judged_by_the_policy_C6() throws Exception {
    assertInvalid(
        "ALGORITHM_WEAK",
        new XmlSigning(REPORT).digest("http://www.w3.org/2000/09/xmldsig#sha1").enveloped().sign());
    assertInvalid(
        "ALGORITHM_WEAK",
        new XmlSigning(REPORT)
            .by(PKI.person, "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
            .enveloped()
            .sign());
  }

  @Test
  void many_equal_identifiers_namespaces_and_comments_take_no_more_than_their_share_X5()
      throws Exception {
    String same = "<b id=\"x\"/>".repeat(200_000);
    assertEquals(List.of("NO_SIGNATURE"), verdict(Content.ofUtf8("<a>" + same + "</a>")).reasons());
    StringBuilder names = new StringBuilder("<a");
    for (int i = 0; i < 5000; i++)
      names.append(" xmlns:n").append(i).append("=\"urn:").append(i).append('"');
    Content named =
        XmlSigning.changed(
            whole(), document -> document.getDocumentElement().setAttributeNS(null, "x", "1"));
    Content many =
        Content.ofUtf8(
            names + ">" + "<b xmlns=\"urn:b\"/>".repeat(20_000) + XmlSigning.text(named) + "</a>");
    assertNotEquals(Verdict.VALID, verdict(many).verdict());
    Content comments = replaced(whole(), "</DonVi>", "</DonVi>" + "<!---->".repeat(200_000));
    XmlSignatureTest.assertValid(comments);
  }

  @Test
  void depth_is_limited() {
    String deep = "<a>".repeat(2000) + "</a>".repeat(2000);
    assertEquals(List.of("XML_UNREADABLE"), verdict(Content.ofUtf8(deep)).reasons());
  }

  @Test
  void a_flipped_byte_never_leaves_a_valid_file_that_says_something_else(@TempDir Path folder)
      throws Exception {
    byte[] clean = XmlSigning.text(whole()).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261124);
    for (int i = 0; i < 400; i++) {
      byte[] bytes = clean.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(7));
      DocumentVerdict verdict;
      try {
        verdict = verdict(Content.of(bytes));
      } catch (org.lienthong.core.InputException notXmlAnyMore) {
        continue;
      }
      if (verdict.verdict() != Verdict.VALID) continue;
      String told = "byte " + at + " of " + Files.write(folder.resolve("f.xml"), bytes);
      assertEquals(
          XmlSigning.first(XmlSigning.parse(new String(clean, StandardCharsets.UTF_8)), "DonVi")
              .getTextContent(),
          XmlSigning.first(XmlSigning.parse(new String(bytes, StandardCharsets.UTF_8)), "DonVi")
              .getTextContent(),
          told);
      assertEquals("Nguyễn Thị Mẫu", verdict.signatures().get(0).signer().name(), told);
    }
  }
}
