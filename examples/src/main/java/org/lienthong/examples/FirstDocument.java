package org.lienthong.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.Party;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.TimelineEntry;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.testkit.ExchangeHub;

/** One office sends a document, another takes it, and the first sees what became of it. */
public final class FirstDocument {
  private FirstDocument() {}

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    send(Content.ofUtf8("DỮ LIỆU MẪU"), out);
  }

  static void send(Content file, PrintStream out) {
    // readme: exchange
    try (ExchangeHub hub = ExchangeHub.start(); // a document axis in this process
        DocumentExchange union = hub.join(Party.of("000.00.90.H99", "Hội mẫu tỉnh"));
        DocumentExchange committee = hub.join(Party.of("000.00.00.H99", "Ủy ban mẫu"))) {
      DocumentMetadata report =
          DocumentMetadata.builder(
                  DocumentCode.parse("12/BC-HM"), DocumentType.REPORT, "Báo cáo quý", "Hội mẫu")
              .issueDate(LocalDate.of(2026, 10, 5))
              .build();
      SentDocument sent =
          union.send(
              EdxmlDocument.builder(union.self(), report)
                  .to(List.of(committee.self()))
                  .attachments(List.of(Attachment.of("bao-cao.pdf", file)))
                  .build()); // durable from here on
      union.transmit();
      committee.receive(incoming -> out.println("Nhận: " + incoming.document().subject()));
      union.receive(incoming -> {}); // takes the statuses 01 and 03
      for (TimelineEntry entry : union.track(sent.id()).timeline()) {
        out.println(entry.sentence(Locale.forLanguageTag("vi")));
      }
    }
    // readme end
  }
}
