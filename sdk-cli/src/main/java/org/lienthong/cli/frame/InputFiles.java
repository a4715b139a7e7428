package org.lienthong.cli.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run reads: nothing that it writes may take the place of it. */
public final class InputFiles {
  private final List<Path> read = new ArrayList<>();

  private InputFiles() {}

  /**
   * @param files those that are null are not given
   */
  public static InputFiles of(@Nullable Path... files) {
    InputFiles all = new InputFiles();
    for (Path file : files) all.and(file);
    return all;
  }

  /**
   * @param file of a folder its definitions (.json) count, at any depth
   */
  public InputFiles and(@Nullable Path file) {
    if (file != null) read.add(file);
    return this;
  }

  public InputFiles and(List<Path> files) {
    files.forEach(this::and);
    return this;
  }

  /**
   * Before anything is read or written.
   *
   * @param outputs those that are null are not given
   * @throws WrongUseException CLI-020 if one is a file that is read, CLI-021 if two are one file
   */
  public void keepFrom(@Nullable Path... outputs) {
    List<Path> written = new ArrayList<>();
    for (Path output : outputs) {
      if (output == null) continue;
      for (Path input : read) {
        if (same(input, output) || holds(input, output)) {
          throw WrongUseException.of("CLI-020", output, input);
        }
      }
      for (Path other : written) {
        if (same(other, output)) throw WrongUseException.of("CLI-021", other, output);
      }
      written.add(output);
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      if (Files.exists(one) && Files.exists(other)) return Files.isSameFile(one, other);
    } catch (IOException unclear) {
      // Their names decide.
    }
    return real(one).equals(real(other));
  }

  private static boolean holds(Path folder, Path file) {
    return Files.isDirectory(folder)
        && Files.isRegularFile(file)
        && file.toString().endsWith(".json")
        && real(file).startsWith(real(folder));
  }

  /** Of a file that is not there yet, its place in the nearest folder that is. */
  private static Path real(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    for (Path there = whole; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(whole));
      } catch (IOException absent) {
        // The folder above may be there.
      }
    }
    return whole;
  }
}
