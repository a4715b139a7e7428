package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class SignatureVerifierTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Instant NOW = TestPki.NOW;

  private static Content signedBy(SigningKey key) {
    return signedBy(key, NOW);
  }

  private static Content signedBy(SigningKey key, Instant time) {
    return PdfSigner.sign(
        SamplePdf.small(), SignatureRequest.builder(SignerRole.UNKNOWN, time).build(), key);
  }

  private static SignatureVerifier verifier() {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK);
  }

  private static void assertVerdict(Verdict verdict, String reason, DocumentVerdict actual) {
    assertEquals(verdict, actual.verdict(), () -> actual.reasons().toString());
    assertTrue(actual.reasons().contains(reason), () -> actual.reasons().toString());
  }

  @Test
  void no_signature_is_undetermined_and_has_words() {
    DocumentVerdict verdict = verifier().verify(SamplePdf.small());
    assertVerdict(Verdict.INDETERMINATE, "NO_SIGNATURE", verdict);
    assertEquals(List.of("The file holds no signature."), verdict.messages(Locale.ENGLISH));
  }

  @Test
  void an_empty_trust_store_never_yields_valid_T10() {
    var verdict =
        SignatureVerifier.of(TrustStore.of(List.of()))
            .clock(OfficialSigningTest.CLOCK)
            .verify(signedBy(PKI.person));
    assertVerdict(Verdict.INDETERMINATE, "NO_TRUST_ANCHOR", verdict);
  }

  @Test
  void an_unknown_authority_is_undetermined_and_a_counterfeit_one_invalid_T2() {
    var stranger = new TestPki.Spec("CN=Gốc lạ").authority().issue(null);
    var foreign = new TestPki.Spec("CN=Người lạ").issue(stranger);
    assertVerdict(
        Verdict.INDETERMINATE,
        "ISSUER_UNKNOWN",
        verifier().verify(signedBy(withRoot(foreign, stranger))));
    var fake =
        new TestPki.Spec("CN=Gốc thử nghiệm công vụ,O=Đơn vị mẫu,C=VN").authority().issue(null);
    var cheated = new TestPki.Spec("CN=Người bị lừa").issue(fake);
    assertVerdict(
        Verdict.INVALID,
        "COUNTERFEIT_ISSUER",
        verifier().verify(signedBy(withRoot(cheated, fake))));
  }

  private static TestPki.Key withRoot(TestPki.Key key, TestPki.Key root) {
    return new TestPki.Key(key.pair(), List.of(key.certificate(), root.certificate()));
  }

  @Test
  void a_certificate_issued_by_a_leaf_is_invalid_T3() {
    var child = new TestPki.Spec("CN=Con của lá").issue(PKI.person);
    assertVerdict(Verdict.INVALID, "PATH_INVALID", verifier().verify(signedBy(child)));
    var noSigning =
        new TestPki.Spec("CN=CA không được cấp")
            .authority()
            .keyUsage(KeyUsage.cRLSign)
            .issue(PKI.root);
    var leaf = new TestPki.Spec("CN=Lá").issue(noSigning);
    assertVerdict(Verdict.INVALID, "PATH_INVALID", verifier().verify(signedBy(leaf)));
  }

  @Test
  void a_leaf_alone_is_led_home_by_the_issuers_of_the_store() {
    var alone = new TestPki.Key(PKI.person.pair(), List.of(PKI.person.certificate()));
    assertVerdict(Verdict.INDETERMINATE, "ISSUER_UNKNOWN", verifier().verify(signedBy(alone)));
    TrustStore helped = TrustStore.of(PKI.trust.anchors(), List.of(PKI.branch.certificate()));
    assertEquals(
        Verdict.VALID,
        SignatureVerifier.of(helped)
            .clock(OfficialSigningTest.CLOCK)
            .verify(signedBy(alone))
            .verdict());
  }

  @Test
  void an_expired_certificate_without_proof_of_time_is_undetermined_T4() {
    Content signed = signedBy(PKI.person);
    assertVerdict(
        Verdict.INDETERMINATE,
        "CERTIFICATE_EXPIRED",
        verifier().verify(signed, NOW.plus(Duration.ofDays(364 + 2))));
    assertEquals(
        Verdict.VALID, verifier().verify(signed, NOW.plus(Duration.ofDays(364))).verdict());
  }

  @Test
  void a_claimed_time_in_the_future_is_undetermined_T8() {
    Content signed = signedBy(PKI.person, NOW.plus(Duration.ofHours(1)));
    assertVerdict(Verdict.INDETERMINATE, "CLAIMED_TIME_IN_FUTURE", verifier().verify(signed));
  }

  @Test
  void a_weak_authority_key_is_invalid_T9() {
    var weak = new TestPki.Spec("CN=CA yếu").authority().key("RSA", 1024).issue(PKI.root);
    var leaf = new TestPki.Spec("CN=Lá của CA yếu").issue(weak);
    assertVerdict(Verdict.INVALID, "KEY_TOO_SHORT", verifier().verify(signedBy(leaf)));
  }

  @Test
  void one_of_the_two_lawful_signatures_does_not_make_an_official_document_T11() {
    Content person = signedBy(PKI.person);
    assertEquals(Verdict.VALID, verifier().verify(person).verdict());
    DocumentVerdict official = verifier().official().verify(person);
    assertVerdict(Verdict.INVALID, "AGENCY_SIGNATURE_MISSING", official);
    assertEquals(Verdict.VALID, official.signatures().get(0).verdict());
    DocumentVerdict agencyOnly = verifier().official().verify(signedBy(PKI.agency));
    assertVerdict(Verdict.INVALID, "PERSON_SIGNATURE_MISSING", agencyOnly);
  }

  @Test
  void a_person_in_the_place_of_the_agency_does_not_make_an_official_document_T11() {
    var asAgency = SignatureRequest.builder(SignerRole.AGENCY, NOW).build();
    Content twice = PdfSigner.sign(signedBy(PKI.person), asAgency, PKI.person);
    DocumentVerdict official = verifier().official().verify(twice);
    assertVerdict(Verdict.INVALID, "AGENCY_SIGNATURE_MISSING", official);
    for (SignatureVerdict one : official.signatures()) {
      assertEquals(SignerRole.PERSON, one.signer().role());
      assertEquals(Verdict.VALID, one.verdict());
    }
  }

  @Test
  void the_role_entry_counts_only_where_the_certificate_says_nothing() {
    var plain = new TestPki.Spec("CN=Không rõ").issue(PKI.branch);
    var asPerson = SignatureRequest.builder(SignerRole.PERSON, NOW).build();
    assertEquals(SignerRole.PERSON, roleOf(PdfSigner.sign(SamplePdf.small(), asPerson, plain)));
    assertEquals(SignerRole.UNKNOWN, roleOf(signedBy(plain)));
    assertEquals(
        SignerRole.AGENCY, roleOf(PdfSigner.sign(SamplePdf.small(), asPerson, PKI.agency)));
  }

  private static SignerRole roleOf(Content pdf) {
    return verifier().verify(pdf).signatures().get(0).signer().role();
  }

  @Test
  void revocation_off_warns_and_embedded_without_evidence_is_undetermined() {
    Content signed = signedBy(PKI.person);
    SignatureVerdict off = verifier().verify(signed).signatures().get(0);
    assertEquals(RevocationStatus.UNKNOWN, off.revocation());
    assertTrue(off.warnings().contains("REVOCATION_NOT_CHECKED"));
    for (RevocationMode mode : List.of(RevocationMode.EMBEDDED, RevocationMode.ONLINE)) {
      assertVerdict(
          Verdict.INDETERMINATE, "REVOCATION_UNKNOWN", verifier().revocation(mode).verify(signed));
    }
  }

  @Test
  void what_cannot_be_signed_at_all_is_refused_and_xml_is_undetermined() {
    Content text = Content.ofUtf8("chỉ là chữ");
    var refusal = assertThrows(InputException.class, () -> verifier().verify(text));
    assertEquals("SIG-060", refusal.code());
    assertVerdict(Verdict.INDETERMINATE, "NO_SIGNATURE", verifier().verify(Content.ofUtf8("<a/>")));
  }

  @Test
  void requiring_validity_throws_with_the_reasons() {
    DocumentVerdict verdict = verifier().verify(SamplePdf.small());
    var refusal = assertThrows(NotValidException.class, verdict::requireValid);
    assertEquals("SIG-061", refusal.code());
    assertEquals(Verdict.INDETERMINATE, refusal.verdict());
    assertTrue(refusal.message(Locale.ENGLISH).contains("NO_SIGNATURE"));
  }
}
