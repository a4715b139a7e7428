package org.lienthong.testkit.junit;

import java.nio.file.Path;
import java.time.Duration;
import org.lienthong.documents.Party;
import org.lienthong.documents.folder.FolderConnection;

class FolderConformanceTest extends ConnectionConformance {
  @Override
  protected Offices connect() {
    Path there = folder.resolve("there");
    Path back = folder.resolve("back");
    return new Offices(
        FolderConnection.builder(there, back).settled(Duration.ZERO).build(),
        Party.of("000.00.90.H42", "Hội mẫu tỉnh"),
        FolderConnection.builder(back, there).settled(Duration.ZERO).build(),
        Party.of("000.00.00.H42", "Ủy ban mẫu"));
  }
}
