package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.StorageException;

class OutputFileTest {
  @TempDir private Path dir;

  private List<String> names() throws IOException {
    try (Stream<Path> listing = Files.list(dir)) {
      return listing.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_new_file_and_one_that_was_there_are_told_apart() throws IOException {
    OutputFile first = OutputFile.at(dir.resolve("mới/a"));
    assertFalse(first.replaced());
    first.write(out -> out.write(1));
    OutputFile second = OutputFile.at(dir.resolve("mới/a"));
    assertTrue(second.replaced());
    assertEquals(2, second.write(out -> out.write(new byte[2])).length().orElseThrow());
  }

  @Test
  void a_failure_half_way_leaves_the_old_file_and_nothing_else() throws IOException {
    Path file = Files.writeString(dir.resolve("a"), "old");
    OutputFile target = OutputFile.at(file);
    assertThrows(
        StorageException.class,
        () ->
            target.write(
                out -> {
                  out.write(new byte[100_000]);
                  throw new IOException("no space");
                }));
    assertThrows(
        IllegalStateException.class,
        () ->
            target.write(
                out -> {
                  throw new IllegalStateException("bad input");
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a"), names());
  }

  @Test
  void a_folder_and_a_device_are_never_replaced() {
    assertThrows(WrongUseException.class, () -> OutputFile.at(dir));
    assertThrows(WrongUseException.class, () -> OutputFile.at(Path.of("/")));
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no /dev/null here");
    assertThrows(WrongUseException.class, () -> OutputFile.at(device));
  }

  @Test
  void a_link_stays_a_link_to_the_new_content() throws IOException {
    Path file = Files.writeString(dir.resolve("a"), "old");
    Path link = Files.createSymbolicLink(dir.resolve("link"), file);
    OutputFile.at(link).write(out -> out.write('x'));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("x", Files.readString(file));
  }
}
