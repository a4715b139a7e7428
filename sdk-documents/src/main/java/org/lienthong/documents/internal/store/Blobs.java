package org.lienthong.documents.internal.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.Sha256;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Party;

/**
 * Files under the hash of their bytes, each kept once: small ones in the database, so that one
 * commit makes file and record durable together, larger ones beside it.
 */
public final class Blobs {
  private final Path folder;
  private final int mostInside;

  /**
   * @param mostInside size in bytes up to which a file is kept inside the database
   */
  public Blobs(Path folder, int mostInside) {
    this.folder = folder;
    this.mostInside = mostInside;
    try {
      Folders.create(folder);
      Folders.create(temporary());
      removeLeftovers();
    } catch (IOException e) {
      throw SqliteDatabase.refused(folder.toString(), e);
    }
  }

  private Path temporary() {
    return folder.resolve("tmp");
  }

  /** Another process may be writing now, so only what is a day old is nobody's. */
  private void removeLeftovers() throws IOException {
    Instant old = Instant.now().minus(1, ChronoUnit.DAYS);
    try (Stream<Path> files = Files.list(temporary())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException gone) {
          // Another process was faster.
        }
      }
    }
  }

  /** A place to write the next file to. */
  public Staged stage() {
    return new Staged(temporary(), mostInside);
  }

  /** Makes the bytes durable outside the database; {@link #record} does the rest. */
  public void place(Staged staged) {
    Path file = staged.file();
    if (file == null) return;
    Path target = path(staged.sha256());
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Path parent = folder(staged.sha256());
      Files.createDirectories(parent);
      Files.move(file, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      Folders.force(parent);
      // Even if it was there: whoever made it may not have come to this.
      Folders.force(folder);
    } catch (IOException e) {
      throw SqliteDatabase.refused(target.toString(), e);
    }
  }

  /** In the transaction that first names the file. */
  public void record(Connection connection, Staged staged) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO blob (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        staged.sha256().hex(),
        staged.size(),
        staged.bytes());
  }

  private Path path(Sha256 sha256) {
    return folder(sha256).resolve(sha256.hex() + ".edxml");
  }

  private Path folder(Sha256 sha256) {
    return folder.resolve(sha256.hex().substring(0, 2));
  }

  /**
   * A file that was recorded, and how long it is.
   *
   * @param content checked against its hash whenever it is read
   * @param unchecked for who has just read the content to its end
   */
  public record Stored(Sha256 sha256, long size, Content content, Content unchecked) {}

  public Stored open(Connection connection, Sha256 sha256) throws SQLException {
    Optional<Stored> found =
        Sql.first(
            connection,
            "SELECT size, bytes FROM blob WHERE sha256 = ?",
            row -> stored(sha256, row.getLong(1), row.getBytes(2)),
            sha256.hex());
    return found.orElseThrow(() -> missing(sha256.hex()));
  }

  private Stored stored(Sha256 sha256, long size, byte @Nullable [] bytes) {
    if (bytes != null) {
      Content inside = Content.from(() -> new ByteArrayInputStream(bytes), bytes.length);
      return new Stored(sha256, size, inside, inside);
    }
    Path file = path(sha256);
    return new Stored(
        sha256,
        size,
        Content.from(() -> opened(file, sha256, size), size),
        Content.from(() -> Files.newInputStream(file), size));
  }

  private static InputStream opened(Path file, Sha256 sha256, long size) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != size) throw missing(file.toString());
    return new VerifiedStream(Files.newInputStream(file), sha256, size, file);
  }

  static StorageException missing(String file) {
    return new StorageException(ErrorDetail.of("DOC-222", Party.class, file), null);
  }
}
