package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.documents.Attachment;
import org.w3c.dom.Document;

class EnvelopeSignerTest {
  private static final Path XMLSEC = Path.of("/usr/bin/xmlsec1");

  @TempDir static Path folder;

  private static TestKey rsa;
  private static TestKey curve;

  @BeforeAll
  static void makes_keys() throws Exception {
    rsa = TestKey.make(folder, "-keyalg RSA -keysize 2048");
    curve = TestKey.make(folder, "-keyalg EC -groupname secp384r1");
  }

  @Test
  void a_signed_file_holds_for_us_and_for_the_platform() throws Exception {
    for (TestKey key : List.of(rsa, curve)) {
      for (int seed = 1; seed <= 60; seed++) {
        if (!(Generated.message(seed, 0) instanceof EdxmlDocument document)) continue;
        byte[] file = signed(document, key);

        EdxmlDocument read = (EdxmlDocument) Samples.read(file);

        assertEquals(EnvelopeSignature.VALID, read.envelopeSignature(), "seed " + seed);
        assertTrue(platform(file, key), "seed " + seed);
        assertEquals(document.subject(), read.subject());
      }
    }
  }

  @Test
  void xmlsec_confirms_it() throws Exception {
    assumeTrue(Files.isExecutable(XMLSEC), "xmlsec1 is not installed");
    for (TestKey key : List.of(rsa, curve)) {
      Path file = folder.resolve("signed.edxml");
      Files.write(file, signed(Samples.full(), key));

      assertEquals(0, xmlsec(file, key));

      Files.writeString(file, Files.readString(file).replace("quý III<", "quý IV<"));
      assertFalse(xmlsec(file, key) == 0);
    }
  }

  @Test
  void the_element_is_the_last_of_the_header_and_in_the_real_namespace() {
    String file = new String(signed(Samples.full(), rsa), UTF_8);

    assertTrue(
        file.contains(
            "</edXML:TraceHeaderList>\n"
                + "      <Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo>"),
        file);
    assertTrue(file.contains("</Signature>\n    </edXML:edXMLHeader>"));
    assertTrue(file.contains("http://www.w3.org/2001/10/xml-exc-c14n#"));
    assertFalse(file.toLowerCase(Locale.ROOT).contains("sha1"));
  }

  @Test
  void nobody_signs_unasked() {
    assertFalse(new String(Samples.write(Samples.full()), UTF_8).contains("Signature"));
  }

  @Test
  void any_change_is_seen() {
    String file = new String(signed(Samples.full(), rsa), UTF_8);

    for (String[] change :
        new String[][] {
          {"Báo cáo mẫu quý III", "Báo cáo mẫu quý IV"},
          {"JVBERi0xLjc", "JVBERi0xLjY"},
          {"    <edXML:edXMLBody>", "   <edXML:edXMLBody>"},
          {"<AttachmentEncoded>", "<AttachmentEncoded><!-- -->\n"},
          {"</edXML:TraceHeaderList>", "<edXML:TraceHeader/></edXML:TraceHeaderList>"},
          {"version=\"1.0\">\n", "version=\"1.0\" a=\"\">\n"}
        }) {
      String changed = file.replace(change[0], change[1]);
      assertFalse(changed.equals(file), change[0]);
      assertEquals(
          EnvelopeSignature.INVALID, Samples.readDocument(changed).envelopeSignature(), change[1]);
    }
  }

  @Test
  void what_canonical_form_leaves_out_may_change() {
    String file = new String(signed(Samples.full(), rsa), UTF_8);
    String same =
        file.replace("<AttachmentEncoded>", "<AttachmentEncoded ><!-- ghi chú -->")
            .replace("<edXML:Subject>Báo", "<edXML:Subject><![CDATA[B]]>&#225;o")
            .stripTrailing();

    assertEquals(EnvelopeSignature.VALID, Samples.readDocument(same).envelopeSignature());
  }

  @Test
  void a_large_attachment_is_covered_without_being_held() throws Exception {
    long size = 20L << 20;
    Content generated = Content.from(() -> new GeneratedBytes(3, size), size);
    Path file = folder.resolve("large.edxml");
    EdxmlDocument document =
        Samples.document().attachments(List.of(Attachment.of("lon.pdf", generated))).build();
    try (var out = Files.newOutputStream(file)) {
      EdxmlWriter.write(document, EdxmlProfile.vxp(), rsa, out);
    }

    EdxmlDocument read = (EdxmlDocument) EdxmlReader.read(Content.of(file));

    assertEquals(EnvelopeSignature.VALID, read.envelopeSignature());
  }

  @Test
  void a_value_that_does_not_fit_the_certificate_is_refused_before_anything_is_written() {
    EnvelopeSigner wrong =
        new EnvelopeSigner() {
          @Override
          public X509Certificate certificate() {
            return rsa.certificate();
          }

          @Override
          public byte[] sign(byte[] data) {
            return new byte[256];
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    InputException refusal =
        assertThrows(
            InputException.class,
            () -> EdxmlWriter.write(Samples.full(), EdxmlProfile.vxp(), wrong, out));

    assertEquals("DOC-124", refusal.code());
    assertEquals(0, out.size());
  }

  @Test
  void weak_and_strange_keys_are_the_callers_mistake() throws Exception {
    for (String options : List.of("-keyalg RSA -keysize 1024", "-keyalg Ed25519")) {
      TestKey key = TestKey.make(folder, options);
      assertThrows(IllegalArgumentException.class, () -> signed(Samples.full(), key), options);
    }
  }

  @Test
  void a_certificate_of_another_key_does_not_confirm() throws Exception {
    TestKey other = TestKey.make(folder, "-keyalg RSA -keysize 3072");
    String file = new String(signed(Samples.full(), rsa), UTF_8);
    String of = base64(rsa);

    assertEquals(
        EnvelopeSignature.INVALID,
        Samples.readDocument(file.replace(of, base64(other))).envelopeSignature());
    String both = base64(other) + "</X509Certificate><X509Certificate>" + of;
    assertEquals(
        EnvelopeSignature.VALID, Samples.readDocument(file.replace(of, both)).envelopeSignature());
  }

  private static String base64(TestKey key) throws Exception {
    return Base64.getEncoder().encodeToString(key.certificate().getEncoded());
  }

  private static byte[] signed(EdxmlDocument document, EnvelopeSigner signer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(document, EdxmlProfile.unchanged(), signer, out);
    return out.toByteArray();
  }

  private static boolean platform(byte[] file, TestKey key) throws Exception {
    Document dom =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file));
    var context =
        new DOMValidateContext(
            KeySelector.singletonKeySelector(key.certificate().getPublicKey()),
            dom.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature").item(0));
    return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
  }

  private static int xmlsec(Path file, TestKey key) throws Exception {
    Path pem = key.pem(folder.resolve("certificate.pem"));
    Process xmlsec =
        new ProcessBuilder(
                XMLSEC.toString(), "--verify", "--pubkey-cert-pem", pem.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("xmlsec.log").toFile())
            .start();
    return xmlsec.waitFor();
  }
}
