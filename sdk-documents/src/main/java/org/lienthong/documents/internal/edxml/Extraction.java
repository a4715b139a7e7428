package org.lienthong.documents.internal.edxml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Party;

/**
 * Puts the attachments of one file into a folder while they are decoded. Each is written under a
 * name of its own first, and twice where it may be the axis's zip around a file, since only the end
 * of a zip tells.
 */
final class Extraction {
  private final @Nullable Path folder;
  private final List<Path> kept = new ArrayList<>();

  /**
   * @param folder null to put nothing anywhere
   */
  Extraction(@Nullable Path folder) {
    this.folder = folder;
  }

  boolean isAsked() {
    return folder != null;
  }

  /** For the next attachment. */
  Parts begin() {
    return new Parts();
  }

  /** Takes everything away again. */
  void undo() {
    for (Path file : kept) discard(file);
    kept.clear();
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // The refusal that led here is what the caller must see; a left-over has a telling name.
    }
  }

  private StorageException refused(IOException e) {
    return new StorageException(ErrorDetail.of("DOC-126", Party.class, String.valueOf(folder)), e);
  }

  /** One attachment as it came and as it is inside its zip. */
  final class Parts implements AutoCloseable {
    private final Part raw = new Part();
    private final Part inner = new Part();

    OutputStream raw() {
      return raw;
    }

    OutputStream inner() {
      return inner;
    }

    /**
     * Gives the one that counts its name.
     *
     * @return null when the name is taken
     */
    @Nullable Path keep(boolean unpacked, String name) {
      if (folder == null) return null;
      Part part = unpacked ? inner : raw;
      part.close();
      try {
        Path file = Files.move(part.file(), folder.resolve(name));
        kept.add(file);
        return file;
      } catch (FileAlreadyExistsException taken) {
        return null;
      } catch (IOException e) {
        throw refused(e);
      }
    }

    @Override
    public void close() {
      raw.close();
      inner.close();
      discard(raw.file);
      discard(inner.file);
    }
  }

  /** A file that comes into being with its first byte. */
  private final class Part extends OutputStream {
    private @Nullable Path file;
    private @Nullable OutputStream out;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (folder == null) return;
      file();
      try {
        if (out != null) out.write(bytes, offset, length);
      } catch (IOException e) {
        throw refused(e);
      }
    }

    Path file() {
      if (file != null) return file;
      if (folder == null) throw new IllegalStateException("nothing is put anywhere");
      Path fresh = folder.resolve("." + UUID.randomUUID() + ".part");
      try {
        Files.createDirectories(folder);
        out =
            new BufferedOutputStream(
                Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW), 1 << 16);
      } catch (IOException e) {
        throw refused(e);
      }
      file = fresh;
      return fresh;
    }

    @Override
    public void close() {
      try {
        if (out != null) out.close();
      } catch (IOException e) {
        throw refused(e);
      } finally {
        out = null;
      }
    }
  }
}
