package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class FlippedBytesTest {
  private static final TestPki PKI = TestPki.SHARED;

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x20, 0x80})
  void a_flipped_bit_anywhere_is_never_valid(int bit) {
    byte[] signed =
        SamplePdf.bytes(
            PdfSigner.sign(
                SamplePdf.small(),
                SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
                PKI.person));
    var verifier = SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK);
    int invalid = 0;
    int tried = 0;
    for (int i = bit % 13; i < signed.length; i += 13) {
      byte[] flipped = signed.clone();
      flipped[i] = (byte) (flipped[i] ^ bit);
      int place = i;
      tried++;
      try {
        Verdict verdict = verifier.verify(Content.of(flipped)).verdict();
        assertNotEquals(Verdict.VALID, verdict, () -> "byte " + place + " of " + signed.length);
        if (verdict == Verdict.INVALID) invalid++;
      } catch (InputException refused) {
        assertTrue(refused.code().startsWith("SIG-"), refused.code());
      }
    }
    String count = invalid + " of " + tried + " were INVALID";
    assertTrue(invalid * 100 >= tried * 97, count);
  }

  /** The value stands outside what is signed, so every digit of it is tried. */
  @Test
  void no_digit_of_the_message_can_be_changed_and_stay_valid() {
    Content content =
        PdfSigner.sign(
            SamplePdf.small(),
            SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
            PKI.person);
    byte[] signed = SamplePdf.bytes(content);
    long[] range = Forgery.of(content).range();
    var verifier = SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK);
    for (int i = (int) range[1] + 1; i < range[2] - 1; i++) {
      byte[] flipped = signed.clone();
      int digit = Character.digit(flipped[i], 16) ^ 1;
      flipped[i] = (byte) Character.forDigit(digit, 16);
      int place = i;
      assertNotEquals(
          Verdict.VALID,
          verifier.verify(Content.of(flipped)).verdict(),
          () -> "digit " + (place - range[1] - 1));
    }
  }

  @Test
  void a_flipped_byte_of_an_issued_document_is_never_valid() {
    byte[] signed = SamplePdf.bytes(OfficialSigningTest.issued().content());
    var verifier = SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK);
    for (int i = 5; i < signed.length; i += Math.max(1, signed.length / 400)) {
      byte[] flipped = signed.clone();
      flipped[i] = (byte) ~flipped[i];
      int place = i;
      assertNotEquals(
          Verdict.VALID,
          verifier.verify(Content.of(flipped)).verdict(),
          () -> "byte " + place + " of " + signed.length);
    }
  }
}
