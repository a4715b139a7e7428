package org.lienthong.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Secret;
import org.lienthong.documents.ChangeAnswer;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentHandler;
import org.lienthong.documents.DocumentRejectedException;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.ExchangeSettings;
import org.lienthong.documents.IncomingChange;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.documents.edxml.BusinessType;

/**
 * One office in a process of its own that works until it is killed. Beside its store it keeps
 * {@code notes.txt}, each line forced to the disk: what its caller was promised and given.
 */
final class CrashOffice implements DocumentHandler {
  /** While this lies beside the store, the sender starts nothing new and ends what it began. */
  static final String DRAIN = "drain";

  private final Path folder;
  private final DocumentExchange exchange;

  private CrashOffice(Path folder, DocumentExchange exchange) {
    this.folder = folder;
    this.exchange = exchange;
  }

  /** Arguments: send, receive or train, folder, url, system id, secret file; train has two. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("train")) {
      train(folder, arguments);
    } else if (arguments[0].equals("send")) {
      try (DocumentExchange exchange = open(folder, CrashLoad.UNION, arguments, 2)) {
        new CrashOffice(folder, exchange).send();
      }
    } else {
      try (DocumentExchange exchange = open(folder, CrashLoad.COMMITTEE, arguments, 2)) {
        System.out.println("ready");
        CrashOffice office = new CrashOffice(folder, exchange);
        while (true) exchange.receive(office);
      }
    }
  }

  private static DocumentExchange open(Path folder, Party self, String[] arguments, int at)
      throws IOException {
    return DocumentExchange.builder(folder.resolve("store"), self)
        .connection(
            AxisConnection.builder(
                    URI.create(arguments[at]),
                    arguments[at + 1],
                    Secret.read(Path.of(arguments[at + 2])))
                .idleTimeout(Duration.ofSeconds(5))
                .build())
        .settings(
            ExchangeSettings.builder()
                .delays(Duration.ofMillis(5), Duration.ofMillis(50))
                .lease(Duration.ofMillis(300))
                .sendAttempts(100_000)
                .handOverAttempts(100_000)
                .breakerFailures(100_000)
                .build())
        .open();
  }

  /** Everything once and an orderly end, so that the classes for it can be archived. */
  private static void train(Path folder, String[] arguments) throws IOException {
    try (DocumentExchange union = open(folder.resolve("union"), CrashLoad.UNION, arguments, 2);
        DocumentExchange committee =
            open(folder.resolve("committee"), CrashLoad.COMMITTEE, arguments, 5)) {
      CrashOffice office = new CrashOffice(folder, committee);
      ExchangeId id = union.send(CrashLoad.document(2, BusinessType.NEW), "thử").id();
      union.transmit();
      committee.receive(office);
      union.receive(office);
      union.recall(id, "thử");
      union.transmit();
      committee.receive(office);
      union.receive(office);
    }
  }

  private void send() throws IOException {
    Map<String, String> notes = new HashMap<>();
    for (String line : lines(folder)) {
      int space = line.indexOf(' ');
      notes.put(line.substring(0, space), line.substring(space + 1));
    }
    int last = 0;
    while (notes.containsKey("sent-" + (last + 1))) last++;
    System.out.println("ready");
    while (true) {
      boolean ending = Files.exists(folder.resolve(DRAIN));
      if (!ending) {
        last++;
        ExchangeId id =
            exchange.send(CrashLoad.document(last, BusinessType.NEW), "khóa " + last).id();
        remember(notes, "sent-" + last, id.value());
      }
      change(notes, ending ? last : last - CrashLoad.CHANGED_AFTER);
      if (ending) remember(notes, "ended", "now");
      exchange.receive(this);
    }
  }

  private void change(Map<String, String> notes, int upTo) throws IOException {
    for (int number = 1; number <= upTo; number++) {
      BusinessType type = CrashLoad.change(number);
      if (type.equals(BusinessType.NEW) || notes.containsKey("changed-" + number)) continue;
      ExchangeId id = new ExchangeId(notes.getOrDefault("sent-" + number, ""));
      if (type.equals(BusinessType.RECALL)) exchange.recall(id, "nhầm");
      else if (type.equals(BusinessType.UPDATE)) {
        exchange.update(id, CrashLoad.document(number, type), "sửa");
      } else exchange.replace(id, CrashLoad.document(number, type), "thay");
      remember(notes, "changed-" + number, type.word());
    }
  }

  private void remember(Map<String, String> notes, String key, String value) throws IOException {
    if (notes.put(key, value) == null) note(key + " " + value);
  }

  @Override
  public void handle(IncomingDocument incoming) throws Exception {
    int number = Integer.parseInt(incoming.document().number());
    BusinessType type = incoming.document().business().type();
    byte[] came = incoming.document().attachments().get(0).content().bytes(1 << 24);
    boolean whole = Arrays.equals(came, CrashLoad.bytes(number, type));
    note(number + "/" + type.word() + " " + incoming.attempt() + (whole ? "" : " DAMAGED"));
    if (CrashLoad.isRejected(number)) throw new DocumentRejectedException("sai mẫu");
    exchange.report(incoming.id(), ProcessingStatus.COMPLETED, "");
  }

  @Override
  public ChangeAnswer change(IncomingChange change) {
    return CrashLoad.answer(Integer.parseInt(change.document().orElseThrow().number()));
  }

  static List<String> lines(Path folder) throws IOException {
    Path notes = folder.resolve("notes.txt");
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  /** What a union's program would do: keep it for good before it goes on. */
  private void note(String line) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            folder.resolve("notes.txt"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
  }
}
