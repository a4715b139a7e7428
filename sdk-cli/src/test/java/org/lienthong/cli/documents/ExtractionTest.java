package org.lienthong.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;

class ExtractionTest {
  @TempDir private Path dir;

  private Cli.Run extract(String... names) throws IOException {
    Path file = Files.writeString(dir.resolve("in.edxml"), SampleEdxml.document(names));
    return Cli.run("inspect", file, "--extract", dir.resolve("một/ra"), "--json");
  }

  private Path out(String name) {
    return dir.resolve("một/ra").resolve(name);
  }

  /** Every file below the folder of the test but the input. */
  private Set<String> written() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> walk = Files.walk(dir)) {
      walk.filter(path -> !Files.isDirectory(path))
          .map(path -> dir.relativize(path).toString())
          .filter(path -> !path.equals("in.edxml"))
          .forEach(names::add);
    }
    return names;
  }

  @Test
  void the_folder_is_made_and_the_bytes_are_those_of_the_sender() throws IOException {
    Cli.Run run = extract("Báo cáo.txt", "b.txt");
    assertEquals(SampleEdxml.content(0), Files.readString(out("Báo cáo.txt")));
    assertEquals(SampleEdxml.content(1), Files.readString(out("b.txt")));
    assertEquals(out("Báo cáo.txt").toString(), run.json().at("/attachments/0/savedAs").asString());
    assertEquals("written", run.json().at("/attachments/0/saved").asString());
  }

  @Test
  void names_that_lead_elsewhere_stay_inside_the_folder() throws IOException {
    extract("../../x.txt", "/etc/passwd", "..", "C:\\Windows\\y.dll", "CON", "con.txt", ".bashrc");
    assertEquals(
        Set.of(
            "một/ra/x.txt",
            "một/ra/passwd",
            "một/ra/attachment-3",
            "một/ra/y.dll",
            "một/ra/_CON",
            "một/ra/_con.txt",
            "một/ra/_.bashrc"),
        written());
  }

  @Test
  void two_of_the_same_name_are_both_there_whatever_their_case() throws IOException {
    extract("a.txt", "a.txt", "A.TXT");
    assertEquals(Set.of("một/ra/a.txt", "một/ra/a (2).txt", "một/ra/A (3).TXT"), written());
    assertEquals(SampleEdxml.content(1), Files.readString(out("a (2).txt")));
  }

  @Test
  void what_is_there_is_never_overwritten_and_the_same_bytes_are_not_written_twice()
      throws IOException {
    extract("a.txt", "b.txt");
    Files.writeString(out("b.txt"), "của tôi");
    Cli.Run again = extract("a.txt", "b.txt");
    assertEquals("unchanged", again.json().at("/attachments/0/saved").asString());
    assertEquals("renamed", again.json().at("/attachments/1/saved").asString());
    assertEquals("của tôi", Files.readString(out("b.txt")));
    assertEquals(SampleEdxml.content(1), Files.readString(out("b (2).txt")));
    assertEquals(List.of("a.txt", "b (2).txt", "b.txt"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> listing = Files.list(out(""))) {
      return listing.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_link_planted_in_the_folder_is_not_followed() throws IOException {
    Path victim = Files.writeString(dir.resolve("victim"), "untouched");
    Files.createDirectories(out(""));
    Files.createSymbolicLink(out("a.txt"), victim);
    Files.createSymbolicLink(out("b.txt"), dir.resolve("nowhere"));
    extract("a.txt", "b.txt");
    assertEquals("untouched", Files.readString(victim));
    assertFalse(Files.exists(dir.resolve("nowhere")));
    assertTrue(Files.isSymbolicLink(out("a.txt")));
    assertEquals(SampleEdxml.content(0), Files.readString(out("a (2).txt")));
    assertEquals(SampleEdxml.content(1), Files.readString(out("b (2).txt")));
  }

  @Test
  void a_file_where_the_folder_should_be_is_a_failure_of_the_store() throws IOException {
    Files.writeString(dir.resolve("một"), "x");
    Cli.Run run = extract("a.txt");
    assertEquals(5, run.exitCode());
    assertEquals("CORE-004", run.json().at("/error/code").asString());
  }
}
