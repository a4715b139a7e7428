package org.lienthong.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders of a race. */
public final class Folders {
  private Folders() {}

  /** Not over an old one: some file systems make that several times as slow as a fresh file. */
  public static OutputStream fresh(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.newOutputStream(file);
  }

  /** With all that is in it. */
  public static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) Files.delete(path);
  }
}
