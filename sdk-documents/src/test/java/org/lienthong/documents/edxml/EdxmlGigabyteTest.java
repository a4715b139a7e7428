package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class EdxmlGigabyteTest {
  @TempDir Path folder;

  @Test
  void a_gigabyte_is_written_and_read_in_a_heap_of_32_megabytes() throws Exception {
    Path log = folder.resolve("log");
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                classes,
                GigabyteProgram.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertEquals(0, program.waitFor(), () -> read(log));
    assertTrue(read(log).contains("done in"), () -> read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
