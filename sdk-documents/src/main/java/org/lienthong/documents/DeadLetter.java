package org.lienthong.documents;

import java.util.Locale;

/**
 * Something that waits for a person, with everything that belongs to it kept.
 *
 * @param outgoing whether it could not be sent; else it could not be handed over
 * @param label {@code document}, or the status code that could not be sent
 * @param reason code and message of the first cause, in English
 * @param reasonInVietnamese empty if it is not known, as of what other programs threw
 */
public record DeadLetter(
    ExchangeId id,
    boolean outgoing,
    String label,
    String connection,
    String reason,
    String reasonInVietnamese) {
  /** Vietnamese, where it is known, or English. */
  public String reason(Locale language) {
    boolean vietnamese = language.getLanguage().equals("vi") && !reasonInVietnamese.isEmpty();
    return vietnamese ? reasonInVietnamese : reason;
  }
}
