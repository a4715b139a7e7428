package org.lienthong.cli.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/** Files that belong together: all of them are put in place, or none. Used once. */
public final class OutputSet {
  private record Part(OutputFile target, OutputFile.Writing writing) {}

  /** A file that was put in place, and what was there before. */
  private record Placed(Path target, @Nullable Path before) {}

  private final List<Part> parts = new ArrayList<>();

  public OutputSet add(OutputFile target, Content content) {
    return add(
        target,
        out -> {
          try (var in = content.open()) {
            in.transferTo(out);
          }
        });
  }

  public OutputSet add(OutputFile target, OutputFile.Writing writing) {
    parts.add(new Part(target, writing));
    return this;
  }

  /**
   * The files as they now are, in the order given.
   *
   * @throws org.lienthong.core.StorageException CLI-092 if one cannot be written; all are as before
   */
  public List<Content> write() {
    List<Path> partials = new ArrayList<>();
    try {
      for (Part part : parts) partials.add(part.target().prepare(part.writing()));
      place(partials);
      return parts.stream().map(part -> Content.of(part.target().path())).toList();
    } finally {
      partials.forEach(OutputFile::discard);
    }
  }

  private void place(List<Path> partials) {
    List<Placed> placed = new ArrayList<>();
    boolean done = false;
    try {
      for (int i = 0; i < partials.size(); i++) {
        OutputFile target = parts.get(i).target();
        boolean last = i == partials.size() - 1;
        Path before = last || !target.replaced() ? null : target.spare();
        placed.add(new Placed(target.path(), before));
        target.place(partials.get(i));
      }
      done = true;
    } finally {
      for (int i = 0; i < placed.size(); i++) {
        boolean failed = i == placed.size() - 1;
        if (!done && !failed) restore(placed.get(i));
        Path before = placed.get(i).before();
        if (before != null) OutputFile.discard(before);
      }
    }
  }

  private static void restore(Placed one) {
    try {
      if (one.before() == null) Files.deleteIfExists(one.target());
      else Files.move(one.before(), one.target(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException stays) {
      // The failure that led here is said.
    }
  }
}
