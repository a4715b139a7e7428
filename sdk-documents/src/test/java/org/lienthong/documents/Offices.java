package org.lienthong.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.documents.edxml.EdxmlDocument;

/** Three invented offices on one network, and what they write. */
final class Offices implements AutoCloseable {
  static final Party UNION = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
  static final Party COMMITTEE = Party.of("000.00.00.H42", "Ủy ban mẫu");
  static final Party OFFICE = Party.of("000.00.01.A42", "Văn phòng mẫu");

  final TickingClock clock = new TickingClock();
  final LoopNetwork network = new LoopNetwork();
  final DocumentExchange union;
  final DocumentExchange committee;
  final DocumentExchange office;

  Offices(Path folder) {
    union = open(folder, UNION);
    committee = open(folder, COMMITTEE);
    office = open(folder, OFFICE);
  }

  private DocumentExchange open(Path folder, Party self) {
    return DocumentExchange.builder(folder.resolve(self.id().value()), self)
        .connection(network.join(self.id()))
        .settings(ExchangeSettings.builder().breakerFailures(1000).build())
        .clock(clock)
        .open();
  }

  static EdxmlDocument document(int number, String text, Party... to) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-HMT"), DocumentType.REPORT, "Báo cáo", "Hội mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(UNION, metadata)
        .to(Arrays.asList(to))
        .attachments(List.of(Attachment.of("báo cáo.txt", Content.ofUtf8(text))))
        .build();
  }

  /** Text that stays large when it is packed. */
  static String large() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    while (text.length() < 900_000) text.append(Long.toString(random.nextLong(), 36));
    return text.toString();
  }

  static List<String> events(Tracking tracking) {
    return tracking.timeline().stream().map(entry -> entry.event().word()).toList();
  }

  static RecipientState state(Tracking tracking, Party party) {
    return tracking.recipients().stream()
        .filter(recipient -> recipient.party().equals(party))
        .map(Tracking.Recipient::state)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    union.close();
    committee.close();
    office.close();
  }
}
