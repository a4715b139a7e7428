package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Secret;
import tools.jackson.databind.JsonNode;

/** What the hub confirmed stays, however its process ends and however many call at once. */
class HubCrashTest {
  private static final String SECRET = "bi-mat-mau";

  @TempDir Path data;

  /** A hub in a process of its own. */
  static final class Standalone {
    private Standalone() {}

    public static void main(String[] arguments) throws Exception {
      ExchangeHub hub = ExchangeHub.builder().data(Path.of(arguments[0])).start();
      hub.register("vxp.mau.01", Secret.of(SECRET), Samples.UNION, Samples.COMMITTEE);
      System.out.println("url " + hub.url());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  private static Process start(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Standalone.class.getName(),
            data.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static URI url(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("url ")) return URI.create(line.substring(4));
    }
    throw new IOException("the hub did not start");
  }

  @Test
  void what_was_confirmed_before_the_process_was_killed_is_there_afterwards() throws Exception {
    List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    for (int round = 1; round <= 2; round++) {
      Process process = start(data);
      Semaphore enough = new Semaphore(0);
      try {
        AxisClient client = new AxisClient(url(process), "vxp.mau.01", SECRET);
        ExecutorService senders = Executors.newCachedThreadPool();
        for (int i = 0; i < 3; i++) {
          senders.execute(() -> sendUntilDead(client, confirmed, enough));
        }
        senders.execute(() -> acknowledgeUntilDead(client, done));
        assertTrue(enough.tryAcquire(20 * round, 30, TimeUnit.SECONDS));
        process.destroyForcibly().waitFor();
        senders.shutdown();
        assertTrue(senders.awaitTermination(30, TimeUnit.SECONDS));
      } finally {
        process.destroyForcibly();
      }
    }
    try (ExchangeHub hub = ExchangeHub.builder().data(data).start()) {
      List<Delivery> deliveries = hub.deliveries();
      Set<String> sent = new HashSet<>();
      for (Delivery delivery : deliveries) {
        assertTrue(sent.add(delivery.sentDocId()), "twice: " + delivery);
        assertEquals(Samples.UNION, delivery.message().from().id());
        if (done.contains(delivery.docId())) assertEquals(DeliveryState.DONE, delivery.state());
      }
      assertTrue(sent.containsAll(confirmed));
      assertTrue(deliveries.stream().map(Delivery::docId).toList().containsAll(done));
    }
  }

  private static void sendUntilDead(AxisClient client, List<String> confirmed, Semaphore enough) {
    byte[] file = Samples.file(1, Samples.COMMITTEE);
    try {
      while (true) {
        confirmed.add(client.send(MessageType.EDOC, file).get("DocId").stringValue());
        enough.release();
      }
    } catch (IOException | InterruptedException e) {
      // The hub is dead, as it should be.
    }
  }

  private static void acknowledgeUntilDead(AxisClient client, List<String> done) {
    try {
      while (true) {
        for (String docId :
            ExchangeHubTest.texts(client.received(MessageType.EDOC, "pageSize", "5"), "docId")) {
          JsonNode answer = client.post("updateStatus", "docid", docId, "status", "done");
          if (answer.get("status").stringValue().equals("OK")) done.add(docId);
        }
      }
    } catch (IOException | InterruptedException e) {
      // The hub is dead, as it should be.
    }
  }

  @Test
  void calls_at_the_same_time_lose_nothing_and_double_nothing() throws Exception {
    int threads = 8;
    int each = 25;
    List<String> confirmed = Collections.synchronizedList(new ArrayList<>());
    try (ExchangeHub hub = ExchangeHub.start()) {
      AxisClient client =
          AxisClient.of(hub, hub.register("vxp.mau.01", Samples.UNION, Samples.COMMITTEE));
      ExecutorService senders = Executors.newFixedThreadPool(threads);
      Callable<Boolean> sending =
          () -> {
            for (int n = 1; n <= each; n++) {
              JsonNode answer = client.send(MessageType.EDOC, Samples.file(n, Samples.COMMITTEE));
              confirmed.add(answer.get("DocId").stringValue());
            }
            return true;
          };
      for (Future<Boolean> sender : senders.invokeAll(Collections.nCopies(threads, sending))) {
        assertTrue(sender.get());
      }
      senders.shutdown();
      assertEquals(threads * each, new HashSet<>(confirmed).size());
      assertEquals(
          new HashSet<>(confirmed),
          new HashSet<>(hub.deliveries().stream().map(Delivery::sentDocId).toList()));
      assertEquals(threads * each, client.post("countReceiveEdoc").get("count").intValue());
    }
  }
}
