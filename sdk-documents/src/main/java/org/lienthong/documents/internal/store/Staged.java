package org.lienthong.documents.internal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;

/**
 * Bytes on their way into the store: in memory while they are few, then in a temporary file.
 * Closing it before it was placed throws them away. Not thread-safe.
 */
public final class Staged extends OutputStream {
  private final Path folder;
  private final int mostInside;
  private final MessageDigest digest = Sha256.newDigest();
  private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable OutputStream disk;
  private @Nullable Path file;
  private @Nullable Sha256 sha256;
  private long size;

  Staged(Path folder, int mostInside) {
    this.folder = folder;
    this.mostInside = mostInside;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * @throws org.lienthong.core.StorageException DOC-220 if the disk refuses
   */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (sha256 != null) throw new IOException("already finished");
    ByteArrayOutputStream small = memory;
    if (small != null && size + length <= mostInside) {
      small.write(bytes, from, length);
    } else {
      try {
        onDisk(small).write(bytes, from, length);
      } catch (IOException e) {
        // Not as an IOException, which whoever writes would take for a matter of his own.
        throw SqliteDatabase.refused(folder.toString(), e);
      }
    }
    digest.update(bytes, from, length);
    size += length;
  }

  private OutputStream onDisk(@Nullable ByteArrayOutputStream small) throws IOException {
    OutputStream open = disk;
    if (open != null) return open;
    Path place = folder.resolve(UUID.randomUUID() + ".part");
    OutputStream out =
        Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    file = place;
    disk = out;
    memory = null;
    if (small != null) small.writeTo(out);
    return out;
  }

  /** Ends the writing. */
  public Staged finished() throws IOException {
    if (sha256 == null) {
      if (disk != null) disk.close();
      sha256 = Sha256.ofDigest(digest.digest());
    }
    return this;
  }

  public Sha256 sha256() {
    Sha256 hash = sha256;
    if (hash == null) throw new IllegalStateException("not finished");
    return hash;
  }

  public long size() {
    return size;
  }

  /** Null while the bytes are in memory. */
  @Nullable Path file() {
    return file;
  }

  /** Null while the bytes are in a file. */
  byte @Nullable [] bytes() {
    return memory == null ? null : memory.toByteArray();
  }

  /** To read before it is placed. */
  public Content content() {
    Path onDisk = file;
    if (onDisk != null) return Content.of(onDisk);
    byte[] bytes = bytes();
    if (bytes == null) throw new IllegalStateException("neither in memory nor on disk");
    return Content.from(() -> new ByteArrayInputStream(bytes), bytes.length);
  }

  /** Removes what was not placed. */
  @Override
  public void close() {
    try {
      if (disk != null) disk.close();
      if (file != null) Files.deleteIfExists(file);
    } catch (IOException e) {
      // What stays is removed at a later start.
    }
  }
}
