package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.signature.internal.CmsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceRecordTest {
  private static final TestPki PKI = TestPki.SHARED;

  private static SignatureVerifier verifier() {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK);
  }

  private static EvidenceRecord record(Content file, SignatureVerifier verifier) {
    return EvidenceRecord.of(file, verifier.verify(file), verifier, "thử 1.0");
  }

  private static JsonNode json(EvidenceRecord record) {
    return JsonMapper.shared().readTree(record.json());
  }

  /** Small, for tests of the log. */
  static EvidenceRecord unsigned() {
    return record(Content.ofUtf8("<a>chưa ký</a>"), verifier());
  }

  private static Content signed() {
    Content file =
        PdfSigner.sign(
            SamplePdf.small(),
            SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
            PKI.person);
    byte[] list = new TestRevocation.CrlSpec(PKI.branch).build();
    byte[] rootList = new TestRevocation.CrlSpec(PKI.root).build();
    return TestRevocation.withStore(file, List.of(list, rootList), List.of());
  }

  @Test
  void a_record_says_what_the_verdict_rested_on() throws Exception {
    Content file = signed();
    JsonNode json = json(record(file, verifier().revocation(RevocationMode.EMBEDDED)));
    assertEquals(file.sha256().hex(), json.get("file").asString());
    assertEquals("VALID", json.get("verdict").asString());
    assertEquals("thử 1.0", json.get("software").asString());
    assertEquals("2026-11-24T03:00:00Z", json.get("judged").asString());
    assertEquals(PKI.trust.version().hex(), json.get("trust").asString());
    assertEquals(VerificationPolicy.standard().id(), json.get("policy").asString());
    assertEquals("EMBEDDED", json.get("revocation").asString());
    JsonNode signature = json.at("/signatures/0");
    assertEquals(
        TrustStore.fingerprint(PKI.person.certificate()).hex(),
        signature.get("certificate").asString());
    assertEquals(
        TrustStore.fingerprint(PKI.root.certificate()).hex(), signature.at("/path/2").asString());
    assertTrue(signature.get("warnings").toString().contains("TIME_NOT_PROVEN"));
    assertEquals(2, signature.get("evidence").size());
    assertEquals("LIST", signature.at("/evidence/0/kind").asString());
  }

  @Test
  void every_hash_leads_to_the_bytes_that_were_looked_at() {
    EvidenceRecord record = record(signed(), verifier().revocation(RevocationMode.EMBEDDED));
    assertEquals(5, record.parts().size(), "three certificates, two lists");
    record.parts().forEach((hash, part) -> assertEquals(hash, part.sha256()));
    for (Sha256 hash : record.parts().keySet()) assertTrue(record.json().contains(hash.hex()));
  }

  @Test
  void timestamps_are_kept_with_their_verdict() {
    Content file = TimestampTest.signed(PKI.person, TestPki.NOW, new TestTsa().at(TestPki.NOW));
    JsonNode stamp = json(record(file, verifier())).at("/signatures/0/timestamps/0");
    assertEquals("VALID", stamp.get("verdict").asString());
    assertEquals(64, stamp.get("sha256").asString().length());
  }

  @Test
  void nobody_is_named() {
    String json = record(signed(), verifier()).json();
    for (String name : List.of("Nguyễn", "001234567890", "Hội mẫu", "CCCD", "Gốc")) {
      assertFalse(json.contains(name), json);
    }
    assertFalse(json.contains("\n"));
  }

  @Test
  void the_version_of_a_trust_store_is_its_content() {
    TrustAnchor root = new TrustAnchor(PKI.root.certificate(), Realm.GOV);
    TrustAnchor branch = new TrustAnchor(PKI.branch.certificate(), Realm.PUBLIC);
    assertEquals(
        TrustStore.of(List.of(root, branch)).version(),
        TrustStore.of(List.of(branch, root)).version());
    assertEquals(TrustStore.of(List.of(root)).version(), PKI.trust.version());
    assertNotEquals(
        TrustStore.of(List.of(root)).version(),
        TrustStore.of(List.of(new TrustAnchor(PKI.root.certificate(), Realm.PUBLIC))).version());
  }

  @Test
  void software_must_be_named() {
    Content file = Content.ofUtf8("<a/>");
    DocumentVerdict verdict = verifier().verify(file);
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> EvidenceRecord.of(file, verdict, verifier(), " "));
    assertEquals("software must have 1 to 200 characters", refusal.getMessage());
  }

  @Test
  void a_file_that_changed_since_the_verdict_gets_no_record(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("tep.xml");
    Files.writeString(path, "<a>trước</a>");
    Content file = Content.of(path);
    DocumentVerdict verdict = verifier().verify(file);
    assertEquals(
        file.sha256().hex(),
        json(EvidenceRecord.of(file, verdict, verifier(), "thử")).get("file").asString());
    Files.writeString(path, "<a>sau</a>");
    var refusal =
        assertThrows(
            InputException.class, () -> EvidenceRecord.of(file, verdict, verifier(), "thử"));
    assertEquals("SIG-094", refusal.code());
  }

  @Test
  void a_record_of_a_large_file_has_its_hash_too() {
    byte[] spaces = new byte[17 << 20];
    Arrays.fill(spaces, (byte) ' ');
    byte[] start = "<a>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, spaces, 0, start.length);
    Content file = Content.of(spaces);
    assertEquals(file.sha256().hex(), json(record(file, verifier())).get("file").asString());
  }

  @Test
  void a_detached_signature_is_recorded_with_what_it_is_over() {
    Content content = Content.ofUtf8("nội dung mẫu");
    SignatureAlgorithmName rsa = SignatureAlgorithmName.RSA_PKCS1_SHA256;
    byte[] attributes =
        CmsBuilder.signedAttributes(content.sha256().bytes(), PKI.person.certificate(), rsa);
    Content signature =
        Content.of(
            CmsBuilder.message(
                attributes, PKI.person.sign(attributes, rsa), PKI.person.chain(), rsa));
    DocumentVerdict verdict = verifier().verify(signature, content);
    for (Content one : List.of(signature, content)) {
      JsonNode json = json(EvidenceRecord.of(one, verdict, verifier(), "thử"));
      assertEquals(signature.sha256().hex(), json.get("file").asString());
      assertEquals(content.sha256().hex(), json.get("content").asString());
    }
    Content other = Content.ofUtf8("khác");
    assertThrows(InputException.class, () -> EvidenceRecord.of(other, verdict, verifier(), "thử"));
  }
}
