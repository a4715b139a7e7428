package org.lienthong.documents.edxml;

import java.util.List;
import org.lienthong.documents.Party;

/** What one edXML file says: a document with its files, or the status of one sent before. */
public sealed interface EdxmlMessage permits EdxmlDocument, EdxmlStatus {
  Party from();

  /** What was tolerated while reading, in the order met; empty for a message that was composed. */
  List<Finding> findings();

  Variant variant();
}
