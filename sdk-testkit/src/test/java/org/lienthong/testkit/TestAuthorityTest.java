package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.Secret;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.PdfSigner;
import org.lienthong.signature.Pkcs12Key;
import org.lienthong.signature.Realm;
import org.lienthong.signature.SignatureAlgorithmName;
import org.lienthong.signature.SignatureRequest;
import org.lienthong.signature.SignatureVerdict;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.SignerRole;
import org.lienthong.signature.SigningKey;
import org.lienthong.signature.SigningRefusedException;
import org.lienthong.signature.TrustStore;
import org.lienthong.signature.Verdict;

class TestAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, VietnamTime.ZONE);
  private static final TestAuthority AUTHORITY = TestAuthority.create(CLOCK);
  private static final TestKey PERSON = AUTHORITY.person("Nguyễn Thị Mẫu", "Hội mẫu tỉnh").issue();

  @TempDir Path folder;

  private static Content pdf() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Content signed(SigningKey key, SignerRole role) {
    return PdfSigner.sign(pdf(), SignatureRequest.builder(role, NOW).build(), key);
  }

  private static SignatureVerdict verdict(TrustStore trust, Content file) {
    DocumentVerdict verdict = SignatureVerifier.of(trust).clock(CLOCK).verify(file);
    return verdict.signatures().get(0);
  }

  @Test
  void a_signature_of_a_person_is_valid_in_its_realm() {
    SignatureVerdict verdict = verdict(AUTHORITY.trust(), signed(PERSON, SignerRole.PERSON));
    assertEquals(Verdict.VALID, verdict.verdict(), () -> verdict.reasons().toString());
    assertEquals(Realm.GOV, verdict.realm());
    assertEquals("Nguyễn Thị Mẫu", verdict.signer().name());
    assertEquals(SignerRole.PERSON, verdict.signer().role());
  }

  @Test
  void each_branch_leads_to_its_own_root() {
    for (TestBranch branch : TestBranch.values()) {
      TestKey key = AUTHORITY.agency("Hội mẫu", "Cơ quan mẫu").branch(branch).ec().issue();
      SignatureVerdict verdict = verdict(AUTHORITY.trust(), signed(key, SignerRole.UNKNOWN));
      assertEquals(Verdict.VALID, verdict.verdict(), () -> verdict.reasons().toString());
      assertEquals(branch.realm(), verdict.realm());
      assertEquals(SignerRole.AGENCY, verdict.signer().role());
    }
  }

  @Test
  void trust_written_to_a_directory_is_the_same_trust() {
    AUTHORITY.writeTrust(folder);
    TrustStore loaded = TrustStore.load(folder);
    assertEquals(
        List.copyOf(AUTHORITY.trust().anchors()).stream()
            .sorted(TestAuthorityTest::byRealm)
            .toList(),
        loaded.anchors().stream().sorted(TestAuthorityTest::byRealm).toList());
    assertEquals(3, loaded.intermediates().size());
    assertEquals(Verdict.VALID, verdict(loaded, signed(PERSON, SignerRole.PERSON)).verdict());
  }

  private static int byRealm(
      org.lienthong.signature.TrustAnchor one, org.lienthong.signature.TrustAnchor other) {
    return one.realm().code().compareTo(other.realm().code());
  }

  @Test
  void an_expired_key_and_one_of_tomorrow_are_refused_by_the_signer() {
    for (TestKey key :
        List.of(
            AUTHORITY.person("Người Mẫu", "Hội mẫu").expired().ec().issue(),
            AUTHORITY.person("Người Mẫu", "Hội mẫu").notYetValid().ec().issue())) {
      var refusal =
          assertThrows(SigningRefusedException.class, () -> signed(key, SignerRole.PERSON));
      assertEquals("SIG-010", refusal.code());
    }
  }

  @Test
  void a_key_file_opens_with_its_password_only_even_a_Vietnamese_one() {
    for (String password : List.of("mat-khau-mau", "mật khẩu mẫu")) {
      Path file = folder.resolve("khoa.p12");
      PERSON.writePkcs12(file, Secret.of(password));
      Pkcs12Key key = Pkcs12Key.open(file, Secret.of(password));
      assertEquals(PERSON.chain(), key.chain());
      assertThrows(RuntimeException.class, () -> Pkcs12Key.open(file, Secret.of("khác")));
      assertFalse(PERSON.toString().contains(password));
    }
  }

  @Test
  void every_algorithm_for_the_kind_of_key_makes_a_signature_that_holds() throws Exception {
    byte[] data = {1, 2, 3};
    TestKey ec = AUTHORITY.agency("Hội mẫu", "Cơ quan mẫu").ec().issue();
    for (SignatureAlgorithmName algorithm : SignatureAlgorithmName.values()) {
      if (algorithm.isPss()) continue;
      TestKey key = algorithm.keyType().equals("EC") ? ec : PERSON;
      Signature engine =
          Signature.getInstance(
              algorithm.digest().replace("-", "") + "with" + (key == ec ? "ECDSA" : "RSA"));
      engine.initVerify(key.certificate());
      engine.update(data);
      assertTrue(engine.verify(key.sign(data, algorithm)), algorithm.toString());
    }
    assertEquals(256, PERSON.sign(data, SignatureAlgorithmName.RSA_PSS_SHA512).length);
    assertThrows(
        IllegalArgumentException.class,
        () -> ec.sign(data, SignatureAlgorithmName.RSA_PKCS1_SHA256));
  }

  @Test
  void a_list_names_what_its_branch_revoked_and_nothing_else() {
    TestKey gone = AUTHORITY.person("Người Mẫu", "Hội mẫu").ec().issue();
    TestKey good = AUTHORITY.person("Người Mẫu", "Hội mẫu").ec().issue();
    AUTHORITY.revoke(gone.certificate());
    X509CRL list = AUTHORITY.crl(TestBranch.PARTY);
    assertTrue(list.isRevoked(gone.certificate()));
    assertFalse(list.isRevoked(good.certificate()));
    assertEquals(NOW, list.getThisUpdate().toInstant());
    assertEquals(5, AUTHORITY.crls().size());
  }

  @Test
  void only_certificates_of_these_authorities_can_be_revoked() {
    TestKey stranger = TestAuthority.create(CLOCK).person("Người Mẫu", "Hội mẫu").ec().issue();
    assertEquals(
        "the certificate was not issued here",
        assertThrows(IllegalArgumentException.class, () -> AUTHORITY.revoke(stranger.certificate()))
            .getMessage());
  }

  @Test
  void openssl_follows_the_chain_and_reads_the_list() throws Exception {
    AUTHORITY.writeTrust(folder);
    TestKey key = AUTHORITY.agency("Hội mẫu", "Cơ quan mẫu").branch(TestBranch.STATE).ec().issue();
    Files.write(folder.resolve("leaf.der"), key.certificate().getEncoded());
    String now = String.valueOf(NOW.getEpochSecond());
    openssl(0, "x509", "-inform", "DER", "-in", "leaf.der", "-out", "leaf.pem");
    openssl(
        0,
        "verify",
        "-attime",
        now,
        "-x509_strict",
        "-CAfile",
        "root-gov.pem",
        "-untrusted",
        "ca-state.pem",
        "leaf.pem");
    AUTHORITY.revoke(key.certificate());
    Files.write(folder.resolve("list.der"), AUTHORITY.crl(TestBranch.STATE).getEncoded());
    openssl(0, "crl", "-inform", "DER", "-in", "list.der", "-out", "list.pem");
    String refused =
        openssl(
            2,
            "verify",
            "-attime",
            now,
            "-crl_check",
            "-CRLfile",
            "list.pem",
            "-CAfile",
            "root-gov.pem",
            "-untrusted",
            "ca-state.pem",
            "leaf.pem");
    assertTrue(refused.contains("certificate revoked"), refused);
  }

  private String openssl(int exit, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    return OutsideTool.run(folder, exit, command.toArray(String[]::new));
  }
}
