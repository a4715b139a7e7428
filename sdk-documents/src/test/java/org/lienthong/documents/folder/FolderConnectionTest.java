package org.lienthong.documents.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Waiting;

class FolderConnectionTest {
  @TempDir Path folder;

  private FolderConnection at(Instant now) {
    return FolderConnection.builder(folder.resolve("out"), folder.resolve("in"))
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .build();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Outbound outbound() {
    Content file = Content.ofUtf8("<edXML/>");
    return new Outbound(
        MessageKind.DOCUMENT,
        "m-1",
        OrganizationId.of("A"),
        List.of(OrganizationId.of("B")),
        file,
        file.length().orElseThrow(),
        file.sha256());
  }

  @Test
  void a_second_attempt_leaves_one_file() throws IOException {
    FolderConnection connection = at(Instant.now());
    connection.send(outbound());
    connection.send(outbound());
    assertEquals(List.of("m-1.edxml"), names(folder.resolve("out")));
  }

  @Test
  void what_is_still_being_written_is_not_offered_and_neither_are_other_files() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a.edxml"), "<edXML/>");
    Files.writeString(in.resolve(".b.edxml"), "<edXML/>");
    Files.writeString(in.resolve("c.txt"), "x");
    Files.createDirectory(in.resolve("d.edxml"));
    assertEquals(List.of(), at(Instant.now()).waiting(MessageKind.DOCUMENT, "").messages());
    Instant later = Instant.now().plus(Duration.ofMinutes(1));
    List<Waiting> found = at(later).waiting(MessageKind.DOCUMENT, "").messages();
    assertEquals(1, found.size());
    assertTrue(found.get(0).remoteId().startsWith("a.edxml#"));
  }

  @Test
  void another_file_under_the_same_name_is_another_message_and_nothing_is_deleted()
      throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    FolderConnection connection = at(Instant.now().plus(Duration.ofMinutes(1)));
    Files.writeString(in.resolve("a.edxml"), "một");
    Waiting first = connection.waiting(MessageKind.DOCUMENT, "").messages().get(0);
    Files.writeString(in.resolve("a.edxml"), "hai hai");
    connection.acknowledge(first, Acknowledgement.DONE, "");
    Waiting second = connection.waiting(MessageKind.DOCUMENT, "").messages().get(0);
    ByteArrayOutputStream fetched = new ByteArrayOutputStream();
    connection.fetch(second, fetched);
    assertEquals("hai hai", fetched.toString(java.nio.charset.StandardCharsets.UTF_8));
    connection.acknowledge(second, Acknowledgement.FAILED, "x");
    assertEquals(1, names(in.resolve("failed")).size());
    assertEquals(List.of(), connection.waiting(MessageKind.DOCUMENT, "").messages());
  }

  @Test
  void a_folder_that_cannot_be_used_is_a_failure_that_passes() throws IOException {
    Files.writeString(folder.resolve("in"), "a file, not a folder");
    ConnectionException e =
        assertThrows(
            ConnectionException.class, () -> at(Instant.now()).waiting(MessageKind.DOCUMENT, ""));
    assertEquals("DOC-218", e.code());
    assertTrue(e.retryable());
  }
}
