package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.w3c.dom.Element;

class XmlSignatureTest {
  static final String REPORT =
      "<r:BaoCao xmlns:r=\"urn:mau\" xmlns:x=\"urn:khac\" kỳ=\"2026-Q1\" x:b=\"&lt;&#9;&quot;\">"
          + "<DonVi Id=\"dv1\">Hội mẫu tỉnh</DonVi>\n  <SoLieu xml:lang=\"vi\">12 &lt; 13 &gt; 5"
          + "</SoLieu><x:Rong/><![CDATA[a<b]]><?hien thi?></r:BaoCao>";

  static SignatureVerifier verifier() {
    return SignatureVerifier.of(TestPki.SHARED.trust).clock(OfficialSigningTest.CLOCK);
  }

  static void assertValid(Content file) {
    DocumentVerdict verdict = verifier().verify(file);
    assertEquals(Verdict.VALID, verdict.verdict(), () -> verdict.reasons().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2001/10/xml-exc-c14n#",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/2006/12/xml-c14n11#WithComments"
      })
  void an_enveloped_signature_of_another_maker_is_valid_in_every_canonical_form(String form)
      throws Exception {
    assertValid(new XmlSigning(REPORT).form(form).enveloped().sign());
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, RSA 2048 SHA-256",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512, RSA 2048 SHA-512",
    "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1, RSASSA-PSS 2048 SHA-256",
    "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1, RSASSA-PSS 2048 SHA-512"
  })
  void the_algorithms_of_the_circular_are_read(String method, String shown) throws Exception {
    Content file = new XmlSigning(REPORT).by(TestPki.SHARED.person, method).enveloped().sign();
    assertValid(file);
    assertEquals(List.of(shown), verifier().verify(file).signatures().get(0).algorithms());
  }

  @Test
  void an_elliptic_key_signs_too() throws Exception {
    var key = new TestPki.Spec("CN=Đường cong mẫu").key("EC", 256).issue(TestPki.SHARED.branch);
    assertValid(
        new XmlSigning(REPORT)
            .by(key, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
            .withKeyValue()
            .enveloped()
            .sign());
  }

  @Test
  void the_verdict_tells_who_when_and_what() throws Exception {
    SignatureVerdict verdict =
        verifier().verify(new XmlSigning(REPORT).enveloped().sign()).signatures().get(0);
    assertEquals("Nguyễn Thị Mẫu", verdict.signer().name());
    assertEquals(SignerRole.PERSON, verdict.signer().role());
    assertEquals(Realm.GOV, verdict.realm());
    assertEquals(Coverage.WHOLE_FILE, verdict.coverage());
    assertEquals(List.of("/"), verdict.scope());
    assertEquals(Instant.parse("2026-11-24T02:30:00Z"), verdict.claimedTime().orElseThrow());
    assertEquals(BestTime.Source.CLAIMED, verdict.bestTime().source());
  }

  @Test
  void without_properties_the_certificate_is_unnamed() throws Exception {
    Content file = new XmlSigning(REPORT).plain().enveloped().sign();
    assertValid(file);
    assertTrue(
        verifier()
            .verify(file)
            .signatures()
            .get(0)
            .warnings()
            .contains("SIGNING_CERTIFICATE_UNNAMED"));
  }

  @Test
  void an_enveloping_signature_covers_all_it_holds() throws Exception {
    Content file = new XmlSigning(REPORT).enveloping().over("#goc").sign();
    assertValid(file);
    assertEquals(List.of("/Signature/Object"), verifier().verify(file).signatures().get(0).scope());
  }

  @Test
  void base64_content_is_signed_as_what_it_stands_for() throws Exception {
    Content file =
        new XmlSigning("<a>TMOgIGThu68gbGnhu4d1</a>")
            .enveloping()
            .over("#goc", "http://www.w3.org/2000/09/xmldsig#base64")
            .sign();
    assertValid(Content.ofUtf8(XmlSigning.text(file).replaceAll("</?a>", "")));
  }

  @Test
  void a_part_is_valid_by_itself_and_does_not_make_the_file_valid() throws Exception {
    DocumentVerdict verdict =
        verifier().verify(new XmlSigning(REPORT).over("#dv1", XmlSigning.EXCLUSIVE).sign());
    assertEquals(Verdict.INDETERMINATE, verdict.verdict());
    assertEquals(List.of("PARTLY_SIGNED"), verdict.reasons());
    SignatureVerdict one = verdict.signatures().get(0);
    assertEquals(Verdict.VALID, one.verdict());
    assertEquals(Coverage.PARTIAL, one.coverage());
    assertEquals(List.of("/BaoCao/DonVi"), one.scope());
  }

  @ParameterizedTest
  @ValueSource(strings = {"inclusive", "exclusive"})
  void a_part_keeps_what_it_inherits(String kind) throws Exception {
    String form = kind.equals("inclusive") ? XmlSigning.INCLUSIVE : XmlSigning.EXCLUSIVE;
    String xml =
        "<a xmlns=\"urn:a\" xmlns:b=\"urn:b\" xml:lang=\"vi\" xml:base=\"x\"><c xmlns=\"\">"
            + "<b:d Id=\"dv1\" b:e=\"1\" f=\"2\"><g xmlns=\"urn:g\"/></b:d></c></a>";
    SignatureVerdict verdict =
        verifier().verify(new XmlSigning(xml).over("#dv1", form).sign()).signatures().get(0);
    assertEquals(Verdict.VALID, verdict.verdict(), () -> verdict.reasons().toString());
  }

  @Test
  void a_timestamp_over_the_value_proves_the_time() throws Exception {
    Content signed = new XmlSigning(REPORT).enveloped().sign();
    Content stamped = XmlTimestamps.add(signed, new TestTsa().at(TestPki.NOW));
    SignatureVerdict verdict = verifier().verify(stamped).signatures().get(0);
    assertEquals(List.of(), verdict.reasons());
    assertEquals(BestTime.Source.TIMESTAMP, verdict.bestTime().source());
  }

  @Test
  void a_timestamp_of_something_else_proves_nothing_C5() throws Exception {
    Content signed = new XmlSigning(REPORT).enveloped().sign();
    Content wrong = XmlTimestamps.add(signed, new TestTsa().token(new byte[] {1}));
    SignatureVerdict verdict = verifier().verify(wrong).signatures().get(0);
    assertEquals(List.of("TIMESTAMP_NOT_RELIABLE"), verdict.reasons());
  }

  @Test
  void a_file_without_a_signature_has_none() {
    assertEquals(List.of("NO_SIGNATURE"), verifier().verify(Content.ofUtf8("<a/>")).reasons());
  }

  @Test
  void two_signatures_are_both_judged() throws Exception {
    Content once = new XmlSigning(REPORT).over("#dv1", XmlSigning.EXCLUSIVE).sign();
    Content twice =
        XmlSigning.changed(
            once,
            document -> {
              Element copy = (Element) XmlSigning.first(document, "Signature").cloneNode(true);
              document.getDocumentElement().appendChild(copy);
            });
    assertEquals(2, verifier().verify(twice).signatures().size());
    assertTrue(verifier().verify(twice).reasons().contains("DUPLICATE_ID"));
  }
}
