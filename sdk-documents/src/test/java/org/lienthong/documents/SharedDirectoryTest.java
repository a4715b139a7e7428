package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.UNION;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs over one directory, as a service and the command line are. */
class SharedDirectoryTest {
  @TempDir Path folder;
  private final LoopNetwork network = new LoopNetwork();

  private DocumentExchange open() {
    return DocumentExchange.builder(folder, UNION).connection(network.reader(UNION.id())).open();
  }

  @Test
  void two_programs_open_one_store_write_in_turn_and_send_each_document_once() throws Exception {
    network.join(UNION.id());
    network.join(COMMITTEE.id());
    try (DocumentExchange first = open();
        DocumentExchange second = open()) {
      int count = 30;
      together(() -> send(first, 0, count), () -> send(second, count, count));
      assertEquals(2 * count, first.documents(100).size());
      assertTrue(second.send(Offices.document(1, "m1", COMMITTEE)).duplicate());
      together(first::transmit, second::transmit);
      assertEquals(2 * count, network.identities.size());
      assertEquals(2 * count, new HashSet<>(network.identities).size());
      assertTrue(second.documents(100).stream().allMatch(t -> t.state() == DocumentState.SENT));
    }
  }

  private static int send(DocumentExchange exchange, int after, int count) {
    for (int i = after + 1; i <= after + count; i++) {
      exchange.send(Offices.document(i, "m" + i, COMMITTEE));
    }
    return count;
  }

  private static void together(Callable<Object> one, Callable<Object> other) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Future<Object> done : pool.invokeAll(List.of(one, other))) done.get();
    } finally {
      pool.shutdownNow();
    }
  }
}
