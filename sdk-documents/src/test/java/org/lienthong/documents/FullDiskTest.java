package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.StorageException;

/** A store on a disk of four megabytes that becomes full under load, and has room again later. */
class FullDiskTest {
  private static final int DOCUMENTS = 60;

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock();
  private final LoopNetwork network = new LoopNetwork();
  private final List<IncomingDocument> handed = new ArrayList<>();
  private final List<StorageException> refusals = Collections.synchronizedList(new ArrayList<>());
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()),
        "only root may mount a small disk");
    network.join(Offices.UNION.id());
    network.join(Offices.COMMITTEE.id());
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void makeRoom() throws InterruptedException {
    assertTrue(run("mount", "-o", "remount,size=256m", disk.toString()));
    // What was under way when the store refused is due again when its lease has ended.
    clock.advance(Duration.ofHours(1));
  }

  private DocumentExchange open(Path store, Party self) {
    return DocumentExchange.builder(store, self)
        .connection(network.reader(self.id()))
        .settings(ExchangeSettings.builder().breakerFailures(1000).build())
        .clock(clock)
        .open();
  }

  /** Every third is too large for the database. */
  private static SentDocument send(DocumentExchange union, int number) {
    String text = number % 3 == 0 ? Offices.large() : "văn bản " + number;
    return union.send(Offices.document(number, text, Offices.COMMITTEE), "khóa " + number);
  }

  @Test
  void a_sender_without_room_refuses_loses_nothing_and_goes_on() throws Exception {
    try (DocumentExchange union = open(disk.resolve("store"), Offices.UNION);
        DocumentExchange committee = open(folder.resolve("store"), Offices.COMMITTEE)) {
      Map<Integer, ExchangeId> sent = Collections.synchronizedMap(new TreeMap<>());
      ExecutorService callers = Executors.newFixedThreadPool(4);
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 1; i <= DOCUMENTS; i++) {
        int number = i;
        calls.add(() -> tried(() -> sent.put(number, send(union, number).id())));
        if (i % 10 == 0) calls.add(() -> tried(union::transmit));
      }
      for (Future<Boolean> done : callers.invokeAll(calls)) done.get();
      callers.shutdown();
      assertTrue(sent.size() < DOCUMENTS, "the disk was never full");
      assertRefusalsAreClear();
      for (ExchangeId id : sent.values()) {
        assertFalse(union.files(id).get(0).sha256().hex().isEmpty());
      }

      makeRoom();
      for (int i = 1; i <= DOCUMENTS; i++) {
        ExchangeId first = sent.get(i);
        SentDocument again = send(union, i);
        if (first != null) assertEquals(new SentDocument(first, true), again);
      }
      assertEverythingArrives(union, committee);
    }
  }

  @Test
  void a_receiver_without_room_acknowledges_nothing_it_could_not_store_and_goes_on()
      throws Exception {
    try (DocumentExchange union = open(folder.resolve("store"), Offices.UNION);
        DocumentExchange committee = open(disk.resolve("store"), Offices.COMMITTEE)) {
      for (int i = 1; i <= DOCUMENTS; i++) send(union, i);
      union.transmit();
      for (int round = 0; round < 5; round++) {
        tried(
            () ->
                committee.receive(handed::add).problems().stream()
                    .map(ReceiveReport.Problem::cause)
                    .filter(StorageException.class::isInstance)
                    .forEach(e -> refusals.add((StorageException) e)));
        clock.advance(Duration.ofHours(1));
      }
      assertTrue(handed.size() < DOCUMENTS, "the disk was never full");
      assertRefusalsAreClear();

      makeRoom();
      assertEverythingArrives(union, committee);
    }
  }

  private boolean tried(Runnable work) {
    try {
      work.run();
      return true;
    } catch (StorageException e) {
      refusals.add(e);
      return false;
    }
  }

  private void assertRefusalsAreClear() {
    assertFalse(refusals.isEmpty());
    for (StorageException refusal : refusals) {
      assertEquals("DOC-220", refusal.code());
      assertTrue(refusal.retryable());
      String text = refusal.message(Locale.ENGLISH);
      assertTrue(text.contains("full") || text.contains("space"), text);
      assertTrue(text.endsWith(")."), text);
    }
  }

  private void assertEverythingArrives(DocumentExchange union, DocumentExchange committee) {
    for (int round = 0; round < 3; round++) {
      union.transmit();
      committee.receive(handed::add);
      union.receive(handed::add);
      clock.advance(Duration.ofHours(1));
    }
    List<String> told = handed.stream().map(one -> one.id() + " " + one.attempt()).toList();
    assertEquals(told.size(), new HashSet<>(told).size(), "twice unsaid");
    assertEquals(DOCUMENTS, handed.stream().map(IncomingDocument::id).distinct().count());
    for (DocumentExchange office : List.of(union, committee)) {
      assertEquals(List.of(), office.deadLetters());
      List<Tracking> all = office.documents(1000);
      assertEquals(DOCUMENTS, all.size());
      DocumentState end = office == union ? DocumentState.DELIVERED : DocumentState.ACCEPTED;
      for (Tracking one : all) assertEquals(end, one.state(), one.code());
    }
  }
}
