package org.lienthong.documents.edxml;

import java.io.OutputStream;
import java.util.List;
import org.lienthong.documents.internal.edxml.FileWriter;

/** Writes edXML in the form the axis accepts. The same message gives the same bytes. */
public final class EdxmlWriter {
  private EdxmlWriter() {}

  /**
   * As {@link #write(EdxmlMessage, EdxmlProfile, OutputStream)} with {@link EdxmlProfile#vxp()}.
   */
  public static void write(EdxmlMessage message, OutputStream out) {
    write(message, EdxmlProfile.vxp(), out);
  }

  /**
   * What a receiver known to be strict may refuse though it is written here; empty when nothing.
   * Reads no attachment.
   *
   * @throws org.lienthong.core.InputException as {@link #write} does of the message itself
   */
  public static List<Finding> check(EdxmlMessage message, EdxmlProfile profile) {
    return FileWriter.check(message, profile);
  }

  /**
   * Streams the attachments; the stream is flushed, not closed. Nothing is written when the message
   * itself is at fault.
   *
   * @throws org.lienthong.core.InputException DOC-120 or DOC-123 if a field is too long or holds
   *     what XML cannot, DOC-111 or DOC-122 if an attachment cannot be read as it was measured
   * @throws org.lienthong.core.StorageException DOC-121 if the stream refuses
   */
  public static void write(EdxmlMessage message, EdxmlProfile profile, OutputStream out) {
    FileWriter.write(message, profile, out);
  }
}
