package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;

/** Against the tool xmlsec1, which shares no code with us. */
class XmlsecTest {
  private static final TestPki PKI = TestPki.SHARED;

  @TempDir Path folder;

  private int run(List<String> command) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "xmlsec1 is not installed");
      throw e;
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }

  private boolean accepts(Content file) throws Exception {
    file.writeTo(folder.resolve("in.xml"));
    Files.writeString(folder.resolve("root.pem"), TrustStoreTest.pem(PKI.root.certificate()));
    Files.writeString(folder.resolve("branch.pem"), TrustStoreTest.pem(PKI.branch.certificate()));
    boolean accepted =
        run(
                List.of(
                    "xmlsec1",
                    "--verify",
                    "--id-attr:Id",
                    "DonVi",
                    "--id-attr:Id",
                    XmlSigning.XADES + ":SignedProperties",
                    "--trusted-pem",
                    "root.pem",
                    "--untrusted-pem",
                    "branch.pem",
                    "--verification-time",
                    "2026-11-24 03:00:00",
                    "in.xml"))
            == 0;
    Files.delete(folder.resolve("in.xml"));
    return accepted;
  }

  @Test
  void it_agrees_about_clean_and_changed_files() throws Exception {
    Content whole = new XmlSigning(XmlSignatureTest.REPORT).enveloped().sign();
    assertTrue(accepts(whole), () -> output());
    XmlSignatureTest.assertValid(whole);
    Content changed =
        Content.ofUtf8(XmlSigning.text(whole).replace("Hội mẫu tỉnh<", "Hội mẫu huyện<"));
    assertTrue(!accepts(changed), () -> output());
    assertEquals(Verdict.INVALID, XmlSignatureTest.verifier().verify(changed).verdict());
  }

  private String output() {
    try {
      return Files.readString(folder.resolve("output.txt"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"
      })
  void what_it_signs_is_valid(String method) throws Exception {
    String template =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<r:BaoCao xmlns:r=\"urn:mau\"><DonVi tên=\"&lt;Hội&gt;\">Hội mẫu tỉnh</DonVi>"
            + "<Signature xmlns=\""
            + XmlSigning.DSIG
            + "\"><SignedInfo><CanonicalizationMethod Algorithm=\""
            + XmlSigning.INCLUSIVE
            + "\"/><SignatureMethod Algorithm=\""
            + method
            + "\"/><Reference URI=\"\"><Transforms><Transform Algorithm=\""
            + XmlSigning.DSIG
            + "enveloped-signature\"/><Transform Algorithm=\""
            + XmlSigning.EXCLUSIVE
            + "\"/></Transforms><DigestMethod Algorithm=\""
            + XmlSigning.SHA256
            + "\"/><DigestValue/></Reference></SignedInfo><SignatureValue/><KeyInfo><X509Data/>"
            + "</KeyInfo></Signature></r:BaoCao>";
    Files.writeString(folder.resolve("template.xml"), template);
    String key =
        Base64.getMimeEncoder().encodeToString(PKI.person.pair().getPrivate().getEncoded());
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
    StringBuilder names = new StringBuilder("key.pem");
    int number = 0;
    for (var certificate : PKI.person.chain()) {
      String name = "chain" + number++ + ".pem";
      Files.writeString(folder.resolve(name), TrustStoreTest.pem(certificate));
      names.append(',').append(name);
    }
    int exit =
        run(
            List.of(
                "xmlsec1",
                "--sign",
                "--privkey-pem",
                names.toString(),
                "--output",
                "signed.xml",
                "template.xml"));
    assertEquals(0, exit, () -> output());
    XmlSignatureTest.assertValid(Content.of(folder.resolve("signed.xml")));
  }
}
