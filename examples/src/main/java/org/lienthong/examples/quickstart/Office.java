package org.lienthong.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentHandler;
import org.lienthong.documents.DocumentRejectedException;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.ReceiveReport;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.Verdict;

/** An office that takes documents only when both signatures on them hold. */
final class Office implements DocumentHandler, AutoCloseable {
  private final DocumentExchange exchange;
  private final SignatureVerifier verifier;
  private final List<Receipt> receipts = new ArrayList<>();

  Office(DocumentExchange exchange, SignatureVerifier verifier) {
    this.exchange = exchange;
    this.verifier = verifier;
  }

  DocumentExchange exchange() {
    return exchange;
  }

  /** In the order they came. */
  List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  /**
   * Stores what waits at the axis, acknowledges it, and answers 01 and, from {@link #handle}, 03 or
   * 02.
   */
  ReceiveReport receive() {
    return Rounds.complete(exchange.receive(this));
  }

  @Override
  public void handle(IncomingDocument incoming) {
    DocumentVerdict verdict = verifier.verify(incoming.document().attachments().get(0).content());
    if (verdict.verdict() != Verdict.VALID) {
      throw new DocumentRejectedException(verdict.messages(Words.VIETNAMESE).get(0));
    }
    receipts.add(new Receipt(incoming, verdict));
  }

  /** Says 06 of the last document. */
  void complete(String remark) {
    Receipt last = receipts.get(receipts.size() - 1);
    exchange.report(last.incoming().id(), ProcessingStatus.COMPLETED, remark);
    Rounds.complete(exchange.transmit());
  }

  @Override
  public void close() {
    exchange.close();
  }
}
