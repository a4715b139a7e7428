package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;

class EnvelopeSignatureTest {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

  @TempDir Path folder;

  @Test
  void decoration_is_a_placeholder() {
    assertEquals(EnvelopeSignature.ABSENT, of(""));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of("<edXML:DigitalSignature/>"));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of(element("", "A".repeat(344), "M".repeat(900))));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of(element(DSIG, "c3Y=", "M".repeat(900))));
    assertEquals(EnvelopeSignature.PLACEHOLDER, of(element(DSIG, "A".repeat(344), "MII")));
  }

  @Test
  void what_looks_real_and_cannot_hold_is_told_apart() {
    String real = element(DSIG, "A".repeat(344), "M".repeat(900));

    assertEquals(EnvelopeSignature.UNSUPPORTED_ALGORITHM, of(real));
    assertEquals(
        EnvelopeSignature.MALFORMED,
        of(real.replace("</SignedInfo>", "<Transform Algorithm=\"urn:x\"/></SignedInfo>")));
    assertEquals(EnvelopeSignature.MALFORMED, of(real.replace("<KeyInfo>", "<KeyInfo x:y=''>")));
  }

  @Test
  void a_real_signature_is_checked_over_the_whole_file() throws Exception {
    byte[] signed = DomSignature.into(Samples.write(Samples.full()), key());
    byte[] changed =
        new String(signed, StandardCharsets.UTF_8)
            .replace("Báo cáo mẫu quý III", "Báo cáo mẫu quý IV")
            .getBytes(StandardCharsets.UTF_8);

    assertEquals(
        EnvelopeSignature.VALID, ((EdxmlDocument) Samples.read(signed)).envelopeSignature());
    assertEquals(
        EnvelopeSignature.INVALID, ((EdxmlDocument) Samples.read(changed)).envelopeSignature());
  }

  @Test
  void the_proof_can_be_left_to_a_later_reading() throws Exception {
    byte[] signed = DomSignature.into(Samples.write(Samples.full()), key());
    Content file = Content.of(signed);
    Content decorated =
        Content.of(
            Samples.file(Samples.header("") + "<edXML:DigitalSignature/>", "")
                .getBytes(StandardCharsets.UTF_8));

    assertEquals(EnvelopeSignature.UNPROVED, unproved(file).envelopeSignature());
    assertEquals(EnvelopeSignature.PLACEHOLDER, unproved(decorated).envelopeSignature());
    assertEquals(((EdxmlDocument) Samples.read(signed)).subject(), unproved(file).subject());
  }

  private static EdxmlDocument unproved(Content file) {
    return (EdxmlDocument) EdxmlReader.readUnproved(file);
  }

  private TestKey key() throws Exception {
    return TestKey.make(folder, "-keyalg RSA -keysize 2048");
  }

  private static EnvelopeSignature of(String element) {
    return Samples.readDocument(Samples.file(Samples.header("") + element, "")).envelopeSignature();
  }

  private static String element(String namespace, String value, String certificate) {
    return """
        <Signature%s><SignedInfo><SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/>
        <Reference URI=""/></SignedInfo><SignatureValue>%s</SignatureValue>
        <KeyInfo><X509Data><X509Certificate>%s</X509Certificate></X509Data></KeyInfo></Signature>
        """
        .formatted(namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"", value, certificate);
  }
}
