package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.InputException;
import org.lienthong.core.Secret;

class Pkcs12KeyTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Secret PASSWORD = Secret.of("mat-khau-Dung 1");

  @TempDir Path folder;

  static Path write(Path file, Secret password, Map<String, TestPki.Key> keys) {
    return password.reveal(
        characters -> {
          try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var key : keys.entrySet()) {
              store.setKeyEntry(
                  key.getKey(),
                  key.getValue().pair().getPrivate(),
                  characters,
                  key.getValue().chain().toArray(new Certificate[0]));
            }
            store.store(out, characters);
            return file;
          } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void the_only_key_opens_with_its_chain_and_signs() {
    Path file = write(folder.resolve("một.p12"), PASSWORD, Map.of("nguoi ky", PKI.person));
    Pkcs12Key key = Pkcs12Key.open(file, PASSWORD);
    assertEquals(PKI.person.chain(), key.chain());
    var request = SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build();
    var signed = PdfSigner.sign(SamplePdf.small(), request, key);
    assertEquals(
        Verdict.VALID,
        SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK).verify(signed).verdict());
    assertTrue(key.toString().matches("Pkcs12Key\\[[0-9a-f]+]"), key.toString());
  }

  @Test
  void a_wrong_password_names_the_file_and_never_the_password() {
    Path file = write(folder.resolve("một.p12"), PASSWORD, Map.of("a", PKI.person));
    Secret wrong = Secret.of("sai-bét");
    var refusal = assertThrows(InputException.class, () -> Pkcs12Key.open(file, wrong));
    assertEquals("SIG-002", refusal.code());
    assertEquals(
        "Không mở được tệp khóa " + file + ": mật khẩu sai hoặc tệp bị hỏng.",
        refusal.message(Locale.forLanguageTag("vi")));
    assertEquals(
        "Check the password, then the file with the authority that issued it.",
        refusal.nextStep(Locale.ENGLISH));
    assertFalse(refusal.toString().contains("sai-bét"));
  }

  @Test
  void missing_empty_and_keyless_files_are_told_apart() throws Exception {
    Path missing = folder.resolve("không-có.p12");
    assertEquals("SIG-001", refusal(missing));
    Path empty = Files.createFile(folder.resolve("rỗng.p12"));
    assertEquals("SIG-002", refusal(empty));
    Path keyless = folder.resolve("chỉ-chứng-thư.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    X509Certificate certificate = PKI.root.certificate();
    store.setCertificateEntry("gốc", certificate);
    try (OutputStream out = Files.newOutputStream(keyless)) {
      PASSWORD.reveal(
          characters -> {
            try {
              store.store(out, characters);
              return "";
            } catch (IOException | GeneralSecurityException e) {
              throw new AssertionError(e);
            }
          });
    }
    assertEquals("SIG-003", refusal(keyless));
  }

  private static String refusal(Path file) {
    return assertThrows(InputException.class, () -> Pkcs12Key.open(file, PASSWORD)).code();
  }

  @Test
  void several_keys_need_a_name() {
    Path file =
        write(folder.resolve("hai.p12"), PASSWORD, Map.of("a", PKI.person, "b", PKI.agency));
    var several = assertThrows(InputException.class, () -> Pkcs12Key.open(file, PASSWORD));
    assertEquals("SIG-004", several.code());
    assertEquals(PKI.agency.chain(), Pkcs12Key.open(file, PASSWORD, "b").chain());
    var unknown = assertThrows(InputException.class, () -> Pkcs12Key.open(file, PASSWORD, "c"));
    assertEquals("SIG-005", unknown.code());
  }
}
