package org.lienthong.examples.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.EvidenceBundle;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.Tracking;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.signature.IssuedDocument;

/**
 * The report on its way to two offices and back.
 *
 * @param tracking what the sender knows in the end
 * @param received what each office took, in the order of the recipients
 * @param answer the signed letter that came back
 * @param evidence check of the bundle that was written
 */
record Delivery(
    Tracking tracking, List<Receipt> received, Receipt answer, EvidenceBundle evidence) {
  static final String ENVELOPE = "bao-cao.edxml";
  static final String ANSWER = "cong-van-tra-loi.pdf";
  static final String EVIDENCE = "bang-chung.zip";

  private static final int ANSWER_NUMBER = 2145;

  /** Durable when this returns; the axis comes later. */
  static SentDocument send(Offices offices, IssuedDocument issued, Workspace work) {
    EdxmlDocument document =
        EdxmlDocument.builder(Offices.UNION, issued.metadata())
            .to(List.of(Offices.COMMITTEE, Offices.PARTY_OFFICE))
            .attachments(
                List.of(
                    Attachment.of(Tour.REPORT, issued.content()),
                    Attachment.of(Tour.WORKBOOK, Content.of(work.path(Tour.WORKBOOK)))))
            .build();
    DocumentExchange union = offices.union().exchange();
    SentDocument sent = union.send(document);
    Rounds.complete(union.transmit());
    work.write(ENVELOPE, union.files(sent.id()).get(0));
    return sent;
  }

  /** Each office fetches, stores, checks, answers 01 and 03, and later 06. */
  static List<Receipt> receive(Offices offices) {
    List<Office> receivers = List.of(offices.committee(), offices.partyOffice());
    for (Office receiver : receivers) {
      receiver.receive();
      receiver.complete("Đã xử lý xong");
    }
    return receivers.stream().map(receiver -> receiver.receipts().get(0)).toList();
  }

  /** The committee sends a signed letter that points at the report. */
  static void answer(Offices offices, Receipt report, Issuing committee) {
    EdxmlDocument received = report.incoming().document();
    IssuedDocument letter =
        Letter.answer(received.code().orElseThrow()).issue(committee, ANSWER_NUMBER);
    EdxmlDocument answer =
        EdxmlDocument.builder(Offices.COMMITTEE, letter.metadata())
            .to(List.of(received.from()))
            .responseFor(List.of(received.reference()))
            .attachments(List.of(Attachment.of(ANSWER, letter.content())))
            .build();
    offices.committee().exchange().send(answer);
    Rounds.complete(offices.committee().exchange().transmit());
  }

  /** The union takes what came back and packs what happened. */
  static Delivery close(
      Offices offices, SentDocument sent, List<Receipt> received, Workspace work) {
    offices.union().receive();
    Receipt answer = offices.union().receipts().get(0);
    work.write(ANSWER, answer.incoming().document().attachments().get(0).content());
    Path bundle = work.path(EVIDENCE);
    StringBuilder verdicts = new StringBuilder();
    for (Receipt receipt : received) {
      verdicts.append(String.join("\n", Verdicts.lines(receipt.verdict()))).append("\n\n");
    }
    DocumentExchange union = offices.union().exchange();
    union.exportEvidence(
        sent.id(), bundle, Map.of("ket-luan.txt", Content.ofUtf8(verdicts.toString())));
    return new Delivery(union.track(sent.id()), received, answer, EvidenceBundle.verify(bundle));
  }
}
