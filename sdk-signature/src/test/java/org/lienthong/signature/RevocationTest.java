package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.signature.TestRevocation.CrlSpec;

/** Evidence within the file: what it proves, and what proves nothing (T6). */
class RevocationTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Instant NOW = TestPki.NOW;
  private static final Content SIGNED =
      PdfSigner.sign(
          SamplePdf.small(), SignatureRequest.builder(SignerRole.PERSON, NOW).build(), PKI.person);
  private static final byte[] ROOT_LIST = new CrlSpec(PKI.root).build();

  private static DocumentVerdict verify(List<byte[]> lists, List<byte[]> answers) {
    return verify(lists, answers, NOW);
  }

  private static DocumentVerdict verify(List<byte[]> lists, List<byte[]> answers, Instant at) {
    return SignatureVerifier.of(PKI.trust)
        .revocation(RevocationMode.EMBEDDED)
        .verify(TestRevocation.withStore(SIGNED, lists, answers), at);
  }

  private static DocumentVerdict withList(CrlSpec list) {
    return verify(List.of(list.build(), ROOT_LIST), List.of());
  }

  private static CrlSpec branchList() {
    return new CrlSpec(PKI.branch);
  }

  private static byte[] answer(@Nullable CertificateStatus status) {
    return TestRevocation.answer(
        PKI.branch, PKI.person, PKI.branch, status, NOW.minusSeconds(5), NOW.plusSeconds(5));
  }

  @Test
  void a_current_list_of_the_issuer_proves_that_the_certificate_is_good() {
    DocumentVerdict verdict = withList(branchList());
    assertEquals(List.of(), verdict.reasons());
    SignatureVerdict signature = verdict.signatures().get(0);
    assertEquals(RevocationStatus.GOOD, signature.revocation());
    RevocationEvidence evidence = signature.revocationEvidence().get(0);
    assertEquals(RevocationEvidence.Kind.LIST, evidence.kind());
    assertEquals(RevocationEvidence.Source.EMBEDDED, evidence.source());
    assertEquals(PKI.person.certificate(), evidence.certificate());
    assertEquals(2, signature.revocationEvidence().size());
  }

  @Test
  void an_answer_of_the_issuer_or_its_responder_proves_it_as_well() {
    assertEquals(List.of(), verify(List.of(ROOT_LIST), List.of(answer(null))).reasons());
    var responder =
        new TestPki.Spec("CN=OCSP thử nghiệm")
            .purpose(KeyPurposeId.id_kp_OCSPSigning, false)
            .issue(PKI.branch);
    byte[] delegated =
        TestRevocation.answer(
            PKI.branch, PKI.person, responder, null, NOW.minusSeconds(5), NOW.plusSeconds(5));
    DocumentVerdict verdict = verify(List.of(ROOT_LIST), List.of(delegated));
    assertEquals(List.of(), verdict.reasons());
    assertTrue(
        verdict.signatures().get(0).revocationEvidence().stream()
            .anyMatch(one -> one.kind() == RevocationEvidence.Kind.ANSWER));
  }

  @Test
  void a_revoked_or_suspended_certificate_makes_the_signature_invalid() {
    for (int reason : List.of(CRLReason.keyCompromise, CRLReason.certificateHold)) {
      DocumentVerdict verdict =
          withList(branchList().reason(reason).revoke(PKI.person, NOW.minusSeconds(90)));
      assertEquals(List.of("CERTIFICATE_REVOKED"), verdict.reasons());
      assertEquals(RevocationStatus.REVOKED, verdict.signatures().get(0).revocation());
    }
    var revoked = new RevokedStatus(Date.from(NOW.minusSeconds(90)), CRLReason.superseded);
    assertEquals(
        List.of("CERTIFICATE_REVOKED"),
        verify(List.of(ROOT_LIST), List.of(answer(revoked))).reasons());
    // One voice that says so is enough, whatever the others say.
    assertEquals(
        List.of("CERTIFICATE_REVOKED"),
        verify(List.of(ROOT_LIST, branchList().build()), List.of(answer(revoked))).reasons());
  }

  @Test
  void a_revoked_authority_makes_the_signature_invalid_and_an_unknown_one_undetermined() {
    byte[] revoked = new CrlSpec(PKI.root).revoke(PKI.branch, NOW.minusSeconds(90)).build();
    assertEquals(
        List.of("ISSUER_REVOKED"),
        verify(List.of(branchList().build(), revoked), List.of()).reasons());
    DocumentVerdict unknown = verify(List.of(branchList().build()), List.of());
    assertEquals(Verdict.INDETERMINATE, unknown.verdict());
    assertEquals(List.of("ISSUER_REVOCATION_UNKNOWN"), unknown.reasons());
  }

  @Test
  void T6_evidence_that_is_stale_future_foreign_narrow_or_unreadable_proves_nothing() {
    Instant day = NOW.minus(Duration.ofDays(9));
    Map<String, byte[]> lists = new LinkedHashMap<>();
    lists.put("expired", branchList().validity(day, day.plusSeconds(3600)).build());
    lists.put("future", branchList().validity(NOW.plusSeconds(90), NOW.plusSeconds(900)).build());
    lists.put("without an end", branchList().validity(day, null).build());
    lists.put("wrong signature", new CrlSpec(PKI.agency).inTheNameOf(PKI.branch).build());
    lists.put("other authority", new CrlSpec(PKI.root).build());
    lists.put(
        "only authorities",
        branchList()
            .scope(new IssuingDistributionPoint(null, false, true, null, false, false))
            .build());
    lists.put(
        "only some reasons",
        branchList()
            .scope(
                new IssuingDistributionPoint(
                    null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false))
            .build());
    lists.put(
        "indirect",
        branchList()
            .scope(new IssuingDistributionPoint(null, false, false, null, true, false))
            .build());
    lists.put("rubbish", new byte[] {1, 2, 3});
    for (var list : lists.entrySet()) {
      DocumentVerdict verdict = verify(List.of(ROOT_LIST, list.getValue()), List.of());
      assertEquals(Verdict.INDETERMINATE, verdict.verdict(), list.getKey());
      assertEquals(List.of("REVOCATION_UNKNOWN"), verdict.reasons(), list.getKey());
    }
  }

  @Test
  void T6_a_list_for_users_only_is_enough_for_a_user() {
    var users = new IssuingDistributionPoint(null, true, false, null, false, false);
    assertEquals(List.of(), withList(branchList().scope(users)).reasons());
  }

  @Test
  void T6_answers_that_are_unknown_stale_about_others_or_by_nobody_prove_nothing() {
    var self = new TestPki.Spec("CN=OCSP tự phong").issue(null);
    var withoutPurpose = new TestPki.Spec("CN=Không phải OCSP").issue(PKI.branch);
    Map<String, byte[]> answers = new LinkedHashMap<>();
    answers.put("unknown", answer(new UnknownStatus()));
    answers.put(
        "stale",
        TestRevocation.answer(
            PKI.branch, PKI.person, PKI.branch, null, NOW.minusSeconds(99), NOW.minusSeconds(9)));
    answers.put(
        "stale without an end",
        TestRevocation.answer(
            PKI.branch, PKI.person, PKI.branch, null, NOW.minus(Duration.ofDays(2)), null));
    answers.put(
        "about another",
        TestRevocation.answer(
            PKI.branch, PKI.agency, PKI.branch, null, NOW.minusSeconds(9), NOW.plusSeconds(9)));
    answers.put(
        "about another authority's",
        TestRevocation.answer(
            PKI.root, PKI.person, PKI.branch, null, NOW.minusSeconds(9), NOW.plusSeconds(9)));
    answers.put(
        "self-made responder",
        TestRevocation.answer(
            PKI.branch, PKI.person, self, null, NOW.minusSeconds(9), NOW.plusSeconds(9)));
    answers.put(
        "not a responder",
        TestRevocation.answer(
            PKI.branch, PKI.person, withoutPurpose, null, NOW.minusSeconds(9), NOW.plusSeconds(9)));
    answers.put("rubbish", new byte[] {1, 2, 3});
    for (var answer : answers.entrySet()) {
      DocumentVerdict verdict = verify(List.of(ROOT_LIST), List.of(answer.getValue()));
      assertEquals(List.of("REVOCATION_UNKNOWN"), verdict.reasons(), answer.getKey());
    }
  }

  @Test
  void T5_a_revocation_after_the_moment_of_interest_is_only_a_note() {
    Instant later = NOW.plus(Duration.ofDays(1));
    byte[] list =
        branchList()
            .validity(later, later.plus(Duration.ofDays(3)))
            .revoke(PKI.person, NOW.plusSeconds(30))
            .build();
    // Without proof of time the moment of interest is that of checking, when it was revoked.
    DocumentVerdict now =
        verify(List.of(list, ROOT_LIST), List.of(), later.plus(Duration.ofHours(1)));
    assertTrue(now.reasons().contains("CERTIFICATE_REVOKED"));
  }

  @Test
  void a_suspicion_that_reaches_back_counts_from_where_it_starts() {
    DocumentVerdict verdict =
        withList(
            branchList()
                .validity(NOW.minusSeconds(5), NOW.plusSeconds(900))
                .revoke(PKI.person, NOW.plusSeconds(50))
                .suspectedSince(NOW.minusSeconds(500)));
    assertEquals(List.of("CERTIFICATE_REVOKED"), verdict.reasons());
  }

  @Test
  void a_policy_may_only_note_that_an_authority_was_not_checked() {
    VerificationPolicy noting =
        Policies.with("\"issuerRevocation\": \"required\"", "\"issuerRevocation\": \"noted\"");
    DocumentVerdict verdict =
        SignatureVerifier.of(PKI.trust)
            .policy(noting)
            .revocation(RevocationMode.EMBEDDED)
            .verify(
                TestRevocation.withStore(SIGNED, List.of(branchList().build()), List.of()), NOW);
    assertEquals(List.of(), verdict.reasons());
    assertTrue(verdict.signatures().get(0).warnings().contains("ISSUER_REVOCATION_NOT_CHECKED"));
  }
}
