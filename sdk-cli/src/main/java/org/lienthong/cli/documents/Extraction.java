package org.lienthong.cli.documents;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.documents.Attachment;

/**
 * Writes attachments into a folder. Whatever is there already stays: the same bytes are not written
 * again, others get another name.
 */
public final class Extraction {
  private Extraction() {}

  /**
   * One attachment on the disk.
   *
   * @param path where it is
   * @param state how it came there
   */
  public record Saved(Path path, State state) {
    public Saved {
      requireNonNull(path, "path");
      requireNonNull(state, "state");
    }
  }

  /** How an attachment came to be where it is. */
  public enum State {
    WRITTEN,
    /** Under another name, because another file has its own. */
    RENAMED,
    /** The same bytes were there under that name. */
    UNCHANGED
  }

  /** In the order of the attachments. */
  public static List<Saved> of(List<Attachment> attachments, Path directory) {
    List<Saved> saved = new ArrayList<>();
    Set<Path> own = new HashSet<>();
    for (Attachment attachment : attachments) {
      Saved one = save(attachment, directory, own);
      own.add(one.path());
      saved.add(one);
    }
    return saved;
  }

  private static Saved save(Attachment attachment, Path directory, Set<Path> own) {
    // A sender must not place files that a shell or a program reads at its start.
    String name = attachment.name().startsWith(".") ? "_" + attachment.name() : attachment.name();
    for (int i = 1; ; i++) {
      Path target = directory.resolve(i == 1 ? name : numbered(name, i));
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        attachment.content().writeTo(target);
        return new Saved(target, i == 1 ? State.WRITTEN : State.RENAMED);
      }
      if (!own.contains(target) && isSame(target, attachment)) {
        return new Saved(target, State.UNCHANGED);
      }
    }
  }

  private static boolean isSame(Path file, Attachment attachment) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isReadable(file)
        && file.toFile().length() == attachment.size()
        && Content.of(file).sha256().equals(attachment.sha256());
  }

  /** {@code a (2).pdf}. */
  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    String base = dot <= 0 ? name : name.substring(0, dot);
    return base + " (" + number + ")" + name.substring(base.length());
  }
}
