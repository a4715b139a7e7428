package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.UNION;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Waiting;

/** A connection of somebody else's that throws what it should not. */
class StrangeConnectionTest {
  @TempDir Path folder;
  private final LoopNetwork network = new LoopNetwork();
  private final TickingClock clock = new TickingClock();
  private final List<IncomingDocument> handed = new ArrayList<>();

  private DocumentExchange open(Party self) {
    return DocumentExchange.builder(folder.resolve(self.id().value()), self)
        .connection(new Strange(network.join(self.id())))
        .settings(ExchangeSettings.builder().sendAttempts(2).parallelism(1).build())
        .clock(clock)
        .open();
  }

  @Test
  void what_it_throws_is_a_failure_of_that_message_and_the_others_go_on() {
    try (DocumentExchange committee = open(COMMITTEE);
        DocumentExchange union = open(UNION)) {
      network.beforeTaking =
          message -> {
            if (network.identities.isEmpty() && message.kind() == MessageKind.DOCUMENT) {
              network.beforeTaking = later -> {};
              throw new IllegalStateException("lỗi mẫu");
            }
          };
      union.send(Offices.document(1, "một", COMMITTEE));
      union.send(Offices.document(2, "hai", COMMITTEE));
      TransmitReport report = union.transmit();
      assertEquals(1, report.postponed());
      assertEquals(1, report.sent());
      assertEquals("DOC-214", report.problems().get(0).cause().code());
      clock.advance(java.time.Duration.ofMinutes(1));
      assertEquals(1, union.transmit().sent());

      // The first fetch fails in a way nobody expects.
      ReceiveReport received = committee.receive(handed::add);
      assertEquals(1, received.problems().size());
      assertEquals(1, received.stored());
      assertEquals(1, committee.receive(handed::add).stored());
      assertEquals(2, handed.size());
    }
  }

  private static final class Strange extends Delegating {
    private boolean fetched;

    Strange(Connection network) {
      super(network);
    }

    @Override
    public void fetch(Waiting message, OutputStream target) throws IOException {
      if (!fetched) {
        fetched = true;
        throw new NullPointerException("lỗi mẫu");
      }
      super.fetch(message, target);
    }
  }
}
