package org.lienthong.documents.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.SdkException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Party;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;

/**
 * Puts files into one folder and takes them from another. What is sent appears under its final name
 * only when it is whole and on the disk; a second attempt writes the same name. What comes is taken
 * once it has lain unchanged for a moment, and is then moved to {@code done} or {@code failed}
 * beside it: nothing is ever deleted. Thread-safe.
 */
public final class FolderConnection implements Connection {
  private static final String SUFFIX = ".edxml";

  private final String name;
  private final Path out;
  private final Path in;
  private final Predicate<OrganizationId> reach;
  private final Duration settled;
  private final Clock clock;

  /** Hashes of files that have not changed since. Guarded by this. */
  private final Map<Path, Seen> seen = new HashMap<>();

  private record Seen(long size, Instant changed, Sha256 sha256) {}

  private FolderConnection(Builder builder) {
    name = builder.name;
    out = builder.out;
    in = builder.in;
    reach = builder.reach;
    settled = builder.settled;
    clock = builder.clock;
  }

  /**
   * @param out where files for others are put
   * @param in where files for us are found
   */
  public static Builder builder(Path out, Path in) {
    return new Builder(out, in);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean reaches(OrganizationId recipient) {
    return reach.test(recipient);
  }

  @Override
  public Receipt send(Outbound message) {
    String file = message.kind() == MessageKind.STATUS ? "status-" : "";
    file += message.identity() + SUFFIX;
    try {
      message.file().writeTo(out.resolve(file));
      return new Receipt(file);
    } catch (SdkException e) {
      throw new ConnectionException(
          e.retryable() ? Failure.OVERLOADED : Failure.REFUSED,
          ErrorDetail.of("DOC-218", Party.class, name, out.resolve(file)),
          e);
    }
  }

  /** Documents and statuses alike: which is which is read off the file. */
  @Override
  public WaitingPage waiting(MessageKind kind, String cursor) {
    if (kind == MessageKind.STATUS) return WaitingPage.of(List.of());
    List<Waiting> found = new ArrayList<>();
    try {
      Files.createDirectories(in);
      try (Stream<Path> files = Files.list(in)) {
        for (Path file : files.filter(this::isOffered).sorted().toList()) {
          Sha256 sha256 = settledHash(file);
          if (sha256 != null) {
            found.add(new Waiting(kind, file.getFileName() + "#" + sha256.hex(), ""));
          }
        }
      }
    } catch (IOException e) {
      throw unreachable(in, e);
    }
    return WaitingPage.of(found);
  }

  private boolean isOffered(Path file) {
    String fileName = file.getFileName().toString();
    return fileName.endsWith(SUFFIX) && !fileName.startsWith(".") && Files.isRegularFile(file);
  }

  /** Null while somebody may still be writing it, or when it has just gone. */
  private synchronized @Nullable Sha256 settledHash(Path file) throws IOException {
    try {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      long size = Files.size(file);
      Seen before = seen.get(file);
      if (before != null && before.size() == size && before.changed().equals(changed)) {
        return before.sha256();
      }
      if (changed.plus(settled).isAfter(clock.instant())) return null;
      Sha256 sha256 = Content.of(file).sha256();
      seen.put(file, new Seen(size, changed, sha256));
      return sha256;
    } catch (NoSuchFileException gone) {
      return null;
    }
  }

  @Override
  public void fetch(Waiting message, OutputStream target) throws IOException {
    Path file = file(message);
    try {
      Content.of(file).copyTo(target);
    } catch (SdkException e) {
      throw unreachable(file, e);
    }
  }

  @Override
  public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
    Path file = file(message);
    String hash = hash(message);
    Path target = in.resolve(answer == Acknowledgement.DONE ? "done" : "failed");
    try {
      if (!Files.exists(file) || !Content.of(file).sha256().hex().equals(hash)) return;
      Files.createDirectories(target);
      // The hash keeps two files of one name apart.
      Path kept = target.resolve(hash.substring(0, 12) + "-" + file.getFileName());
      Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
      synchronized (this) {
        seen.remove(file);
      }
    } catch (IOException | SdkException e) {
      throw unreachable(file, e);
    }
  }

  private Path file(Waiting message) {
    String fileName = message.remoteId().substring(0, message.remoteId().lastIndexOf('#'));
    return in.resolve(Path.of(fileName).getFileName());
  }

  private static String hash(Waiting message) {
    return message.remoteId().substring(message.remoteId().lastIndexOf('#') + 1);
  }

  private ConnectionException unreachable(Path path, Exception e) {
    return new ConnectionException(
        Failure.UNREACHABLE, ErrorDetail.of("DOC-218", Party.class, name, path), e);
  }

  @Override
  public void close() {}

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final Path out;
    private final Path in;
    private String name = "folder";
    private Predicate<OrganizationId> reach = id -> true;
    private Duration settled = Duration.ofSeconds(2);
    private Clock clock = Clock.systemUTC();

    private Builder(Path out, Path in) {
      this.out = requireNonNull(out, "out");
      this.in = requireNonNull(in, "in");
    }

    /** {@code folder} unless there are several. */
    public Builder name(String name) {
      this.name = requireNonNull(name, "name");
      return this;
    }

    /** Everybody unless said otherwise. */
    public Builder reach(Predicate<OrganizationId> reach) {
      this.reach = requireNonNull(reach, "reach");
      return this;
    }

    /**
     * How long a file must lie unchanged before it is taken; 2 seconds unless said otherwise. Zero
     * only where whoever delivers renames finished files into the folder.
     */
    public Builder settled(Duration settled) {
      if (settled.isNegative()) throw new IllegalArgumentException("settled is negative");
      this.settled = settled;
      return this;
    }

    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    public FolderConnection build() {
      return new FolderConnection(this);
    }
  }
}
