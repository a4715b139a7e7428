package org.lienthong.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.ExchangeSettings;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.documents.edxml.EdxmlDocument;

/** Two offices on one hub: real HTTP, real stores, and a clock that only the test moves. */
final class TwoOffices implements AutoCloseable {
  static final Party UNION = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
  static final Party COMMITTEE = Party.of("000.00.00.H42", "Ủy ban mẫu");

  final TickingClock clock = new TickingClock();
  final ExchangeHub hub;
  final DocumentExchange union;
  final DocumentExchange committee;
  final List<IncomingDocument> handed = new ArrayList<>();
  private final Path folder;

  TwoOffices(Path folder) {
    this(folder, hub -> hub);
  }

  TwoOffices(Path folder, UnaryOperator<ExchangeHub.Builder> hub) {
    this.folder = folder;
    this.hub = hub.apply(ExchangeHub.builder().clock(clock)).start();
    union = open(UNION);
    committee = open(COMMITTEE);
  }

  /** A node over the store of that office; another one if there is one already. */
  DocumentExchange open(Party self) {
    return open(self, axis -> axis);
  }

  DocumentExchange open(Party self, UnaryOperator<AxisConnection.Builder> axis) {
    HubSystem system = hub.register("vxp." + self.id().value(), self.id());
    return DocumentExchange.builder(folder.resolve(self.id().value()), self)
        .connection(axis.apply(hub.connect(system)).build())
        .settings(
            ExchangeSettings.builder()
                .sendAttempts(3)
                .handOverAttempts(2)
                .breakerFailures(1000)
                .parallelism(8)
                .build())
        .clock(clock)
        .open();
  }

  void later() {
    clock.advance(Duration.ofMinutes(10));
  }

  void faults(FaultRule... rules) {
    hub.faults(FaultScript.of(rules));
  }

  long calls(String name) {
    return hub.requests().stream().filter(call -> call.call().equals(name)).count();
  }

  /** Documents, without statuses. */
  List<Delivery> deliveries() {
    return hub.deliveries().stream().filter(d -> d.messageType() == MessageType.EDOC).toList();
  }

  static EdxmlDocument document(int number, Content content) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-HMT"), DocumentType.REPORT, "Báo cáo", "Hội mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(UNION, metadata)
        .to(List.of(COMMITTEE))
        .attachments(List.of(Attachment.of("DỮ LIỆU MẪU.bin", content)))
        .build();
  }

  static EdxmlDocument document(int number) {
    return document(number, Content.ofUtf8("DỮ LIỆU MẪU " + number));
  }

  /** Bytes that no packing makes smaller. */
  static Content bytes(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return Content.of(bytes);
  }

  static List<String> events(DocumentExchange exchange, ExchangeId id) {
    return exchange.track(id).timeline().stream().map(entry -> entry.event().word()).toList();
  }

  @Override
  public void close() {
    union.close();
    committee.close();
    hub.close();
  }
}
