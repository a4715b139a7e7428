package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.junit.jupiter.api.Test;

/** What a hub leaves alone and leaves behind. */
class HubIsolationTest {
  private static void exchange(ExchangeHub hub) throws Exception {
    HubSystem union = hub.register("vxp.mau.01", Samples.UNION, Samples.COMMITTEE);
    AxisClient client = AxisClient.of(hub, union);
    assertEquals(
        "OK",
        client
            .send(MessageType.EDOC, Samples.file(1, Samples.COMMITTEE))
            .get("status")
            .stringValue());
    client.download(hub.deliveries().get(0).docId());
  }

  @Test
  void two_hubs_side_by_side_know_nothing_of_each_other() throws Exception {
    try (ExchangeHub one = ExchangeHub.start();
        ExchangeHub other = ExchangeHub.start()) {
      assertNotEquals(one.url(), other.url());
      exchange(one);
      assertEquals(0, other.deliveries().size());
      exchange(other);
      assertEquals(1, one.deliveries().size());
      one.close();
      assertEquals(1, other.deliveries().size());
      exchange(other);
      assertEquals(2, other.deliveries().size());
    }
  }

  @Test
  void the_process_has_no_default_bus_before_and_after() throws Exception {
    assertNull(BusFactory.getDefaultBus(false));
    try (ExchangeHub hub = ExchangeHub.start()) {
      assertNull(BusFactory.getDefaultBus(false));
      assertNull(BusFactory.getThreadDefaultBus(false));
      exchange(hub);
      assertNull(BusFactory.getDefaultBus(false));
    }
    assertNull(BusFactory.getDefaultBus(false));
    assertNull(BusFactory.getThreadDefaultBus(false));
  }

  @Test
  void a_default_bus_of_the_application_stays_its_own() throws Exception {
    Bus ours = new ExtensionManagerBus();
    try {
      BusFactory.setDefaultBus(ours);
      BusFactory.setThreadDefaultBus(ours);
      try (ExchangeHub hub = ExchangeHub.start()) {
        exchange(hub);
        assertSame(ours, BusFactory.getDefaultBus(false));
        assertSame(ours, BusFactory.getThreadDefaultBus(false));
      }
      assertSame(ours, BusFactory.getDefaultBus(false));
      assertSame(ours, BusFactory.getThreadDefaultBus(false));
    } finally {
      ours.shutdown(true);
      BusFactory.setDefaultBus(null);
      BusFactory.setThreadDefaultBus(null);
    }
  }

  @Test
  void closing_leaves_no_thread_and_no_file() throws Exception {
    ExchangeHub.start().close();
    AxisClient warm = new AxisClient(java.net.URI.create("http://127.0.0.1:1/x"), "a", "b");
    assertThrows(IOException.class, () -> warm.post("countReceiveEdoc"));
    Set<Path> filesBefore = temporaryFiles();
    Set<Thread> threadsBefore = threads();
    for (int i = 0; i < 3; i++) {
      try (ExchangeHub hub = ExchangeHub.start()) {
        exchange(hub);
      }
    }
    assertEquals(filesBefore, temporaryFiles());
    Set<Thread> threads = threads();
    threads.removeAll(threadsBefore);
    assertEquals(
        Set.of(),
        threads.stream()
            .map(Thread::getName)
            // The client's threads are not the hub's.
            .filter(name -> !name.startsWith("HttpClient"))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("(?i).*(lienthong|jetty|cxf).*"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void a_taken_port_is_named_and_nothing_stays() throws Exception {
    try (ExchangeHub hub = ExchangeHub.start()) {
      int port = hub.url().getPort();
      Set<Path> files = temporaryFiles();
      ServerStartException refusal =
          assertThrows(ServerStartException.class, () -> ExchangeHub.builder().port(port).start());
      assertEquals(
          "TKIT-001: The address 127.0.0.1:" + port + " is already in use.", refusal.getMessage());
      assertTrue(refusal.retryable());
      assertTrue(refusal.message(Locale.forLanguageTag("vi")).endsWith("đang được dùng."));
      assertEquals(files, temporaryFiles());
      exchange(hub);
    }
  }

  @Test
  void a_given_port_and_path_are_used_and_closing_twice_is_harmless() throws Exception {
    int port;
    try (ExchangeHub hub = ExchangeHub.builder().path("/khac").start()) {
      port = hub.url().getPort();
      assertEquals("http://127.0.0.1:" + port + "/khac", hub.url().toString());
      exchange(hub);
      hub.close();
    }
    try (ExchangeHub hub = ExchangeHub.builder().port(port).start()) {
      assertEquals(port, hub.url().getPort());
    }
  }

  @Test
  void other_paths_are_not_found_and_show_nothing() throws Exception {
    try (ExchangeHub hub = ExchangeHub.start()) {
      for (String path :
          new String[] {"/", "/services", "/XrdAdapter/adapter", "/XrdAdapter/adapter/x"}) {
        String answer =
            RawHttp.exchange(
                hub.url(),
                RawHttp.ascii("GET " + path + " HTTP/1.1\nHost: a\nConnection: close\n\n"),
                new byte[0]);
        assertTrue(answer.startsWith("HTTP/1.1 404"), path + ": " + answer);
        assertFalse(answer.contains("Jetty"), answer);
      }
      assertEquals("unknown", hub.requests().get(0).call());
    }
  }

  @Test
  void closing_ends_calls_that_a_fault_holds_back() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    Sleeper sleeper =
        time -> {
          held.countDown();
          Thread.sleep(time.toMillis());
        };
    FaultScript script =
        FaultScript.of(FaultRule.always("*", new Fault.Delay(Duration.ofMinutes(10))));
    ExchangeHub hub = ExchangeHub.builder().sleeper(sleeper).faults(script).start();
    AxisClient client = AxisClient.of(hub, hub.register("vxp.mau.01"));
    FutureTask<Object> call = new FutureTask<>(() -> client.post("countReceiveEdoc"));
    Thread caller = new Thread(call);
    caller.start();
    held.await();
    hub.close();
    assertThrows(ExecutionException.class, call::get);
    caller.join();
  }
}
