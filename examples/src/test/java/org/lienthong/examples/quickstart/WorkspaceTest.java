package org.lienthong.examples.quickstart;

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

class WorkspaceTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void what_is_published_takes_the_place_of_the_run_before() throws IOException {
    for (String run : List.of("first", "second")) {
      try (Workspace work = Workspace.open(folder.resolve("out"))) {
        work.write("a/" + run + ".txt", Content.ofUtf8(run));
        work.publish();
      }
    }
    assertEquals(List.of("out/a/second.txt"), names());
  }

  @Test
  void what_was_not_finished_leaves_nothing_and_keeps_the_run_before() throws IOException {
    try (Workspace work = Workspace.open(folder.resolve("out"))) {
      work.write("old.txt", Content.ofUtf8("old"));
      work.publish();
    }
    try (Workspace work = Workspace.open(folder.resolve("out"))) {
      work.write("half.txt", Content.ofUtf8("half"));
    }
    assertEquals(List.of("out/old.txt"), names());
  }

  @Test
  void a_file_where_the_folder_should_be_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "mine");
    var refusal = assertThrows(StorageException.class, () -> Workspace.open(file));
    assertEquals("CORE-004", refusal.code());
    assertEquals(List.of("out"), names());
  }
}
