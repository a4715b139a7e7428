package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.InputException;
import org.lienthong.core.Secret;
import org.lienthong.core.StorageException;

class HubRestartTest {
  @TempDir Path data;

  private ExchangeHub start() {
    return ExchangeHub.builder().data(data).start();
  }

  @Test
  void mailboxes_states_and_secrets_survive() throws Exception {
    Secret secret;
    byte[] file = Samples.file(1, Samples.COMMITTEE, Samples.PARTY);
    String taken;
    try (ExchangeHub hub = start()) {
      HubSystem union = hub.register("vxp.mau.01", Samples.UNION);
      AxisClient committee =
          AxisClient.of(hub, hub.register("vxp.mau.02", Samples.COMMITTEE, Samples.PARTY));
      secret = union.secret();
      AxisClient.of(hub, union).send(MessageType.EDOC, file);
      taken = hub.deliveries().get(0).docId();
      committee.post(
          "updateStatus", "docid", taken, "status", "fail", "description", "khong doc duoc");
    }
    try (ExchangeHub hub = start()) {
      HubSystem union = hub.system("vxp.mau.01").orElseThrow();
      assertEquals(secret, union.secret());
      assertEquals(List.of(Samples.UNION), union.organizations());
      assertEquals(
          List.of(DeliveryState.FAIL, DeliveryState.INITIAL),
          hub.deliveries().stream().map(Delivery::state).toList());
      assertEquals("khong doc duoc", hub.deliveries().get(0).description());
      AxisClient committee = AxisClient.of(hub, hub.system("vxp.mau.02").orElseThrow());
      List<String> waiting = ExchangeHubTest.texts(committee.received(MessageType.EDOC), "docId");
      assertEquals(List.of(hub.deliveries().get(1).docId()), waiting);
      assertArrayEquals(file, committee.download(waiting.get(0)));
      assertEquals(secret, hub.register("vxp.mau.01", Samples.UNION).secret());
    }
  }

  @Test
  void secrets_lie_in_files_for_the_owner_only_and_nowhere_else() throws Exception {
    try (ExchangeHub hub = start()) {
      HubSystem system = hub.register("vxp.mau.01", Samples.UNION);
      Path file = system.secretFile();
      assertEquals(system.secret(), Secret.read(file));
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
      String journal = Files.readString(data.resolve("journal.jsonl"));
      assertFalse(journal.contains(system.secret().reveal(String::new)));
    }
  }

  @Test
  void a_last_line_that_a_crash_cut_off_is_dropped_with_its_file() throws Exception {
    try (ExchangeHub hub = start()) {
      HubSystem union = hub.register("vxp.mau.01", Samples.UNION, Samples.COMMITTEE);
      AxisClient.of(hub, union).send(MessageType.EDOC, Samples.file(1, Samples.COMMITTEE));
      AxisClient.of(hub, union).send(MessageType.EDOC, Samples.file(2, Samples.COMMITTEE));
    }
    Path journal = data.resolve("journal.jsonl");
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 10));
    Files.writeString(data.resolve("incoming").resolve("x.part"), "half");
    try (ExchangeHub hub = start()) {
      assertEquals(1, hub.deliveries().size());
      assertEquals(1, files(data.resolve("documents")).size());
      assertEquals(List.of(), files(data.resolve("incoming")));
      HubSystem union = hub.system("vxp.mau.01").orElseThrow();
      AxisClient.of(hub, union).send(MessageType.EDOC, Samples.file(3, Samples.COMMITTEE));
    }
    try (ExchangeHub hub = start()) {
      assertEquals(2, hub.deliveries().size());
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void a_damaged_line_inside_is_named_and_nothing_is_changed() throws Exception {
    start().close();
    Path journal = data.resolve("journal.jsonl");
    Files.writeString(journal, "{\"event\":\"system\"}\n{oh}\n", StandardOpenOption.APPEND);
    Files.writeString(data.resolve("journal.jsonl"), "{oh}\n");
    InputException damaged = assertThrows(InputException.class, this::start);
    assertEquals("TKIT-005", damaged.code());
    assertTrue(damaged.message(Locale.ENGLISH).endsWith("cannot be read at line 1."));
    assertEquals("{oh}\n", Files.readString(journal));
  }

  @Test
  void two_hubs_over_one_directory_are_refused_and_the_first_goes_on() throws Exception {
    try (ExchangeHub hub = start()) {
      StorageException refusal = assertThrows(StorageException.class, this::start);
      assertEquals("TKIT-003", refusal.code());
      assertEquals(0, hub.deliveries().size());
    }
    start().close();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws Exception {
    try (ExchangeHub hub = start()) {
      HubSystem union = hub.register("vxp.mau.01", Samples.UNION, Samples.COMMITTEE);
      byte[] file = Samples.file(1, Samples.COMMITTEE);
      StringBuilder head =
          new StringBuilder("POST " + hub.url().getPath() + "/sendEdoc HTTP/1.1\nHost: a\n");
      AxisClient.of(hub, union)
          .sendHeaders(MessageType.EDOC)
          .forEach((name, value) -> head.append(name).append(": ").append(value).append('\n'));
      head.append("Content-Length: ").append(file.length + 1).append("\n\n");
      try (Socket socket = new Socket(hub.url().getHost(), hub.url().getPort())) {
        socket.getOutputStream().write(RawHttp.ascii(head.toString()));
        socket.getOutputStream().write(file);
        socket.shutdownOutput();
        // Until the hub has given up, which is when the answer or the end comes.
        int first = socket.getInputStream().read();
        assertTrue(first == -1 || first == 'H');
      }
      assertEquals(0, hub.deliveries().size());
      assertEquals(List.of(), files(data.resolve("incoming")));
      assertEquals(List.of(), files(data.resolve("documents")));
    }
  }
}
