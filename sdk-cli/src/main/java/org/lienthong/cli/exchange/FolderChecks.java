package org.lienthong.cli.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.lienthong.cli.frame.Context;
import org.lienthong.core.InputException;
import org.lienthong.core.Secret;

/** What can be seen on the disk alone: secrets, who may read what, room. */
final class FolderChecks {
  private static final long PLENTY = 1L << 30;
  private static final long TOO_LITTLE = 64L << 20;
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Context context;

  FolderChecks(Context context) {
    this.context = context;
  }

  /** The content is read to see that it can be, and never shown. */
  Check secret(NodeSettings.Link link) {
    Path file = link.secretFile();
    try {
      Secret unused = Secret.read(file);
    } catch (InputException e) {
      return Check.failed("secret", link.name(), e, context);
    }
    return isOpenToOthers(file)
        ? Check.of("secret", link.name(), Check.Result.WARNING, context, "secret.open", file)
        : Check.of("secret", link.name(), Check.Result.OK, context, "secret.good", file);
  }

  Check permissions(NodeFolder node) {
    Path store = node.store();
    if (!Files.isWritable(store)) {
      return Check.of("permissions", "", Check.Result.FAILED, context, "folder.read-only", store);
    }
    Path folder = node.folder();
    return isOpenToOthers(folder) && isOpenToOthers(store)
        ? Check.of("permissions", "", Check.Result.WARNING, context, "folder.open", folder)
        : Check.of("permissions", "", Check.Result.OK, context, "folder.good", folder);
  }

  /** Where the system has no such permissions nothing can be said against it. */
  private static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  Check disk(NodeFolder node) {
    try {
      long free = Files.getFileStore(node.folder()).getUsableSpace();
      Check.Result result =
          free < TOO_LITTLE
              ? Check.Result.FAILED
              : free < PLENTY ? Check.Result.WARNING : Check.Result.OK;
      return Check.of(
          "disk", "", result, context, "disk", context.words().number(free >> 20), node.folder());
    } catch (IOException e) {
      return Check.of("disk", "", Check.Result.SKIPPED, context, "disk.unknown", node.folder());
    }
  }
}
