package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

class EdxmlExtensionTest {
  @Test
  void unknown_elements_survive_reading_and_writing_wherever_they_stand() {
    EdxmlDocument read =
        Samples.readDocument(
            Samples.file(
                    Samples.header(
                        "<edXML:ApplicationType>THU_MAU</edXML:ApplicationType>"
                            + "<edXML:To><edXML:OrganId>B</edXML:OrganId><edXML:Cap>2</edXML:Cap></edXML:To>"
                            + "<edXML:OtherInfo><edXML:Moi>x &amp; y</edXML:Moi></edXML:OtherInfo>"
                            + "<edXML:SignerInfo><edXML:ChungThu>s</edXML:ChungThu></edXML:SignerInfo>"),
                    "<AttachmentEncoded>"
                        + Samples.attachment("1", "a.txt", "text/plain", "eA==")
                            .replace("</Attachment>", "<Format>f</Format></Attachment>")
                        + "<Ghi>g</Ghi></AttachmentEncoded><Goc>r</Goc>")
                .replace("</edXML:edXMLHeader>", "<edXML:ErrorList/></edXML:edXMLHeader>")
                .replace(
                    "</edXML:edXMLEnvelope>",
                    "<edXML:edXMLBody><edXML:edXMLManifest><edXML:Reference><edXML:Ref>q</edXML:Ref>"
                        + "</edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>"));

    assertEquals(
        List.of(
            new Extension("AttachmentEncoded", "Ghi", "g"),
            new Extension("Attachment[1]", "Format", "f"),
            new Extension("MessageHeader", "ApplicationType", "THU_MAU"),
            new Extension("MessageHeader/OtherInfo", "Moi", "x & y"),
            new Extension("MessageHeader/SignerInfo", "ChungThu", "s"),
            new Extension("MessageHeader/To[2]", "Cap", "2"),
            new Extension("Reference[1]", "Ref", "q"),
            new Extension("edXML", "Goc", "r"),
            new Extension("edXMLHeader", "ErrorList", "")),
        sorted(read));
    assertEquals(sorted(read), sorted(convert(read)));
    assertEquals(
        9,
        Samples.codes(read).stream().filter("DOC-132"::equals).count(),
        Samples.codes(read)::toString);
  }

  @Test
  void markup_inside_an_unknown_element_is_kept_with_its_attributes_and_namespaces() {
    String unknown =
        "<edXML:ReplyFors id='1' x:loai='m&quot;&lt;' xmlns:x='urn:x' xml:lang='vi'>\n"
            + "  <edXML:ReplyFor><x:Ma>7 &amp; 8</x:Ma></edXML:ReplyFor><!-- bỏ --><Trong xmlns='urn:y'/>"
            + "<![CDATA[<chữ>]]></edXML:ReplyFors>";

    EdxmlDocument read = Samples.readDocument(Samples.file(Samples.header(unknown), ""));
    String written = new String(Samples.write(read, EdxmlProfile.unchanged()), UTF_8);

    String kept =
        "<edXML:ReplyFors xmlns:n1=\"urn:x\" id=\"1\" xml:lang=\"vi\" n1:loai=\"m&quot;&lt;\">\n"
            + "  <edXML:ReplyFor><n1:Ma>7 &amp; 8</n1:Ma></edXML:ReplyFor>"
            + "<n2:Trong xmlns:n2=\"urn:y\"></n2:Trong>&lt;chữ&gt;</edXML:ReplyFors>";
    assertEquals(kept, read.extensions().get(0).markup());
    assertEquals("7 & 8<chữ>", read.extensions().get(0).text());
    assertTrue(written.contains("        " + kept + "\n      </edXML:MessageHeader>"), written);
    assertEquals(read.extensions(), convert(read).extensions());
  }

  @Test
  void wide_limits_are_wide_for_unknown_elements_too() {
    EdxmlLimits wide = new EdxmlLimits(1L << 30, 200, 1 << 20, 1 << 24, 1, 1, 1);
    String long3 = "x".repeat(3 << 20);
    String deep = "<edXML:a>".repeat(100) + "</edXML:a>".repeat(100);
    String unknown = "<edXML:Moi a='1'>" + long3 + deep + "</edXML:Moi>";

    EdxmlMessage read =
        EdxmlReader.read(Content.ofUtf8(Samples.file(Samples.header(unknown), "")), wide);

    assertEquals(long3, ((EdxmlDocument) read).extensions().get(0).text());
  }

  @Test
  void equal_elements_are_all_kept() {
    EdxmlDocument read =
        Samples.readDocument(
            Samples.file(Samples.header("<edXML:Moi>x</edXML:Moi><edXML:Moi>x</edXML:Moi>"), ""));

    assertEquals(2, convert(read).extensions().size());
  }

  @Test
  void what_finds_its_place_no_more_is_still_written() {
    EdxmlDocument document =
        Samples.document()
            .extensions(
                List.of(
                    new Extension("MessageHeader/To[9]", "A", "a"),
                    new Extension("Reference[9]", "B", "b"),
                    new Extension("Attachment[9]", "C", "c"),
                    new Extension("ở đâu đó", "D", "d")))
            .build();

    EdxmlDocument read = convert(document);

    assertEquals(
        List.of(
            new Extension("MessageHeader", "A", "a"),
            new Extension("edXML", "C", "c"),
            new Extension("edXMLEnvelope", "B", "b"),
            new Extension("edXMLEnvelope", "D", "d")),
        sorted(read));
    assertArrayEquals(
        Samples.write(read, EdxmlProfile.unchanged()),
        Samples.write(convert(read), EdxmlProfile.unchanged()));
  }

  @Test
  void markup_that_is_not_one_whole_element_is_refused() {
    for (String markup :
        List.of(
            "<edXML:A>",
            "<edXML:A/><edXML:A/>",
            "</edXML><edXML>",
            "chữ",
            "<edXML:B/>",
            "<!DOCTYPE a><edXML:A/>",
            "<edXML:A>&x;</edXML:A>")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Extension("MessageHeader", "A", "", markup),
          markup);
    }
    assertEquals("1", new Extension("MessageHeader", "A", "", "<edXML:A>1</edXML:A>").text());
  }

  @Test
  void a_status_message_keeps_them_too() {
    String file =
        Samples.file(
            Samples.statusHeader(
                "03",
                "<edXML:ResponseFor><edXML:Code>1/A</edXML:Code>"
                    + "<edXML:So>5</edXML:So></edXML:ResponseFor>"),
            "");

    EdxmlStatus read = (EdxmlStatus) Samples.read(file.getBytes(UTF_8));

    assertEquals(
        List.of(new Extension("MessageHeader/ResponseFor[1]", "So", "5")), read.extensions());
    assertEquals(read.extensions(), ((EdxmlStatus) Samples.read(Samples.write(read))).extensions());
  }

  private static EdxmlDocument convert(EdxmlDocument document) {
    return (EdxmlDocument) Samples.read(Samples.write(document, EdxmlProfile.unchanged()));
  }

  private static List<Extension> sorted(EdxmlDocument document) {
    return document.extensions().stream()
        .sorted(Comparator.comparing(Extension::parent).thenComparing(Extension::name))
        .toList();
  }
}
