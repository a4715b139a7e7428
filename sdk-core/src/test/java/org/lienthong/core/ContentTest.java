package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {
  @TempDir Path folder;

  /** Gives some bytes and then fails, as a disk or network does. */
  private static Content breaking() {
    return Content.from(
        () ->
            new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
              @Override
              public int read(byte[] room, int from, int most) throws IOException {
                int read = super.read(room, from, most);
                if (read < 0) throw new IOException("cable pulled");
                return read;
              }
            });
  }

  private List<String> files() throws IOException {
    try (var names = Files.list(folder)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void content_can_be_opened_again_and_again() throws IOException {
    Content content = Content.ofUtf8("Liên thông");
    for (int i = 0; i < 2; i++) {
      try (var in = content.open()) {
        assertEquals("Liên thông", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertEquals(OptionalLong.of(12), content.length());
    assertEquals(OptionalLong.empty(), Content.from(content::open).length());
  }

  @Test
  void the_array_given_is_copied() {
    byte[] mine = {1, 2, 3};
    Content content = Content.of(mine);
    mine[0] = 9;
    assertArrayEquals(new byte[] {1, 2, 3}, content.bytes(10));
  }

  @Test
  void the_hash_is_the_one_of_fips_180_for_abc() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Content.ofUtf8("abc").sha256().hex());
    assertEquals(Content.ofUtf8("abc").sha256(), Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_missing_file_and_a_folder_are_refused_by_name() {
    Path missing = folder.resolve("không-có.pdf");
    var refusal = assertThrows(InputException.class, () -> Content.of(missing));
    assertEquals("CORE-001: No readable file at " + missing + ".", refusal.getMessage());
    assertEquals(
        "Không có tệp đọc được tại " + missing + ".", refusal.message(Locale.forLanguageTag("vi")));
    assertThrows(InputException.class, () -> Content.of(folder));
  }

  @Test
  void more_bytes_than_allowed_are_refused() {
    assertEquals(3, Content.ofUtf8("abc").bytes(3).length);
    var refusal = assertThrows(InputException.class, () -> Content.ofUtf8("abcd").bytes(3));
    assertEquals("CORE-003", refusal.code());
  }

  @Test
  void writing_replaces_the_target_and_makes_missing_folders() throws IOException {
    Path target = folder.resolve("a/b/c.txt");
    Content.ofUtf8("one").writeTo(target);
    Content.ofUtf8("two").writeTo(target);
    assertEquals("two", Files.readString(target));
    try (var names = Files.list(target.getParent())) {
      assertEquals(1, names.count());
    }
  }

  @Test
  void what_is_written_can_be_read_by_whom_an_ordinary_file_can() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "This file system has no POSIX permissions");
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "x");
    Path ours = folder.resolve("ours");
    Content.ofUtf8("x").writeTo(ours);
    assertEquals(
        PosixFilePermissions.toString(Files.getPosixFilePermissions(ordinary)),
        PosixFilePermissions.toString(Files.getPosixFilePermissions(ours)));
  }

  @Test
  void a_source_that_breaks_leaves_the_target_as_it_was() throws IOException {
    Path target = Files.writeString(folder.resolve("report.pdf"), "old");
    var failure = assertThrows(InputException.class, () -> breaking().writeTo(target));
    assertEquals("CORE-002", failure.code());
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("report.pdf"), files());
  }

  @Test
  void a_source_that_throws_something_unchecked_leaves_nothing_behind() throws IOException {
    Content broken =
        Content.from(
            () -> {
              throw new IllegalStateException("bug");
            });
    assertThrows(IllegalStateException.class, () -> broken.writeTo(folder.resolve("out")));
    assertEquals(List.of(), files());
  }

  @Test
  void a_folder_in_place_of_the_target_is_refused_and_stays() throws IOException {
    Path target = Files.createDirectory(folder.resolve("out.pdf"));
    Files.writeString(target.resolve("inside"), "x");
    var failure = assertThrows(StorageException.class, () -> Content.ofUtf8("x").writeTo(target));
    assertEquals(
        "CORE-004: Could not write " + target + "; nothing was changed there.",
        failure.getMessage());
    assertTrue(failure.retryable());
    assertEquals(List.of("out.pdf"), files());
    assertTrue(Files.exists(target.resolve("inside")));
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThrows(
        StorageException.class, () -> Content.ofUtf8("x").writeTo(file.resolve("out.pdf")));
    assertEquals(List.of("file"), files());
  }

  @Test
  void a_place_where_no_file_can_be_made_is_refused() {
    // Nobody, not even root, creates a file there.
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "Needs Linux's /proc");
    var failure =
        assertThrows(
            StorageException.class,
            () -> Content.ofUtf8("x").writeTo(Path.of("/proc/self/lienthong.txt")));
    assertEquals("CORE-004", failure.code());
    assertFalse(failure.nextStep(Locale.ENGLISH).isEmpty());
  }

  @Test
  void a_content_prints_where_it_is_from_and_not_what_it_is() {
    assertEquals("Content[3 bytes]", Content.ofUtf8("abc").toString());
    assertEquals(
        "Content[stream]", Content.from(() -> new ByteArrayInputStream(new byte[1]), 1).toString());
  }

  @Test
  void a_length_that_is_wrong_by_now_changes_nothing_about_the_bytes() {
    byte[] bytes = {1, 2, 3, 4, 5};
    for (long said : new long[] {0, 4, 5, 6, 9}) {
      Content content = Content.from(() -> new ByteArrayInputStream(bytes), said);
      assertArrayEquals(bytes, content.bytes(8), "said " + said);
      assertEquals("CORE-003", assertThrows(InputException.class, () -> content.bytes(4)).code());
    }
  }
}
