package org.lienthong.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.folder.FolderConnection;

/**
 * Two offices and everything that can happen between them, in one thread. Run again from its
 * beginning after it was interrupted anywhere it must end alike, as two programs would that do
 * again whatever they do not know to be done.
 */
final class CrashScenario implements AutoCloseable {
  private static final Party UNION = Offices.UNION;
  private static final Party COMMITTEE = Offices.COMMITTEE;

  private final Path folder;
  private final Passage passage;
  final DocumentExchange union;
  final DocumentExchange committee;
  private final DocumentHandler handler;

  CrashScenario(Path folder, Clock clock, Passage passage) {
    this.folder = folder;
    this.passage = passage;
    union = open("union", UNION, "to-committee", "to-union", clock, passage);
    committee = open("committee", COMMITTEE, "to-union", "to-committee", clock, passage);
    handler = passage.around(new Program());
  }

  /** Arguments: folder, and where to stop, or {@link Passage#TELL}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    try (CrashScenario scenario =
        new CrashScenario(folder, Clock.systemUTC(), new Passage(arguments[1]))) {
      scenario.run();
    }
    System.out.println("ended");
  }

  private DocumentExchange open(
      String name, Party self, String out, String in, Clock clock, Passage passage) {
    FolderConnection network =
        FolderConnection.builder(folder.resolve(out), folder.resolve(in))
            .settled(Duration.ZERO)
            .build();
    DocumentExchange.Builder builder =
        DocumentExchange.builder(folder.resolve(name), self)
            .connection(passage.around(name, new Refusing(network)))
            .settings(
                ExchangeSettings.builder()
                    .parallelism(1)
                    .delays(Duration.ofMillis(1), Duration.ofMillis(1))
                    .breakerFailures(1000)
                    .build())
            .clock(clock);
    builder.around = database -> passage.around(name, database);
    return builder.open();
  }

  /** From beginning to end, whatever of it was done before. */
  void run() throws IOException {
    send(1, "một");
    send(2, Offices.large());
    union.recall(send(3, "ba"), "chưa gửi");
    round();
    ExchangeId fourth = send(4, "bốn");
    ExchangeId fifth = send(5, "năm");
    ExchangeId sixth = send(6, "sáu");
    for (int number : new int[] {7, 8, 12}) send(number, "văn bản " + number);
    round();
    union.recall(fourth, "nhầm");
    union.update(fifth, document(5, "năm, đã sửa"), "sửa");
    union.replace(sixth, document(16, "thay cho sáu"), "thay");
    put("to-committee", "13.edxml", status(ProcessingStatus.RECALL_REQUESTED, 12, UNION));
    put("to-union", "orphan.edxml", status(ProcessingStatus.ARRIVED, 999, COMMITTEE));
    put("to-committee", "broken.edxml", "<not edXML".getBytes(StandardCharsets.UTF_8));
    round();
    for (Tracking waiting : committee.documents(100)) {
      if (waiting.state() == DocumentState.CHANGE_REQUESTED) {
        committee.answer(waiting.id(), ChangeAnswer.accept());
      }
      if (waiting.code().startsWith("1/")) {
        committee.report(waiting.id(), ProcessingStatus.ASSIGNED, "phòng mẫu");
      }
    }
    round();
    ExchangeId ninth = union.send(Offices.document(9, "chín", Offices.OFFICE), "9").id();
    union.transmit();
    Files.write(folder.resolve("open"), new byte[0]);
    if (union.track(ninth).state() == DocumentState.FAILED) union.retry(ninth);
    round();
  }

  /** One after the other until nothing moves any more. */
  void settle() {
    for (int i = 0; i < 4; i++) round();
  }

  private void round() {
    union.transmit();
    committee.receive(handler);
    // What the handler let fail is due again.
    committee.receive(handler);
    union.receive(handler);
  }

  private ExchangeId send(int number, String text) {
    ExchangeId id = union.send(document(number, text), Integer.toString(number)).id();
    passage.promise("message union " + id);
    return id;
  }

  private static EdxmlDocument document(int number, String text) {
    return Offices.document(number, text, COMMITTEE).toBuilder().documentId("m-" + number).build();
  }

  private void put(String box, String name, byte[] file) {
    Content.of(file).writeTo(folder.resolve(box).resolve(name));
  }

  private static byte[] status(ProcessingStatus status, int number, Party from) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    EdxmlWriter.write(
        EdxmlStatus.builder(
                from,
                new ResponseFor(
                    from.equals(UNION) ? COMMITTEE.id() : UNION.id(),
                    number + "/BC-HMT",
                    "m-" + number,
                    null),
                status)
            .build(),
        file);
    return file.toByteArray();
  }

  /** The states of all documents: what it was, its state at the sender, its state at the other. */
  Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    for (DocumentExchange office : java.util.List.of(union, committee)) {
      for (Tracking one : office.documents(1000)) {
        String key = one.documentId() + " " + one.code() + (one.outgoing() ? " out" : " in");
        states.merge(key, one.state().word(), (older, newer) -> newer + ", " + older);
      }
    }
    return states;
  }

  Path handed() {
    return folder.resolve("handed.txt");
  }

  @Override
  public void close() {
    union.close();
    committee.close();
  }

  /** The committee's own program. */
  private final class Program implements DocumentHandler {
    @Override
    public void handle(IncomingDocument incoming) throws IOException {
      int number = Integer.parseInt(incoming.document().number());
      BusinessType type = incoming.document().business().type();
      note(number + " " + type.word() + " " + incoming.attempt());
      if (number == 8 && incoming.attempt() == 1) throw new IllegalStateException("not yet");
      if (number == 7) throw new DocumentRejectedException("sai mẫu");
      if (number == 2) committee.report(incoming.id(), ProcessingStatus.COMPLETED, "");
    }

    @Override
    public ChangeAnswer change(IncomingChange change) {
      return switch (change.targets().get(0).code().split("/", -1)[0]) {
        case "5" -> ChangeAnswer.later();
        case "6" -> ChangeAnswer.refuse("đã dùng");
        default -> ChangeAnswer.accept();
      };
    }

    private void note(String line) throws IOException {
      try (FileChannel out =
          FileChannel.open(handed(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        out.force(true);
      }
    }
  }

  /** Refuses one office until it is opened, so that there is a dead letter to send again. */
  private final class Refusing extends Delegating {
    Refusing(Connection network) {
      super(network);
    }

    @Override
    public Receipt send(Outbound message) {
      Set<OrganizationId> closed = Set.of(Offices.OFFICE.id());
      if (message.to().stream().anyMatch(closed::contains)
          && !Files.exists(folder.resolve("open"))) {
        throw LoopNetwork.failure(Failure.REFUSED);
      }
      return super.send(message);
    }
  }
}
