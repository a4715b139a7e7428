package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.InputException;

class TrustStoreTest {
  private static final TestPki PKI = TestPki.SHARED;

  @TempDir Path folder;

  static String pem(java.security.cert.X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  @Test
  void pem_and_der_are_read_and_realms_assigned_by_file_and_by_fingerprint() throws Exception {
    var other = new TestPki.Spec("CN=Gốc công cộng thử").authority().issue(null);
    Files.writeString(folder.resolve("gov.pem"), pem(PKI.root.certificate()));
    Files.write(folder.resolve("public.der"), other.certificate().getEncoded());
    Files.writeString(folder.resolve("branch.crt"), pem(PKI.branch.certificate()));
    Files.writeString(folder.resolve("readme.txt"), "không phải chứng thư");
    Files.writeString(
        folder.resolve("realms.json"),
        "{\"gov.pem\":\"GOV\",\"" + TrustStore.fingerprint(other.certificate()) + "\":\"PUBLIC\"}",
        StandardCharsets.UTF_8);

    TrustStore trust = TrustStore.load(folder);

    assertEquals(
        List.of(
            new TrustAnchor(PKI.root.certificate(), Realm.GOV),
            new TrustAnchor(other.certificate(), Realm.PUBLIC)),
        trust.anchors());
    assertEquals(List.of(PKI.branch.certificate()), trust.intermediates());
  }

  @Test
  void without_realms_an_anchor_is_trusted_but_of_unknown_realm() throws Exception {
    Files.writeString(folder.resolve("gov.pem"), pem(PKI.root.certificate()));
    var verdict =
        SignatureVerifier.of(TrustStore.load(folder))
            .clock(OfficialSigningTest.CLOCK)
            .verify(OfficialSigningTest.issued().content());
    assertEquals(Verdict.VALID, verdict.verdict());
    assertEquals(Realm.UNKNOWN, verdict.signatures().get(0).realm());
  }

  @Test
  void wrong_directories_and_files_are_named() throws Exception {
    Path missing = folder.resolve("không có");
    assertEquals("SIG-050", refusal(missing));
    Path bad = Files.createDirectory(folder.resolve("hỏng"));
    Files.writeString(bad.resolve("x.pem"), "rác");
    assertEquals("SIG-051", refusal(bad));
    Path realms = Files.createDirectory(folder.resolve("miền"));
    Files.writeString(realms.resolve("realms.json"), "{\"a.pem\": 5}");
    assertEquals("SIG-052", refusal(realms));
    Files.writeString(realms.resolve("realms.json"), "{\"a.pem\": \"công vụ\"}");
    assertEquals("SIG-052", refusal(realms));
  }

  private static String refusal(Path directory) {
    return assertThrows(InputException.class, () -> TrustStore.load(directory)).code();
  }
}
