package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Attachment;

class EdxmlExtractTest {
  private static final String UUID = "5c7082fe-4ac3-4b46-961e-e2439bfae484";

  @TempDir Path folder;

  @Test
  void the_folder_holds_what_the_message_says() throws IOException {
    byte[] file = Samples.write(Samples.full());

    EdxmlDocument read = (EdxmlDocument) Samples.read(file);
    EdxmlDocument extracted = (EdxmlDocument) extract(file);

    assertEquals(read.attachments(), extracted.attachments());
    assertEquals(read.findings(), extracted.findings());
    assertEquals(List.of("Báo cáo quý III.pdf", "so-lieu.csv"), names());
    for (Attachment attachment : extracted.attachments()) {
      assertEquals(attachment.sha256(), Content.of(folder.resolve(attachment.name())).sha256());
      assertEquals(attachment.sha256(), attachment.content().sha256());
    }
  }

  @Test
  void files_that_were_there_keep_their_names() throws IOException {
    Files.writeString(folder.resolve("so-lieu.csv"), "cũ");

    EdxmlDocument extracted = (EdxmlDocument) extract(Samples.write(Samples.full()));

    assertEquals("so-lieu (2).csv", extracted.attachments().get(1).name());
    assertEquals("cũ", Files.readString(folder.resolve("so-lieu.csv")));
    assertEquals(List.of("DOC-143"), Samples.codes(extracted));
  }

  @Test
  void real_archives_empty_files_and_files_without_content_come_out_right() throws IOException {
    byte[] two = Samples.zip(UUID + ".docx", "x", "b", "y");
    String file =
        Samples.file(
            Samples.header(""),
            "<AttachmentEncoded>"
                + Samples.attachment("1", "a.docx", "application/zip", base64(two))
                + Samples.attachment("2", "b.txt", "text/plain", "")
                + "<Attachment><AttachmentName>c.txt</AttachmentName></Attachment>"
                + Samples.attachment(
                    "4", "d.txt", "application/zip", base64(Samples.zip(UUID + ".txt", "")))
                + "</AttachmentEncoded>");

    EdxmlDocument extracted = (EdxmlDocument) extract(file.getBytes(UTF_8));

    assertEquals(List.of("a.docx", "b.txt", "d.txt"), names());
    assertEquals(Content.of(two).sha256(), extracted.attachments().get(0).content().sha256());
    assertEquals(0, Files.size(folder.resolve("b.txt")));
    assertEquals(0, Files.size(folder.resolve("d.txt")));
  }

  @Test
  void a_refused_message_leaves_nothing_behind() throws IOException {
    byte[] bomb = Samples.zip(UUID + ".txt", "0".repeat(40 << 20));
    for (String second :
        List.of(
            Samples.attachment("2", "b.txt", "text/plain", "eA=!"),
            Samples.attachment("1", "b.txt", "text/plain", "eA=="),
            Samples.attachment("2", "b.txt", "application/zip", base64(bomb)),
            "<Attachment><ContentTransferEncoded>eHh4",
            "</x>")) {
      String file =
          Samples.file(
              Samples.header(""),
              "<AttachmentEncoded>"
                  + Samples.attachment("1", "a.txt", "text/plain", "eA==")
                  + second
                  + "</AttachmentEncoded>");

      assertThrows(InputException.class, () -> extract(file.getBytes(UTF_8)));
      assertEquals(List.of(), names(), second);
    }
  }

  @Test
  void a_status_message_leaves_nothing_behind() throws IOException {
    String file =
        Samples.file(
            Samples.header("<edXML:StatusCode>03</edXML:StatusCode>"),
            "<AttachmentEncoded>"
                + Samples.attachment("1", "a.txt", "text/plain", "eA==")
                + "</AttachmentEncoded>");

    assertEquals(EdxmlStatus.class, extract(file.getBytes(UTF_8)).getClass());
    assertEquals(List.of(), names());
  }

  @Test
  void a_folder_that_cannot_be_is_a_storage_failure() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "x");

    StorageException failure =
        assertThrows(
            StorageException.class,
            () ->
                EdxmlReader.extract(
                    Content.of(Samples.write(Samples.full())),
                    EdxmlLimits.DEFAULT,
                    file.resolve("b")));

    assertEquals("DOC-126", failure.code());
  }

  private EdxmlMessage extract(byte[] file) {
    return EdxmlReader.extract(Content.of(file), EdxmlLimits.DEFAULT, folder);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
