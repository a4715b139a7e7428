package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

/** What timestamps prove, and what they do not (T4, T5, T7, T8, C5, C6). */
class TimestampTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Instant NOW = TestPki.NOW;
  private static final TestPki.Key OTHER_ROOT =
      new TestPki.Spec("CN=Gốc công cộng thử").authority().issue(null);
  private static final TrustStore TRUST =
      TrustStore.of(
          List.of(
              new TrustAnchor(PKI.root.certificate(), Realm.GOV),
              new TrustAnchor(OTHER_ROOT.certificate(), Realm.PUBLIC)));

  static Content signed(TestPki.Key key, Instant claimed, TestTsa tsa) {
    var request =
        SignatureRequest.builder(SignerRole.UNKNOWN, claimed).reservedBytes(32_768).build();
    var prepared = PdfSigner.prepare(SamplePdf.small(), request, key.chain());
    byte[] value = key.sign(prepared.dataToSign(), prepared.algorithm());
    return prepared.complete(value, Content.of(tsa.token(value)));
  }

  private static DocumentVerdict verify(Content pdf, Instant at) {
    return SignatureVerifier.of(TRUST).verify(pdf, at);
  }

  private static TestPki.Key shortLived(Instant from, Instant to) {
    return new TestPki.Spec("CN=Ngắn hạn,UID=CCCD:001000000003")
        .validity(from, to)
        .issue(PKI.branch);
  }

  @Test
  void T4_expired_since_is_valid_with_a_timestamp_and_undetermined_without() {
    Instant end = NOW.plus(Duration.ofDays(1));
    TestPki.Key brief = shortLived(NOW.minus(Duration.ofDays(1)), end);
    Instant later = end.plus(Duration.ofDays(30));
    DocumentVerdict proven = verify(signed(brief, NOW, new TestTsa().at(NOW)), later);
    assertEquals(List.of(), proven.reasons());
    assertEquals(NOW, proven.signatures().get(0).bestTime().value());
    Content bare =
        PdfSigner.sign(
            SamplePdf.small(), SignatureRequest.builder(SignerRole.UNKNOWN, NOW).build(), brief);
    assertEquals(List.of("CERTIFICATE_EXPIRED"), verify(bare, later).reasons());
    assertEquals(Verdict.INDETERMINATE, verify(bare, later).verdict());
  }

  @Test
  void T5_revoked_before_the_timestamp_is_invalid_and_after_it_only_noted() {
    Instant later = NOW.plus(Duration.ofDays(10));
    byte[] rootList =
        new TestRevocation.CrlSpec(PKI.root).validity(NOW, later.plusSeconds(900)).build();
    for (int hours : List.of(-1, 1)) {
      Content pdf = signed(PKI.person, NOW, new TestTsa().at(NOW));
      byte[] list =
          new TestRevocation.CrlSpec(PKI.branch)
              .validity(later.minusSeconds(60), later.plusSeconds(900))
              .revoke(PKI.person, NOW.plus(Duration.ofHours(hours)))
              .build();
      DocumentVerdict verdict =
          SignatureVerifier.of(TRUST)
              .revocation(RevocationMode.EMBEDDED)
              .verify(TestRevocation.withStore(pdf, List.of(rootList, list), List.of()), later);
      SignatureVerdict signature = verdict.signatures().get(0);
      if (hours < 0) {
        assertEquals(List.of("CERTIFICATE_REVOKED"), verdict.reasons());
      } else {
        assertEquals(List.of(), verdict.reasons());
        assertTrue(signature.warnings().contains("REVOKED_LATER"));
        assertEquals(RevocationStatus.GOOD, signature.revocation());
      }
    }
  }

  @Test
  void T7_a_timestamp_that_does_not_count_leaves_the_claimed_time_and_no_valid_verdict() {
    var noPurpose =
        new TestPki.Spec("CN=TSA không mục đích")
            .keyUsage(KeyUsage.digitalSignature)
            .issue(PKI.root);
    var notCritical =
        new TestPki.Spec("CN=TSA không bắt buộc")
            .keyUsage(KeyUsage.digitalSignature)
            .purpose(KeyPurposeId.id_kp_timeStamping, false)
            .issue(PKI.root);
    var expired =
        TestTsa.spec()
            .validity(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)))
            .issue(PKI.root);
    var stranger = TestTsa.spec().issue(new TestPki.Spec("CN=Gốc lạ").authority().issue(null));
    var foreign = TestTsa.spec().issue(OTHER_ROOT);
    TestPki.Key young = shortLived(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(9)));
    Map<String, Content> files = new LinkedHashMap<>();
    files.put("NOT_FOR_TIMESTAMPING", signed(PKI.person, NOW, tsaWithout(noPurpose)));
    files.put("NOT_FOR_TIMESTAMPING ", signed(PKI.person, NOW, tsaWithout(notCritical)));
    files.put(
        "TIMESTAMP_BEFORE_CERTIFICATE", signed(young, NOW, at(NOW.minus(Duration.ofDays(3)))));
    files.put(
        "CERTIFICATE_EXPIRED",
        signed(PKI.person, NOW, new TestTsa(expired).at(NOW.minus(Duration.ofDays(3)))));
    files.put("ISSUER_UNKNOWN", signed(PKI.person, NOW, new TestTsa(stranger)));
    files.put("TIMESTAMP_FOREIGN_REALM", signed(PKI.person, NOW, new TestTsa(foreign)));
    files.put("TIMESTAMP_IN_FUTURE", signed(PKI.person, NOW, at(NOW.plus(Duration.ofDays(1)))));
    for (var file : files.entrySet()) {
      DocumentVerdict verdict = verify(file.getValue(), NOW);
      assertEquals(Verdict.INDETERMINATE, verdict.verdict(), file.getKey());
      assertEquals(List.of("TIMESTAMP_NOT_RELIABLE"), verdict.reasons(), file.getKey());
      SignatureVerdict signature = verdict.signatures().get(0);
      assertEquals(BestTime.Source.CLAIMED, signature.bestTime().source());
      TimestampVerdict timestamp = signature.timestamps().get(0);
      assertNotEquals(Verdict.VALID, timestamp.verdict());
      assertTrue(
          timestamp.reasons().contains(file.getKey().strip()), timestamp.reasons()::toString);
      assertFalse(timestamp.messages(OfficialSigningTest.VIETNAMESE).isEmpty());
    }
  }

  private static TestTsa at(Instant time) {
    return new TestTsa().at(time);
  }

  /** The library refuses to make such a token, so another purpose is claimed while it is made. */
  private static TestTsa tsaWithout(TestPki.Key key) {
    return new TestTsa(key).unchecked();
  }

  @Test
  void T7_a_policy_may_let_another_realm_stamp() {
    var foreign = TestTsa.spec().issue(OTHER_ROOT);
    Content pdf = signed(PKI.person, NOW, new TestTsa(foreign));
    VerificationPolicy wide =
        Policies.with(
            "\"timestampRealms\": {}", "\"timestampRealms\": {\"GOV\": [\"GOV\", \"PUBLIC\"]}");
    assertEquals(List.of(), SignatureVerifier.of(TRUST).policy(wide).verify(pdf, NOW).reasons());
  }

  @Test
  void T8_local_time_written_as_UTC_is_named_and_the_timestamp_counts() {
    Content pdf = signed(PKI.person, NOW.plus(Duration.ofHours(7)), at(NOW));
    DocumentVerdict verdict = verify(pdf, NOW.plusSeconds(60));
    assertEquals(List.of(), verdict.reasons());
    SignatureVerdict signature = verdict.signatures().get(0);
    assertTrue(signature.warnings().contains("SIGNING_TIME_LOCAL_AS_UTC"));
    assertEquals(new BestTime(NOW, BestTime.Source.TIMESTAMP), signature.bestTime());
    SignatureVerdict other =
        verify(signed(PKI.person, NOW.plusSeconds(61), at(NOW)), NOW.plusSeconds(90))
            .signatures()
            .get(0);
    assertTrue(other.warnings().contains("CLAIMED_TIME_AFTER_TIMESTAMP"));
    assertFalse(other.warnings().contains("SIGNING_TIME_LOCAL_AS_UTC"));
    SignatureVerdict close =
        verify(signed(PKI.person, NOW.plusSeconds(59), at(NOW)), NOW.plusSeconds(90))
            .signatures()
            .get(0);
    assertFalse(close.warnings().contains("CLAIMED_TIME_AFTER_TIMESTAMP"));
  }

  @Test
  void C5_a_timestamp_over_other_content_or_damaged_proves_nothing() {
    for (TestTsa liar : List.of(new TestTsa().overOtherContent(), new TestTsa().damaged())) {
      var request = SignatureRequest.builder(SignerRole.UNKNOWN, NOW).reservedBytes(32_768).build();
      var prepared = PdfSigner.prepare(SamplePdf.small(), request, PKI.person.chain());
      byte[] value = PKI.person.sign(prepared.dataToSign(), prepared.algorithm());
      byte[] message =
          org.lienthong.signature.internal.CmsBuilder.message(
              prepared.dataToSign(),
              value,
              PKI.person.chain(),
              prepared.algorithm(),
              liar.token(value));
      DocumentVerdict verdict = verify(prepared.put(message), NOW);
      assertEquals(List.of("TIMESTAMP_NOT_RELIABLE"), verdict.reasons());
      assertEquals(Verdict.INVALID, verdict.signatures().get(0).timestamps().get(0).verdict());
    }
  }

  @Test
  void C6_SHA_1_counts_if_its_age_is_proven_is_open_if_claimed_and_invalid_if_new() {
    Instant old = Instant.parse("2016-05-05T05:00:00Z");
    Instant end = Instant.parse("2030-01-01T00:00:00Z");
    Instant start = Instant.parse("2015-01-01T00:00:00Z");
    var root = new TestPki.Spec("CN=Gốc cũ").authority().validity(start, end).issue(null);
    var key = new TestPki.Spec("CN=Chữ ký cũ").validity(start, end).issue(root);
    var tsa = new TestTsa(TestTsa.spec().validity(start, end).issue(root)).at(old);
    SignatureVerifier verifier =
        SignatureVerifier.of(
            TrustStore.of(List.of(new TrustAnchor(root.certificate(), Realm.GOV))));
    DocumentVerdict proven = verifier.verify(sha1(key, old, tsa), NOW);
    assertEquals(List.of(), proven.reasons());
    assertTrue(proven.signatures().get(0).warnings().contains("ALGORITHM_OLD"));
    DocumentVerdict claimed = verifier.verify(sha1(key, old, null), NOW);
    assertEquals(Verdict.INDETERMINATE, claimed.verdict());
    assertEquals(List.of("ALGORITHM_OLD_UNPROVEN"), claimed.reasons());
    DocumentVerdict fresh = verifier.verify(sha1(key, NOW, null), NOW);
    assertEquals(Verdict.INVALID, fresh.verdict());
    assertEquals(List.of("ALGORITHM_WEAK"), fresh.reasons());
  }

  private static Content sha1(TestPki.Key key, Instant claimed, @Nullable TestTsa tsa) {
    return ExternalSigner.write(
        SamplePdf.small(),
        signature -> {
          signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
          signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
          signature.setSignDate(GregorianCalendar.from(claimed.atZone(ZoneOffset.UTC)));
        },
        covered -> ExternalSigner.message(covered, key, "SHA1withRSA", tsa));
  }

  @Test
  void a_timestamp_over_the_document_proves_the_signatures_below_it_and_changes_nothing() {
    Instant end = NOW.plus(Duration.ofDays(1));
    TestPki.Key brief = shortLived(NOW.minus(Duration.ofDays(1)), end);
    Content pdf =
        PdfSigner.sign(
            SamplePdf.small(), SignatureRequest.builder(SignerRole.UNKNOWN, NOW).build(), brief);
    Content archived = new TestTsa().at(NOW.plusSeconds(600)).stampDocument(pdf);
    DocumentVerdict verdict = verify(archived, end.plus(Duration.ofDays(30)));
    assertEquals(List.of(), verdict.reasons());
    assertEquals(1, verdict.signatures().size());
    assertEquals(1, verdict.timestamps().size());
    assertTrue(verdict.warnings().contains("VALIDATION_DATA_ADDED"));
    assertEquals(
        new BestTime(NOW.plusSeconds(600), BestTime.Source.TIMESTAMP),
        verdict.signatures().get(0).bestTime());
  }

  @Test
  void P18_a_timestamp_over_the_document_is_allowed_after_the_agency_but_hides_no_change() {
    Content issued = OfficialSigningTest.issued().content();
    TestTsa tsa = at(NOW.plusSeconds(5));
    SignatureVerifier verifier =
        SignatureVerifier.of(TRUST)
            .official()
            .clock(java.time.Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));
    assertEquals(List.of(), verifier.verify(tsa.stampDocument(issued)).reasons());
    Content changed =
        SamplePdf.changed(
            issued, document -> SamplePdf.write(document, document.getPage(0), "them", 200, 200));
    DocumentVerdict verdict = verifier.verify(tsa.stampDocument(changed));
    assertEquals(Verdict.INVALID, verdict.verdict());
    assertTrue(verdict.reasons().contains("CHANGED_AFTER_LAST_SIGNATURE"));
    DocumentVerdict lying = verifier.verify(at(NOW).overOtherContent().stampDocument(issued));
    assertNotEquals(Verdict.VALID, lying.verdict());
    assertTrue(lying.reasons().contains("TIMESTAMP_NOT_RELIABLE"));
  }
}
