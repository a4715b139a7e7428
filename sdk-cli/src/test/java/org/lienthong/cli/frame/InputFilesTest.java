package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path dir;
  private Path in = Path.of("");

  @BeforeEach
  void input() throws IOException {
    in = Files.writeString(dir.resolve("in.csv"), "x");
  }

  private static String refusal(InputFiles read, Path... outputs) {
    return assertThrows(WrongUseException.class, () -> read.keepFrom(outputs)).code();
  }

  @Test
  void an_output_that_is_an_input_is_refused_whatever_its_name() throws IOException {
    Path link = Files.createSymbolicLink(dir.resolve("link.csv"), in);
    Path folder = Files.createSymbolicLink(dir.resolve("folder"), dir);
    for (Path output : List.of(in, dir.resolve("./a/../in.csv"), link, folder.resolve("in.csv"))) {
      assertEquals("CLI-020", refusal(InputFiles.of(in), output));
    }
    assertEquals("CLI-020", refusal(InputFiles.of(link), dir.resolve("new"), in));
  }

  @Test
  void definitions_in_a_folder_that_is_read_are_kept_and_others_are_not_read() throws IOException {
    Path form = Files.createDirectory(dir.resolve("forms")).resolve("f.json");
    Files.writeString(form, "{}");
    InputFiles read = InputFiles.of(null, dir);
    assertEquals("CLI-020", refusal(read, form));
    read.keepFrom(dir.resolve("in.csv"), dir.resolve("new.json"), null);
  }

  @Test
  void two_outputs_must_differ_also_when_neither_is_there() {
    InputFiles read = InputFiles.of(in);
    Path output = dir.resolve("new/out.xml");
    assertEquals("CLI-021", refusal(read, output, dir.resolve("new/./out.xml")));
    read.keepFrom(output, dir.resolve("new/other.xml"));
  }
}
