package org.lienthong.testkit.internal.hub;

import java.time.Instant;
import org.lienthong.testkit.MessageType;

/**
 * A file that the hub accepted.
 *
 * @param system that sent it
 * @param from the sender in the envelope
 * @param sha256 of the file as it was sent
 */
public record Message(
    String docId,
    MessageType type,
    String system,
    String from,
    String sha256,
    String title,
    String notation,
    Instant at) {}
