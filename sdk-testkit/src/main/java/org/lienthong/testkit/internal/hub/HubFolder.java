package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.Secret;
import org.lienthong.core.StorageException;
import org.lienthong.testkit.ExchangeHub;

/** Where a hub keeps its files. One hub at a time; a temporary one leaves nothing behind. */
final class HubFolder implements AutoCloseable {
  private final Path root;
  private final boolean temporary;
  private final FileChannel lock;

  private HubFolder(Path root, boolean temporary, FileChannel lock) {
    this.root = root;
    this.temporary = temporary;
    this.lock = lock;
  }

  /**
   * @param data null for a temporary one
   * @throws StorageException TKIT-003 if another hub holds it, TKIT-004 if the disk refuses
   */
  static HubFolder open(@Nullable Path data) {
    try {
      Path root = data == null ? Files.createTempDirectory("lienthong-hub") : data;
      for (String part : List.of("incoming", "documents", "secrets")) {
        Files.createDirectories(root.resolve(part));
      }
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StorageException(ErrorDetail.of("TKIT-003", ExchangeHub.class, root), null);
      }
      return new HubFolder(root, data == null, channel);
    } catch (IOException e) {
      throw refused(data == null ? Path.of("") : data, e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  static StorageException refused(Path file, IOException e) {
    return new StorageException(ErrorDetail.of("TKIT-004", ExchangeHub.class, file), e);
  }

  boolean durable() {
    return !temporary;
  }

  Path journal() {
    return root.resolve("journal.jsonl");
  }

  Path document(String docId) {
    return root.resolve("documents").resolve(docId + ".edxml");
  }

  Path incoming() {
    return root.resolve("incoming").resolve(UUID.randomUUID() + ".part");
  }

  Path secretFile(String systemId) {
    return root.resolve("secrets").resolve(systemId + ".secret");
  }

  void saveSecret(String systemId, Secret secret) {
    Path file = secretFile(systemId);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(part);
      if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      }
      IOException failure =
          secret.revealUtf8(
              bytes -> {
                try (OutputStream out = Files.newOutputStream(part)) {
                  out.write(bytes);
                  out.write("\n".getBytes(StandardCharsets.UTF_8));
                  return null;
                } catch (IOException e) {
                  return e;
                }
              });
      if (failure != null) throw failure;
      force(part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      force(file.getParent());
    } catch (IOException e) {
      throw refused(file, e);
    }
  }

  /** Gives a finished file its place; it survives a power cut if this hub is to. */
  void keep(Path incoming, String docId) throws IOException {
    force(incoming);
    Path target = document(docId);
    Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
    force(target.getParent());
  }

  private void force(@Nullable Path file) throws IOException {
    if (temporary || file == null) return;
    boolean folder = Files.isDirectory(file);
    try (FileChannel channel =
        FileChannel.open(file, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folder as a file and orders the rename itself.
      if (!folder) throw e;
    }
  }

  /** Removes what a crash left before it was accepted. */
  void clean(Set<String> documents) throws IOException {
    try (Stream<Path> parts = Files.list(root.resolve("incoming"))) {
      for (Path part : parts.toList()) Files.delete(part);
    }
    try (Stream<Path> files = Files.list(root.resolve("documents"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!documents.contains(name.replaceFirst("\\.edxml$", ""))) Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    if (!temporary) return;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
