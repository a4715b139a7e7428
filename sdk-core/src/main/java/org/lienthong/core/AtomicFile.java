package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts a whole file in place, or nothing. */
final class AtomicFile {
  private AtomicFile() {}

  static void write(Path target, Content content) {
    Path folder =
        requireNonNull(target.toAbsolutePath().getParent(), "target must be inside a folder");
    // Not createTempFile: its owner-only permissions would stay on the finished file.
    Path partial = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      fill(partial, content);
      Files.move(
          partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      var failure = new StorageException(ErrorDetail.of("CORE-004", Content.class, target), e);
      discard(partial, failure);
      throw failure;
    } catch (RuntimeException e) {
      discard(partial, e);
      throw e;
    }
    forceFolder(folder);
  }

  private static void fill(Path partial, Content content) throws IOException {
    try (FileChannel out =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[65_536];
      try (InputStream in = opened(content)) {
        for (int n = read(content, in, buffer); n >= 0; n = read(content, in, buffer)) {
          ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
          while (bytes.hasRemaining()) out.write(bytes);
        }
      }
      out.force(true);
    }
  }

  private static InputStream opened(Content content) {
    try {
      return content.open();
    } catch (IOException e) {
      throw content.unreadable(e);
    }
  }

  private static int read(Content content, InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw content.unreadable(e);
    }
  }

  private static void discard(Path partial, RuntimeException failure) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  /** So that the new name, too, survives a power cut. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOffered) {
      // Windows opens no folder as a file and orders the rename itself; the file is in place.
    }
  }
}
