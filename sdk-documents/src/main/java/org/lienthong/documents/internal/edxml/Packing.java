package org.lienthong.documents.internal.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.edxml.EdxmlProfile.Packaging;

/**
 * How one attachment goes on the wire.
 *
 * @param contentId without {@code cid:}
 * @param type the label on the wire, not always a registered one
 */
record Packing(Attachment attachment, String contentId, String type, boolean zipped) {
  // The labels the axis's programs write, registered or not.
  private static final Map<String, String> PLAIN_ON_THE_AXIS =
      Map.of(
          "pdf", "application/pdf",
          "doc", "application/doc",
          "docx", "application/docx",
          "zip", MediaTypes.ZIP);

  // Fixed: the time of writing would make every file differ. A day later than the start of the DOS
  // calendar, before which the zip gets a second time that depends on the machine's zone.
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  static Packing of(Attachment attachment, int index, Packaging packaging) {
    String extension = FileNames.extension(attachment.name());
    String contentId =
        attachment.contentId().orElseGet(() -> uuid(index + "\n" + attachment.sha256()));
    if (packaging == Packaging.PLAIN) {
      return new Packing(attachment, contentId, MediaTypes.byExtension(extension), false);
    }
    String label = attachment.declaredType();
    if (packaging == Packaging.UNCHANGED && !label.isEmpty() && !attachment.unpacked()) {
      return new Packing(attachment, contentId, label, false);
    }
    String plain = PLAIN_ON_THE_AXIS.get(extension);
    return plain == null
        ? new Packing(attachment, contentId, MediaTypes.ZIP, true)
        : new Packing(attachment, contentId, plain, false);
  }

  /** With another link, for the second one that carries the same. */
  Packing relinked(int index) {
    return new Packing(attachment, uuid(index + "\n" + contentId), type, zipped);
  }

  private static String uuid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Streams the bytes as the wire has them, before base64. */
  void writeTo(OutputStream out) throws IOException {
    if (!zipped) {
      copy(out);
      return;
    }
    ZipOutputStream zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8);
    try (zip) {
      String extension = FileNames.extension(attachment.name());
      String name = uuid(attachment.sha256().hex());
      ZipEntry entry = new ZipEntry(extension.isEmpty() ? name : name + "." + extension);
      entry.setTimeLocal(ENTRY_TIME);
      zip.putNextEntry(entry);
      copy(zip);
      zip.closeEntry();
    }
  }

  private void copy(OutputStream out) throws IOException {
    try (InputStream in = attachment.content().open();
        HashLane hash = new HashLane()) {
      byte[] buffer = new byte[Base64Output.piece(attachment.size())];
      for (int n; (n = in.readNBytes(buffer, 0, buffer.length)) > 0; ) {
        hash.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      long size = hash.size();
      if (!hash.sha256().equals(attachment.sha256())) {
        throw Refusals.of("DOC-122", attachment.name(), attachment.size(), size);
      }
    }
  }

  /** Ends what is layered above without ending the file. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
