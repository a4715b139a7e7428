package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.ProviderException;
import java.security.Security;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Secret;
import org.lienthong.signature.internal.Pkcs11Errors;

class Pkcs11TokenTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final TestPki.Key ELLIPTIC =
      new TestPki.Spec("CN=Trần Văn Mẫu,UID=CCCD:001000000002").key("EC", 256).issue(PKI.branch);
  private static SoftToken soft;

  @BeforeAll
  static void fill() throws Exception {
    soft = SoftToken.create();
    soft.put(Map.of("nguoi ky", PKI.person, "con dau", PKI.agency, "ec", ELLIPTIC));
  }

  private static DocumentVerdict sign(SigningKey key, SignatureAlgorithmName algorithm) {
    var request =
        SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).algorithm(algorithm).build();
    return SignatureVerifier.of(PKI.trust)
        .clock(OfficialSigningTest.CLOCK)
        .verify(PdfSigner.sign(SamplePdf.small(), request, key));
  }

  private static String refusal(Pkcs11Token token, Secret pin) {
    return assertThrows(SigningDeviceException.class, () -> token.open(pin)).code();
  }

  @Test
  void keys_in_the_token_sign_by_every_algorithm_of_their_kind() {
    try (var token = Pkcs11Token.atIndex(soft.driver(), 0).open(SoftToken.PIN)) {
      assertEquals(
          List.of("con dau", "ec", "nguoi ky"), token.keyNames().stream().sorted().toList());
      assertEquals(PKI.person.certificate(), token.key("nguoi ky").certificate());
      for (var algorithm : SignatureAlgorithmName.values()) {
        String name = algorithm.keyType().equals("EC") ? "ec" : "nguoi ky";
        assertEquals(List.of(), sign(token.key(name), algorithm).reasons(), algorithm::toString);
      }
    }
  }

  @Test
  void a_slot_is_found_by_its_own_number_as_well() throws Exception {
    try (var token = Pkcs11Token.atSlot(soft.driver(), soft.slotId()).open(SoftToken.PIN)) {
      assertEquals(3, token.keyNames().size());
    }
  }

  @Test
  void no_provider_is_registered_for_all() {
    var before = Security.getProviders();
    try (var token = Pkcs11Token.atIndex(soft.driver(), 0).open(SoftToken.PIN)) {
      assertArrayEquals(before, Security.getProviders());
      assertFalse(token.toString().contains("5678"));
    }
  }

  @Test
  void a_wrong_PIN_reaches_the_token_once_and_the_right_one_works_afterwards() throws Exception {
    Path module = soft.pullable();
    try (var token = Pkcs11Token.atIndex(module, 0)) {
      int before = soft.logins();
      assertEquals("SIG-072", refusal(token, Secret.of("9999")));
      assertEquals(1, soft.logins() - before);
      assertThrows(IllegalStateException.class, token::keyNames);
      assertEquals(3, token.open(SoftToken.PIN).keyNames().size());
      assertEquals(2, soft.logins() - before);
      token.key("ec").sign(new byte[3], SignatureAlgorithmName.ECDSA_SHA256);
      assertEquals(2, soft.logins() - before);
    }
  }

  @Test
  void a_token_that_was_pulled_out_signs_again_once_it_is_plugged_in_and_opened() throws Exception {
    Path module = soft.pullable();
    byte[] data = {1, 2, 3};
    try (var token = Pkcs11Token.atIndex(module, 0).open(SoftToken.PIN)) {
      SigningKey key = token.key("nguoi ky");
      key.sign(data, SignatureAlgorithmName.RSA_PKCS1_SHA256);
      int before = soft.logins();
      soft.pull();
      var gone =
          assertThrows(
              SigningDeviceException.class,
              () -> key.sign(data, SignatureAlgorithmName.RSA_PKCS1_SHA256));
      assertEquals("SIG-071", gone.code());
      assertFalse(gone.retryable());
      assertEquals("SIG-071", refusal(token, SoftToken.PIN));
      soft.plugIn();
      var old =
          assertThrows(
              SigningDeviceException.class,
              () -> key.sign(data, SignatureAlgorithmName.RSA_PKCS1_SHA256));
      assertEquals("SIG-071", old.code());
      assertEquals(before, soft.logins());
      token.open(SoftToken.PIN);
      assertEquals(
          List.of(),
          sign(token.key("nguoi ky"), SignatureAlgorithmName.RSA_PKCS1_SHA256).reasons());
      assertEquals(before + 1, soft.logins());
    }
  }

  @Test
  void several_keys_need_a_name_and_unknown_ones_are_told() {
    try (var token = Pkcs11Token.atIndex(soft.driver(), 0).open(SoftToken.PIN)) {
      assertEquals("SIG-076", assertThrows(SigningDeviceException.class, token::key).code());
      assertEquals(
          "SIG-077",
          assertThrows(SigningDeviceException.class, () -> token.key("khong co")).code());
    }
  }

  @Test
  void a_missing_driver_and_a_missing_slot_are_told() {
    Path nowhere = Path.of("/khong/co/driver.so");
    assertEquals("SIG-070", refusal(Pkcs11Token.atIndex(nowhere, 0), SoftToken.PIN));
    assertEquals("SIG-070", refusal(Pkcs11Token.atIndex(soft.driver(), 99), SoftToken.PIN));
    assertEquals("SIG-070", refusal(Pkcs11Token.atSlot(soft.driver(), 77), SoftToken.PIN));
    assertEquals(
        "SIG-070", refusal(Pkcs11Token.atIndex(Path.of("/tmp/a\"b.so"), 0), SoftToken.PIN));
  }

  @Test
  void what_drivers_say_becomes_what_a_person_has_to_do() {
    assertEquals("SIG-073", Pkcs11Errors.code(new ProviderException("CKR_PIN_LOCKED")));
    assertEquals("SIG-072", Pkcs11Errors.code(new ProviderException("CKR_PIN_LEN_RANGE")));
    assertEquals("SIG-078", Pkcs11Errors.code(new ProviderException("CKR_MECHANISM_INVALID")));
    assertEquals("SIG-074", Pkcs11Errors.code(new ProviderException("CKR_DEVICE_ERROR")));
    assertEquals(
        "SIG-071",
        Pkcs11Errors.code(
            new ProviderException("x", new ProviderException("CKR_TOKEN_NOT_PRESENT"))));
  }
}
