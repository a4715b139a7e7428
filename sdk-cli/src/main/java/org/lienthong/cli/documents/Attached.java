package org.lienthong.cli.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.VietnameseText;
import org.lienthong.documents.Attachment;

/** Files on the disk as attachments under their own names. */
final class Attached {
  private Attached() {}

  /**
   * @throws WrongUseException CLI-030 if a name cannot travel, CLI-031 if two are the same to a
   *     system that ignores case
   */
  static List<Attachment> of(List<Path> files) {
    List<Attachment> attachments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      Content content = Content.of(file);
      String name = VietnameseText.nfc(String.valueOf(file.getFileName()));
      if (!names.add(name.toLowerCase(Locale.ROOT))) throw WrongUseException.of("CLI-031", name);
      attachments.add(attachment(name, content));
    }
    return attachments;
  }

  private static Attachment attachment(String name, Content content) {
    try {
      return Attachment.of(name, content);
    } catch (IllegalArgumentException unsafe) {
      throw WrongUseException.of("CLI-030", name);
    }
  }
}
