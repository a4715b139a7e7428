package org.lienthong.examples.quickstart;

import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ReceiveReport;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.Tracking;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.signature.IssuedDocument;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.FaultRule;
import org.lienthong.testkit.FaultScript;
import org.lienthong.testkit.MessageType;

/**
 * The axis takes a letter and its answer is lost, so the sender cannot know and sends again.
 *
 * @param accepted how often the axis took it
 * @param handed how often the receiving program was given it
 */
record DroppedAnswer(Tracking tracking, long accepted, int handed) {
  private static final int NUMBER = 157;
  private static final long PAUSE_MILLIS = 100;

  static DroppedAnswer demonstrate(
      Offices offices, IssuedDocument report, Issuing union, Workspace work) {
    IssuedDocument letter = Letter.figures(report.metadata().code()).issue(union, NUMBER);
    EdxmlDocument document =
        EdxmlDocument.builder(Offices.UNION, letter.metadata())
            .to(List.of(Offices.COMMITTEE))
            .attachments(
                List.of(
                    Attachment.of("cong-van.pdf", letter.content()),
                    Attachment.of(Tour.FIGURES, Content.of(work.path(Tour.FIGURES)))))
            .build();
    long before = accepted(offices);
    offices.hub().faults(FaultScript.of(FaultRule.nth("sendEdoc", 1, new Fault.DropAnswer())));
    DocumentExchange exchange = offices.union().exchange();
    SentDocument sent = exchange.send(document);
    while (exchange.track(sent.id()).state() == DocumentState.QUEUED) {
      exchange.transmit();
      pause();
    }
    long accepted = accepted(offices) - before;
    ReceiveReport received = offices.committee().receive();
    offices.union().receive();
    return new DroppedAnswer(exchange.track(sent.id()), accepted, received.handedOver());
  }

  private static long accepted(Offices offices) {
    return offices.hub().deliveries().stream()
        .filter(delivery -> delivery.messageType() == MessageType.EDOC)
        .count();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to send again", e);
    }
  }
}
