package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the text of an attachment is written, the platform's canonical form is ours. */
class EnvelopeAttachmentTextTest {
  private static final Pattern ENCODED =
      Pattern.compile("(<edXML:ContentTransferEncoded[^>]*>)([^<]+)(?=</)");
  private static final String TEXT = "QUJDREVG".repeat(30_000);
  private static TestKey key;

  @BeforeAll
  static void makes_a_key(@TempDir Path folder) throws Exception {
    key = TestKey.make(folder, "-keyalg RSA -keysize 2048");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%1$s",
        "\n%1$s\n%1$s\n",
        "\r\n%1$s\r\n%1$s",
        "\r%1$s\r\r\n\n",
        "%1$s&#13;\n%1$s",
        " \t%1$s\t ",
        "%1$s<!-- between -->%1$s",
        "<!-- before -->%1$s",
        "<![CDATA[%1$s]]>",
        "%1$s<![CDATA[QUJD]]>%1$s",
        "&#81;UJD%1$s",
        "QUJD&#x51;UJD",
        "%1$s<?between it?>%1$s",
        "QUJDREVG"
      })
  void an_attachment_reads_alike_for_the_platform_and_for_us(String form) throws Exception {
    byte[] file = with(form.formatted(TEXT));
    byte[] signed = DomSignature.into(file, key);

    assertEquals(EnvelopeSignature.VALID, proved(signed));
    byte[] changed = signed.clone();
    int last = new String(changed, StandardCharsets.ISO_8859_1).lastIndexOf("edXML:Content");
    while (changed[last] != 'Q' && changed[last] != 'J') last--;
    changed[last]++;
    assertNotEquals(EnvelopeSignature.VALID, proved(changed));
  }

  @Test
  void an_element_without_text_takes_nothing_past() throws Exception {
    String end = "</edXML:edXMLHeader>";
    String file = text(with(TEXT)).replace(end, "<ContentTransferEncoded />" + end);

    assertEquals(
        EnvelopeSignature.VALID,
        proved(DomSignature.into(file.getBytes(StandardCharsets.UTF_8), key)));
  }

  private static byte[] with(String encoded) {
    String file = text(Samples.write(Samples.full()));
    return ENCODED
        .matcher(file)
        .replaceAll("$1" + Matcher.quoteReplacement(encoded))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static EnvelopeSignature proved(byte[] file) {
    return ((EdxmlDocument) Samples.read(file)).envelopeSignature();
  }
}
