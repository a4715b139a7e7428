package org.lienthong.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is known of one document at this moment.
 *
 * @param documentId the sender's id on the wire; may be empty
 * @param code number and notation; may be empty
 * @param recipients with their states, for a document we sent; empty for one we received
 * @param timeline oldest first
 */
public record Tracking(
    ExchangeId id,
    boolean outgoing,
    String documentId,
    String code,
    String subject,
    DocumentState state,
    List<Recipient> recipients,
    List<TimelineEntry> timeline) {
  public Tracking {
    recipients = List.copyOf(recipients);
    timeline = List.copyOf(timeline);
  }

  /**
   * The timeline as a page for people, Vietnamese or English: one HTML document without scripts or
   * anything else from outside.
   */
  public String html(Locale language) {
    return new TimelinePage(this, language).html();
  }

  /**
   * One recipient.
   *
   * @param connection over which it is reached
   * @param since when the state was reached, by the clock of this exchange
   */
  public record Recipient(Party party, String connection, RecipientState state, Instant since) {}
}
