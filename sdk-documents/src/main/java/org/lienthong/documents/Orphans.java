package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.internal.store.Arrivals;
import org.lienthong.documents.internal.store.StoredMessage;

/** Statuses that came before the documents they speak of. */
final class Orphans {
  private final Node node;
  private final News news;

  Orphans(Node node, News news) {
    this.node = node;
    this.news = news;
  }

  /** In the transaction that stores a document: what was said of it before counts from now on. */
  void adopt(Connection connection, StoredMessage document) throws SQLException {
    for (Arrivals.Orphan orphan :
        Arrivals.orphansOf(connection, document.documentId(), document.wireCode())) {
      EdxmlMessage said =
          EdxmlReader.readUnproved(node.blobs().open(connection, orphan.sha256()).content());
      if (news.place(connection, orphan.connection(), (EdxmlStatus) said, orphan.sha256())) {
        Arrivals.adopted(connection, orphan);
      }
    }
  }
}
