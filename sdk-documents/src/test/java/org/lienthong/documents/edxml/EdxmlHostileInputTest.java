package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class EdxmlHostileInputTest {
  @TempDir Path folder;

  @Test
  void document_types_and_entities_are_refused_and_no_file_is_touched() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
    String body = Samples.file(Samples.header("<edXML:Content>&x;</edXML:Content>"), "");
    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    String external = "<!DOCTYPE edXML [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String bomb =
        "<!DOCTYPE edXML [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x \"&b;&b;\">]>";
    String remote = "<!DOCTYPE edXML SYSTEM \"http://127.0.0.1:9/x.dtd\">";

    for (String type : List.of(external, bomb, remote)) {
      InputException refusal = Samples.refused(body.replace(declaration, declaration + type));
      assertEquals("DOC-102", refusal.code());
    }
    assertTrue(List.of("DOC-101", "DOC-102").contains(Samples.refused(body).code()));
  }

  @Test
  void other_encodings_are_refused() {
    String file = Samples.file(Samples.header(""), "");

    assertEquals("DOC-104", Samples.refused(file.getBytes(UTF_16)).code());
    assertEquals("DOC-104", Samples.refused(file.getBytes(UTF_16LE)).code());
    for (String name : List.of("UTF-16", "UTF-7", "windows-1258")) {
      String claimed = file.replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"");
      assertEquals(
          "DOC-104: The file is not UTF-8: " + name + ".", Samples.refused(claimed).getMessage());
    }
  }

  @Test
  void bytes_that_are_no_utf8_are_refused_rather_than_replaced() {
    byte[] file = Samples.file(Samples.header(""), "").getBytes(UTF_8);
    int inSubject =
        new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Subject>Th") + 9;
    file[inSubject] = (byte) 0xC3;

    InputException refusal = Samples.refused(file);
    assertEquals(
        "DOC-104: The file is not UTF-8: byte E1, offset " + (inSubject + 1) + ".",
        refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C080", "EDA080", "F4908080", "E08080", "80", "FF", "C3"})
  void forms_that_utf8_forbids_are_refused(String hex) {
    byte[] bad = HexFormat.of().parseHex(hex);
    byte[] start = "<edXML>".getBytes(UTF_8);
    byte[] file = Arrays.copyOf(start, start.length + bad.length);
    System.arraycopy(bad, 0, file, start.length, bad.length);

    assertEquals("DOC-104", Samples.refused(file).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b:c", "a:", ":", "edXML:1a"})
  void odd_names_are_tolerated_or_refused_but_never_break_the_reader(String name) {
    String file = Samples.file(Samples.header("<" + name + ">x</" + name + ">"), "");

    try {
      assertEquals("c", Samples.readDocument(file).extensions().get(0).name());
    } catch (InputException refusal) {
      assertEquals("DOC-101", refusal.code());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<AllDocument/>",
        "<message/>",
        "<html/>",
        "<EdXMLEnvelope/>",
        "x",
        "%PDF-1.4",
        "PK\3\4",
        ""
      })
  void what_is_no_edxml_is_named(String file) {
    assertEquals("DOC-105", Samples.refused(file).code());
  }

  @Test
  void the_refusal_says_what_the_file_looks_like() {
    assertEquals(
        "DOC-105: This is not edXML of QCVN 102; it looks like AllDocument.",
        Samples.refused("<AllDocument/>").getMessage());
  }

  @Test
  void a_message_without_a_sender_is_refused() {
    String file =
        Samples.file(
            "<edXML:MessageHeader><edXML:Subject>x</edXML:Subject></edXML:MessageHeader>", "");

    assertEquals("DOC-106", Samples.refused(file).code());
  }

  @Test
  void broken_markup_is_located() {
    InputException refusal =
        Samples.refused(Samples.file(Samples.header("<edXML:Content></edXML:Other>"), ""));

    assertEquals("DOC-101", refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).contains("at line 11, column"), refusal.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "ab",
        "abc",
        "abcde",
        "a===",
        "=abc",
        "ab=c",
        "ab==cd==",
        "YWJj=",
        "Y!Jj",
        "YÂ==",
        "YX==",
        "YWJ=x",
        "<b>YWJj</b>"
      })
  void illegal_base64_is_refused_rather_than_skipped(String base64) {
    String file =
        Samples.file(
            Samples.header(""),
            "<AttachmentEncoded>"
                + Samples.attachment("cid:1", "a.txt", "text/plain", base64)
                + "</AttachmentEncoded>");

    InputException refusal = Samples.refused(file);

    assertEquals("DOC-107", refusal.code());
    assertTrue(
        refusal.message(Locale.ENGLISH).startsWith("Attachment[1]: illegal base64 at character"));
  }

  @Test
  void the_same_content_id_twice_is_refused() {
    String file =
        Samples.file(
            Samples.header(""),
            "<AttachmentEncoded>"
                + Samples.attachment("cid:1", "a.txt", "text/plain", "eA==")
                + Samples.attachment("1", "b.txt", "text/plain", "eA==")
                + "</AttachmentEncoded>");

    assertEquals("DOC-108", Samples.refused(file).code());
  }

  @Test
  void ten_thousand_attachments_are_refused() {
    StringBuilder many = new StringBuilder("<AttachmentEncoded>");
    for (int i = 0; i < 10_000; i++)
      many.append(Samples.attachment("c" + i, "a", "text/plain", "eA=="));

    InputException refusal =
        Samples.refused(Samples.file(Samples.header(""), many + "</AttachmentEncoded>"));

    assertEquals(
        "DOC-103: The file has more than allowed: attachments, limit 500.", refusal.getMessage());
  }

  @Test
  void deep_and_wide_markup_is_refused() {
    String deep = "<edXML:a>".repeat(100_000);
    String wide = Samples.header("<edXML:a/>".repeat(200_000));

    assertEquals(
        "DOC-103: The file has more than allowed: depth, limit 40.",
        Samples.refused(Samples.file(deep, "")).getMessage());
    assertEquals("DOC-103", Samples.refused(Samples.file(wide, "")).code());
  }

  @Test
  void endless_text_attributes_comments_and_names_are_refused() {
    for (String start :
        List.of(
            "<edXML><edXMLEnvelope><edXMLHeader><MessageHeader><Subject>",
            "<edXML a='",
            "<edXML><!-- ",
            "<edXML><![CDATA[",
            "<edXML><?pi ",
            "<edXML ",
            "<edXML")) {
      InputException refusal =
          assertThrows(InputException.class, () -> EdxmlReader.read(endless(start)), start);
      assertTrue(
          List.of("DOC-101", "DOC-103").contains(refusal.code()), start + refusal.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!---->", "<?a?>"})
  void endless_markup_that_says_nothing_is_refused_wherever_it_stands(String nothing) {
    String many = nothing.repeat(300_000);
    String file =
        Samples.file(
            Samples.header("@"),
            "<AttachmentEncoded>"
                + Samples.attachment("1", "a.txt", "text/plain", "eA#==")
                + "</AttachmentEncoded>");
    for (String place : List.of("@", "#", "\n</edXML>")) {
      String hostile = file.replace(place, place.replaceAll("[@#]", "") + many);
      assertEquals(
          "DOC-103: The file has more than allowed: headerCharacters, limit 2097152.",
          Samples.refused(hostile.replaceAll("[@#]", "")).getMessage(),
          place);
    }
  }

  @Test
  void a_zip_that_explodes_is_stopped() {
    byte[] bomb = Samples.zip("5c7082fe-4ac3-4b46-961e-e2439bfae484.txt", "0".repeat(40 << 20));

    InputException refusal =
        Samples.refused(Samples.withAttachment("a.txt", "application/zip", bomb));

    assertEquals("DOC-109", refusal.code());
    assertTrue(bomb.length < 100_000);
  }

  @Test
  void many_small_bombs_are_stopped_together() {
    byte[] bomb = Samples.zip("5c7082fe-4ac3-4b46-961e-e2439bfae484.txt", "0".repeat(12 << 20));
    String base64 = Base64.getEncoder().encodeToString(bomb);
    StringBuilder many = new StringBuilder("<AttachmentEncoded>");
    for (int i = 0; i < 100; i++) {
      many.append(Samples.attachment("c" + i, "a.txt", "application/zip", base64));
    }

    InputException refusal =
        Samples.refused(Samples.file(Samples.header(""), many + "</AttachmentEncoded>"));

    assertEquals("DOC-109", refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).startsWith("Attachment[2]"), refusal.getMessage());
  }

  @Test
  void a_real_archive_is_delivered_without_looking_inside() {
    byte[] bomb = Samples.zip("so-lieu.csv", "0".repeat(40 << 20));

    EdxmlDocument document =
        Samples.readDocument(Samples.withAttachment("a.zip", "application/zip", bomb));

    assertEquals(bomb.length, document.attachments().get(0).size());
  }

  @Test
  void attribute_bombs_are_refused() {
    StringBuilder attributes = new StringBuilder();
    StringBuilder namespaces = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      attributes.append(" a").append(i).append("=''");
      namespaces.append(" xmlns:a").append(i).append("='urn:").append(i).append('\'');
    }
    for (String bomb :
        List.of(attributes, namespaces, " a='" + "x".repeat(5 << 20) + "'").stream()
            .map(Object::toString)
            .toList()) {
      InputException refusal =
          Samples.refused(Samples.file(Samples.header("<edXML:a" + bomb + "/>"), ""));
      assertTrue(List.of("DOC-101", "DOC-103").contains(refusal.code()), refusal.getMessage());
    }
  }

  @Test
  void utf_7_and_xml_1_1_are_refused() {
    String file = Samples.file(Samples.header(""), "");

    for (String tricky :
        List.of(file.replace("<", "+ADw-"), "+ADw-a+AD4-" + file, "+/v8-" + file)) {
      assertEquals("DOC-104: The file is not UTF-8: UTF-7.", Samples.refused(tricky).getMessage());
    }
    InputException refusal = Samples.refused(file.replace("version=\"1.0\"", "version=\"1.1\""));
    assertEquals("DOC-101", refusal.code());
    assertTrue(refusal.toString().contains("XML 1.1"), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"From", "Subject", "DocumentId", "Code", "DueDate", "OtherInfo"})
  void an_element_that_comes_twice_is_refused_because_readers_would_differ(String name) {
    String twice = ("<edXML:" + name + "></edXML:" + name + ">").repeat(2);

    InputException refusal = Samples.refused(Samples.file(Samples.header(twice), ""));

    assertEquals("DOC-110", refusal.code());
    assertTrue(refusal.toString().contains("MessageHeader/" + name), refusal.getMessage());
  }

  @Test
  void a_hidden_content_is_never_opened_instead_of_the_measured_one() throws Exception {
    String hidden = Samples.attachment("9", "x", "text/plain", "aMOzYQ==");
    String right = Samples.attachment("1", "a.txt", "text/plain", "eA&#61;=");
    for (String start :
        List.of("<Attachment><La>" + hidden + "</La>", "<La>" + hidden + "</La><Attachment>")) {
      EdxmlDocument document =
          Samples.readDocument(
              Samples.file(
                  Samples.header(""),
                  "<AttachmentEncoded>"
                      + right.replace("<Attachment>", start)
                      + "</AttachmentEncoded>"));

      assertEquals(1, document.attachments().size());
      assertEquals("x", new String(document.attachments().get(0).content().bytes(9), UTF_8), start);
    }
    String inName = right.replace("a.txt", "a" + hidden);
    assertEquals(
        "DOC-110",
        Samples.refused(
                Samples.file(
                    Samples.header(""), "<AttachmentEncoded>" + inName + "</AttachmentEncoded>"))
            .code());
  }

  @Test
  void entry_names_are_never_used() {
    byte[] slip = Samples.zip("../../../tmp/slip.sh", "x");

    EdxmlDocument document =
        Samples.readDocument(Samples.withAttachment("a.sh", "application/zip", slip));

    assertEquals("a.sh", document.attachments().get(0).name());
    assertTrue(document.attachments().get(0).unpacked());
  }

  @Test
  void markup_where_text_belongs_is_refused() {
    String file = Samples.file(Samples.header("<edXML:Content><b>x</b></edXML:Content>"), "");

    assertEquals("DOC-110", Samples.refused(file).code());
  }

  private static Content endless(String start) {
    byte[] more = "aaaaaaaa".repeat(1 << 13).getBytes(UTF_8);
    return Content.from(
        () ->
            new SequenceInputStream(
                Collections.enumeration(
                    Stream.concat(
                            Stream.of(start.getBytes(UTF_8)),
                            Collections.nCopies(1 << 14, more).stream())
                        .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
                        .toList())));
  }
}
