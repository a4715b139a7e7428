package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.lienthong.core.Content;
import org.lienthong.documents.internal.edxml.FileReader;

/** Reads edXML files of any size in bounded memory. Thread-safe: it holds nothing. */
public final class EdxmlReader {
  private EdxmlReader() {}

  /**
   * As {@link #read(Content, EdxmlLimits)} within {@link EdxmlLimits#DEFAULT}.
   *
   * @throws org.lienthong.core.InputException DOC-101 to DOC-113 if the file is refused
   */
  public static EdxmlMessage read(Content file) {
    return read(file, EdxmlLimits.DEFAULT);
  }

  /**
   * Reads the file once, measuring each attachment on the way. The attachments' contents open the
   * same file again and decode as they are read: keep it unchanged as long as they are used.
   *
   * @throws org.lienthong.core.InputException DOC-101 to DOC-113 if the file is refused
   */
  public static EdxmlMessage read(Content file, EdxmlLimits limits) {
    return FileReader.read(file, limits, null);
  }

  /**
   * As {@link #read(Content)}, but a signature of the envelope that looks real is left {@link
   * EnvelopeSignature#UNPROVED}: for who only passes the file on or stores it. That saves most of
   * the time a signed file takes.
   *
   * @throws org.lienthong.core.InputException DOC-101 to DOC-113 if the file is refused
   */
  public static EdxmlMessage readUnproved(Content file) {
    return FileReader.readUnproved(file, EdxmlLimits.DEFAULT);
  }

  /**
   * Reads the file once and, in the same pass, writes its attachments into a folder, made if it is
   * missing. Each is there under its {@link org.lienthong.documents.Attachment#name()}; a file that
   * was there before keeps its name. When the message is refused nothing stays behind. Not forced
   * to the disk: the edXML file is the original.
   *
   * @throws org.lienthong.core.InputException DOC-101 to DOC-113 if the file is refused
   * @throws org.lienthong.core.StorageException DOC-126 if the folder cannot take the attachments
   */
  public static EdxmlMessage extract(Content file, EdxmlLimits limits, Path folder) {
    return FileReader.read(file, limits, requireNonNull(folder, "folder"));
  }
}
