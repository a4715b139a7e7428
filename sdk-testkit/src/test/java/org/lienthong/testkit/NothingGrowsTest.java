package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.Party;

/** {@code -Dgrowth.messages=10000} makes it as long as the figures that are published. */
class NothingGrowsTest {
  private static final int MESSAGES = Integer.getInteger("growth.messages", 200);
  @TempDir Path folder;

  /** What the process holds. */
  private record Held(long files, long sockets, long megabytes, List<String> threads) {
    static Held now() throws IOException {
      return new Held(open(""), open("socket"), used(), running());
    }

    /** Of the heap, once what nobody needs is gone. */
    private static long used() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long open(String kind) throws IOException {
      Path open = Path.of("/proc/self/fd");
      if (!Files.isDirectory(open)) return 0;
      try (Stream<Path> files = Files.list(open)) {
        return files.filter(file -> target(file).startsWith(kind)).count();
      }
    }

    private static String target(Path file) {
      try {
        return Files.readSymbolicLink(file).toString();
      } catch (IOException gone) {
        return "gone";
      }
    }
  }

  private static List<String> running() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("lienthong-") && !name.startsWith("lienthong-hub"))
        .sorted()
        .toList();
  }

  @Test
  void no_thread_no_file_and_no_socket_is_added_by_messages_and_none_is_left_by_closing()
      throws IOException {
    List<String> before = running();
    Deque<ExchangeHub> hub = new ArrayDeque<>(List.of(ExchangeHub.start()));
    try (DocumentExchange union =
            hub.element().join(Party.of("000.00.90.H42", "Hội mẫu tỉnh"), folder.resolve("u"));
        DocumentExchange committee =
            hub.element().join(TwoOffices.COMMITTEE, folder.resolve("c"))) {
      exchange(union, committee, 1, 100);
      Held after = Held.now();
      exchange(union, committee, 101, MESSAGES);
      Held much = Held.now();
      assertTrue(much.files() <= after.files() + 2, () -> after + " became " + much);
      assertTrue(much.sockets() <= after.sockets() + 2, () -> after + " became " + much);
      assertEquals(after.threads(), much.threads());
      // What the hub knows of every message is its own and goes with it.
      hub.remove().close();
      long alone = Held.used();
      assertTrue(alone <= after.megabytes() + 4, () -> after + " became " + alone + " MB");
      System.out.printf(
          "%d messages: %s became %s, without the hub %d MB%n", MESSAGES, after, much, alone);
    } finally {
      hub.forEach(ExchangeHub::close);
    }
    assertEquals(before, running());
  }

  private static void exchange(
      DocumentExchange union, DocumentExchange committee, int from, int to) {
    for (int start = from; start <= to; start += 100) {
      ExchangeId last = null;
      for (int i = start; i < start + 100 && i <= to; i++) {
        last = union.send(TwoOffices.document(i)).id();
      }
      union.transmit();
      committee.receive(incoming -> {});
      union.receive(incoming -> {});
      if (last == null) throw new IllegalStateException("nothing sent");
      assertEquals(DocumentState.DELIVERED, union.track(last).state());
    }
  }
}
