package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, and gone with all that is in it at the end. Thread-safe. */
public final class TemporaryFolder implements AutoCloseable {
  private @Nullable Path root;
  private int count;

  /** A path inside it that nobody has. */
  public synchronized Path next() {
    try {
      Path folder = root == null ? Files.createTempDirectory("lienthong-offices-") : root;
      root = folder;
      count++;
      return folder.resolve("office-" + count);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  @Override
  public synchronized void close() {
    if (root == null) return;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary folder cannot be removed: " + root, e);
    }
    root = null;
  }
}
