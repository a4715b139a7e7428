package org.lienthong.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;

/**
 * A folder that appears under its name when everything in it is finished, in place of the one of
 * the run before, or not at all.
 */
final class Workspace implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final Thread atExit;

  private Workspace(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
    this.atExit = new Thread(() -> removed(draft), "quickstart-cleanup");
  }

  /**
   * @throws StorageException CORE-004 if nothing can be written there
   */
  static Workspace open(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    Path beside = whole.resolveSibling("." + whole.getFileName() + "-" + UUID.randomUUID());
    Workspace work = new Workspace(whole, beside);
    Runtime.getRuntime().addShutdownHook(work.atExit);
    try {
      Files.createDirectories(beside);
      if (Files.exists(whole) && !Files.isDirectory(whole)) throw refused(whole, null);
    } catch (IOException e) {
      throw refused(whole, e);
    }
    return work;
  }

  /** Where a file of this run is until {@link #publish}. */
  Path path(String name) {
    return draft.resolve(name);
  }

  Path write(String name, Content content) {
    Path file = path(name);
    content.writeTo(file);
    return file;
  }

  /** The name of a file as seen from the page, with slashes on every system. */
  String name(Path file) {
    return draft.relativize(file).toString().replace('\\', '/');
  }

  /** All files there are, in order of name. */
  List<Path> files() {
    try (Stream<Path> files = Files.walk(draft)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw refused(draft, e);
    }
  }

  /** The folder under its own name. */
  Path publish() {
    Path old = draft.resolveSibling(draft.getFileName() + ".old");
    try {
      if (Files.exists(target)) Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      restore(old);
      throw refused(target, e);
    }
    removed(old);
    return target;
  }

  private void restore(Path old) {
    try {
      if (Files.exists(old)) Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw refused(target, e);
    }
  }

  @Override
  public void close() {
    removed(draft);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException alreadyStopping) {
      // Then the hook does the same once more.
    }
  }

  private static void removed(Path folder) {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
    } catch (IOException leftBehind) {
      // The next run does not mind; the folder's name says where it comes from.
    }
  }

  private static StorageException refused(Path path, @Nullable Throwable cause) {
    return new StorageException(ErrorDetail.of("CORE-004", Content.class, path), cause);
  }
}
