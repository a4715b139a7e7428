package org.lienthong.documents.edxml;

import org.lienthong.core.Content;
import org.lienthong.documents.internal.edxml.FileReader;

/** Reads edXML files of any size in bounded memory. Thread-safe: it holds nothing. */
public final class EdxmlReader {
  private EdxmlReader() {}

  /**
   * As {@link #read(Content, EdxmlLimits)} within {@link EdxmlLimits#DEFAULT}.
   *
   * @throws org.lienthong.core.InputException DOC-101 to DOC-111 if the file is refused
   */
  public static EdxmlMessage read(Content file) {
    return read(file, EdxmlLimits.DEFAULT);
  }

  /**
   * Reads the file once, measuring each attachment on the way. The attachments' contents open the
   * same file again and decode as they are read: keep it unchanged as long as they are used.
   *
   * @throws org.lienthong.core.InputException DOC-101 to DOC-111 if the file is refused
   */
  public static EdxmlMessage read(Content file, EdxmlLimits limits) {
    return FileReader.read(file, limits);
  }
}
