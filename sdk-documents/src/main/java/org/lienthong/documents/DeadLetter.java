package org.lienthong.documents;

/**
 * Something that waits for a person, with everything that belongs to it kept.
 *
 * @param outgoing whether it could not be sent; else it could not be handed over
 * @param label {@code document}, or the status code that could not be sent
 * @param reason code and message of the first cause
 */
public record DeadLetter(
    ExchangeId id, boolean outgoing, String label, String connection, String reason) {}
