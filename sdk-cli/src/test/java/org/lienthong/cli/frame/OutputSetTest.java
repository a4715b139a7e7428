package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.StorageException;

class OutputSetTest {
  @TempDir private Path dir;

  private List<String> names() throws IOException {
    try (Stream<Path> listing = Files.list(dir)) {
      return listing.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void both_are_written() throws IOException {
    Path old = Files.writeString(dir.resolve("a"), "old");
    new OutputSet()
        .add(OutputFile.at(old), Content.ofUtf8("x"))
        .add(OutputFile.at(dir.resolve("b")), Content.ofUtf8("y"))
        .write();
    assertEquals("x", Files.readString(old));
    assertEquals("y", Files.readString(dir.resolve("b")));
    assertEquals(List.of("a", "b"), names());
  }

  @Test
  void a_second_that_cannot_be_made_leaves_the_first_as_it_was() throws IOException {
    Path old = Files.writeString(dir.resolve("a"), "old");
    OutputSet both =
        new OutputSet()
            .add(OutputFile.at(old), Content.ofUtf8("x"))
            .add(
                OutputFile.at(dir.resolve("b")),
                out -> {
                  throw new IOException("no space");
                });
    assertThrows(StorageException.class, both::write);
    assertEquals("old", Files.readString(old));
    assertEquals(List.of("a"), names());
  }

  @Test
  void a_second_that_cannot_be_put_in_place_takes_the_first_back() throws IOException {
    Path old = Files.writeString(dir.resolve("a"), "old");
    OutputFile first = OutputFile.at(old);
    OutputFile fresh = OutputFile.at(dir.resolve("b"));
    OutputFile blocked = OutputFile.at(dir.resolve("c"));
    Files.createDirectories(dir.resolve("c/full"));
    OutputSet all =
        new OutputSet()
            .add(first, Content.ofUtf8("x"))
            .add(fresh, Content.ofUtf8("y"))
            .add(blocked, Content.ofUtf8("z"));
    assertThrows(StorageException.class, all::write);
    assertEquals("old", Files.readString(old));
    assertEquals(List.of("a", "c"), names());
  }
}
