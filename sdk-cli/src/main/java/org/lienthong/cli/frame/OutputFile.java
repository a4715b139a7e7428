package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;

/** The file that {@code -o} names. It is put in place as a whole, or what was there stays. */
public final class OutputFile {
  /** Gives the bytes. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private final Path target;
  private final boolean replaced;

  private OutputFile(Path target, boolean replaced) {
    this.target = target;
    this.replaced = replaced;
  }

  /**
   * Checks the place before any work is done for it.
   *
   * @throws WrongUseException CLI-018 if something other than a file is there
   * @throws StorageException CLI-092 if it cannot be looked at
   */
  public static OutputFile at(Path named) {
    if (named.getFileName() == null) throw WrongUseException.of("CLI-018", named);
    if (!Files.exists(named)) return new OutputFile(named.toAbsolutePath(), false);
    // A rename would put a plain file in the place of a folder's name or of /dev/null.
    if (!Files.isRegularFile(named)) throw WrongUseException.of("CLI-018", named);
    try {
      return new OutputFile(named.toRealPath(), true);
    } catch (IOException e) {
      throw refused(named, e);
    }
  }

  /** Whether another file was at this place. */
  public boolean replaced() {
    return replaced;
  }

  /** The file as it now is. */
  public Content write(Content content) {
    content.writeTo(target);
    return Content.of(target);
  }

  /** The file as it now is. */
  public Content write(Writing writing) {
    Path partial = prepare(writing);
    try {
      place(partial);
      return Content.of(target);
    } finally {
      discard(partial);
    }
  }

  Path path() {
    return target;
  }

  /** All bytes in a file beside the target, to be put in place. */
  Path prepare(Writing writing) {
    requireNonNull(writing, "writing");
    Path partial = beside(".part");
    boolean whole = false;
    try {
      Files.createDirectories(requireNonNull(partial.getParent(), "target is absolute"));
      fill(partial, writing);
      whole = true;
      return partial;
    } catch (IOException e) {
      throw refused(target, e);
    } finally {
      if (!whole) discard(partial);
    }
  }

  void place(Path partial) {
    try {
      Files.move(
          partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw refused(target, e);
    }
  }

  /** What is there now, once more. */
  Path spare() {
    Path copy = beside(".old");
    try {
      return Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      discard(copy);
      throw refused(target, e);
    }
  }

  private Path beside(String end) {
    Path folder = requireNonNull(target.getParent(), "target is absolute");
    return folder.resolve("." + UUID.randomUUID() + end);
  }

  private static void fill(Path partial, Writing writing) throws IOException {
    try (FileChannel channel =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      // Not closed: the channel is still needed to force the bytes to the disk.
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 65_536);
      writing.to(out);
      out.flush();
      channel.force(true);
    }
  }

  static void discard(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException stays) {
      // The failure that led here says more, and a hidden file harms nobody.
    }
  }

  private static StorageException refused(Path target, IOException e) {
    return new StorageException(ErrorDetail.of("CLI-092", OutputFile.class, target), e);
  }
}
