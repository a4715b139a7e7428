package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.OFFICE;
import static org.lienthong.documents.Offices.UNION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.folder.FolderConnection;

/** One document over two networks of which one refuses. */
class PartSuccessTest {
  @TempDir Path folder;

  @Test
  void what_one_network_refuses_is_dead_for_its_recipients_alone_and_the_whole_is_partly_sent()
      throws Exception {
    LoopNetwork network = new LoopNetwork();
    network.join(COMMITTEE.id());
    network.beforeTaking =
        message -> {
          throw LoopNetwork.failure(Failure.REFUSED);
        };
    Path drop = folder.resolve("drop");
    try (DocumentExchange union =
        DocumentExchange.builder(folder.resolve("store"), UNION)
            .connection(network.join(UNION.id()))
            .connection(
                FolderConnection.builder(drop, folder.resolve("in")).name("thư mục").build())
            .open()) {
      SentDocument sent = union.send(Offices.document(12, Offices.large(), COMMITTEE, OFFICE));
      TransmitReport report = union.transmit();
      assertEquals(1, report.sent());
      assertEquals(1, report.failed());
      Tracking tracking = union.track(sent.id());
      assertEquals(DocumentState.PARTLY_SENT, tracking.state());
      assertEquals(RecipientState.FAILED, Offices.state(tracking, COMMITTEE));
      assertEquals(RecipientState.SENT, Offices.state(tracking, OFFICE));
      assertEquals(1, union.deadLetters().size());

      network.beforeTaking = message -> {};
      union.retry(sent.id());
      assertEquals(1, union.transmit().sent());
      assertEquals(DocumentState.SENT, union.track(sent.id()).state());
      try (Stream<Path> files = Files.list(drop)) {
        assertEquals(1, files.filter(Files::isRegularFile).count(), "not dropped twice");
      }
    }
  }
}
