package org.lienthong.documents.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Folders whose names survive a power cut: a name lasts only once its own folder was forced. */
final class Folders {
  private Folders() {}

  /** Makes it with all that is missing above it. */
  static void create(Path folder) throws IOException {
    @Nullable Path known = folder;
    while (known != null && !Files.isDirectory(known)) known = known.getParent();
    Files.createDirectories(folder);
    // Its own name always: whoever made it may have been killed before it came to this.
    for (@Nullable Path made = folder; made != null; made = made.getParent()) {
      force(made.getParent());
      if (made.equals(known) || made.getParent() == null || made.getParent().equals(known)) return;
    }
  }

  static void force(@Nullable Path folder) {
    if (folder == null) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOffered) {
      // Windows opens no folder as a file and orders the rename itself.
    }
  }
}
