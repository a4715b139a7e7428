package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;

class EdxmlWriterTest {
  @TempDir Path folder;

  @Test
  void a_field_that_is_too_long_is_named_before_anything_is_written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlDocument document = Samples.document().subject("ế".repeat(501)).build();

    InputException refusal =
        assertThrows(InputException.class, () -> EdxmlWriter.write(document, out));

    assertEquals("DOC-120", refusal.code());
    assertEquals(
        "MessageHeader/Subject has 501 characters; systems on the way refuse more than 500.",
        refusal.message(Locale.ENGLISH));
    assertEquals(
        "MessageHeader/Subject có 501 ký tự; các hệ thống trên đường đi từ chối quá 500.",
        refusal.message(Locale.forLanguageTag("vi")));
    assertEquals(0, out.size());
  }

  @Test
  void names_and_codes_have_limits_too() {
    List<EdxmlDocument> tooLong =
        List.of(
            Samples.document().to(List.of(Party.of("A", "x".repeat(201)))).build(),
            Samples.document().code("123456789012", "BC").build(),
            Samples.document().code("1", "x".repeat(31)).build());

    for (EdxmlDocument document : tooLong) {
      InputException refusal = assertThrows(InputException.class, () -> Samples.write(document));
      assertEquals("DOC-120", refusal.code());
    }
  }

  @Test
  void a_character_that_xml_cannot_carry_is_named() {
    EdxmlDocument document = Samples.document().summary("a\u0001b").build();

    InputException refusal = assertThrows(InputException.class, () -> Samples.write(document));

    assertEquals(
        "DOC-123: MessageHeader/Content holds the character U+0001, which XML cannot carry.",
        refusal.getMessage());
  }

  @Test
  void an_attachment_that_changed_is_not_sent() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1");
    EdxmlDocument document =
        Samples.document().attachments(List.of(Attachment.of("a.pdf", Content.of(file)))).build();
    Files.writeString(file, "%PDF-22");

    InputException refusal = assertThrows(InputException.class, () -> Samples.write(document));

    assertEquals("DOC-122", refusal.code());
  }

  @Test
  void a_target_that_refuses_is_a_storage_failure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    StorageException failure =
        assertThrows(StorageException.class, () -> EdxmlWriter.write(Samples.full(), full));

    assertEquals("DOC-121", failure.code());
  }

  @Test
  void a_profile_decides_type_codes_steering_and_packaging() {
    EdxmlDocument document =
        Samples.document()
            .attachments(List.of(Attachment.of("a.csv", Content.ofUtf8("x,y\n"))))
            .build();
    EdxmlProfile plain =
        EdxmlProfile.builder("plain").packaging(EdxmlProfile.Packaging.PLAIN).build();

    String provincial =
        new String(Samples.write(document, EdxmlProfile.provincial()), StandardCharsets.UTF_8);
    String asIs = new String(Samples.write(document, plain), StandardCharsets.UTF_8);

    assertTrue(provincial.contains("<edXML:Type>2</edXML:Type>"));
    assertTrue(provincial.contains("<edXML:TypeDetail>14</edXML:TypeDetail>"));
    assertTrue(provincial.contains("<edXML:SteeringType>0</edXML:SteeringType>"));
    assertTrue(provincial.contains("<ContentType>application/zip</ContentType>"));
    assertTrue(asIs.contains("<ContentType>text/csv</ContentType>"));
    assertTrue(!asIs.contains("SteeringType") && !asIs.contains("<edXML:Type>"));
  }

  @Test
  void what_was_read_keeps_its_packing_and_its_label() {
    String file =
        Samples.file(
            Samples.header(""),
            "<AttachmentEncoded>"
                + Samples.attachment("1", "mô tả", "application/pdf", "JVBERi0xLjQ=")
                + Samples.attachment("2", "a.docx", "x/y", "eA==")
                + "</AttachmentEncoded>");

    EdxmlDocument read = Samples.readDocument(file);
    EdxmlDocument again =
        (EdxmlDocument) Samples.read(Samples.write(read, EdxmlProfile.unchanged()));

    assertEquals(read.attachments(), again.attachments());
  }

  @Test
  void a_recipient_named_twice_is_the_callers_mistake() {
    IllegalArgumentException mistake =
        assertThrows(
            IllegalArgumentException.class,
            () -> Samples.document().to(List.of(Samples.UNION, Samples.UNION)));

    assertEquals("the recipient 000.00.90.H42 is named twice", mistake.getMessage());
  }
}
