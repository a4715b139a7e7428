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

  /**
   * As {@link #write(EdxmlMessage, EdxmlProfile, OutputStream)} with a signature in the header that
   * covers the whole file, its attachments included; reads each attachment twice. The file must not
   * be changed afterwards, not even its blanks, and the axis adds to files on the way: for the
   * document's legal signature sign the attached PDF instead.
   *
   * @throws IllegalArgumentException if the key is neither RSA of 2048 bits nor on a curve
   * @throws org.lienthong.core.InputException also DOC-124 if the signer's value does not fit its
   *     certificate
   */
  public static void write(
      EdxmlDocument document, EdxmlProfile profile, EnvelopeSigner signer, OutputStream out) {
    FileWriter.write(document, profile, signer, out);
  }
}
