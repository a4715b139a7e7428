package org.lienthong.examples.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where the files of the project are, wherever the tests were started from. */
final class Project {
  private static final Path ROOT = root(Path.of("").toAbsolutePath());

  private Project() {}

  /** One module with sources of its own, such as {@code sdk-core}. */
  record Module(Path folder) {
    String name() {
      return folder.getFileName().toString();
    }

    /** Such as {@code core}: the package below {@code org.lienthong} that is its alone. */
    String word() {
      return name().replace("sdk-", "").replace('-', '.');
    }

    String packageName() {
      return "org.lienthong." + word();
    }

    Path classes() {
      return folder.resolve("target/classes");
    }

    /** The main sources, in order. */
    List<Path> sources() {
      return files(folder.resolve("src/main/java"), ".java");
    }
  }

  static Path file(String relative) {
    return ROOT.resolve(relative);
  }

  /** Every module that has main sources, in order of name. */
  static List<Module> modules() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .sorted()
          .map(Module::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder whose names end so, in order; none if there is no such folder. */
  static List<Path> files(Path folder, String end) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** UTF-8, with the line ends of this project whatever those of the checkout are. */
  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders around the file and the file, as single names. */
  static Stream<Path> names(Path file) {
    return StreamSupport.stream(file.spliterator(), false);
  }

  private static Path root(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) return folder;
    }
    throw new IllegalStateException("no project around " + start);
  }
}
