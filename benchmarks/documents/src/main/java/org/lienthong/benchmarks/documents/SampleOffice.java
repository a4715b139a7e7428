package org.lienthong.benchmarks.documents;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeSettings;
import org.lienthong.documents.Party;
import org.lienthong.documents.folder.FolderConnection;

/** An office whose network nobody asks to transmit. */
final class SampleOffice {
  private SampleOffice() {}

  /**
   * @param database null for the embedded store
   */
  static DocumentExchange open(Path folder, @Nullable DataSource database) {
    DocumentExchange.Builder builder =
        DocumentExchange.builder(folder, Party.of("000.00.90.H99", "Hội mẫu tỉnh"))
            .connection(
                FolderConnection.builder(folder.resolve("out"), folder.resolve("in")).build())
            .settings(ExchangeSettings.builder().mostQueued(Integer.MAX_VALUE).build());
    if (database != null) builder.sharedDatabase(database);
    return builder.open();
  }
}
