package org.lienthong.testkit.internal.hub;

import java.time.Instant;
import org.lienthong.testkit.DeliveryState;

/**
 * A message for one recipient.
 *
 * @param docId under which the recipient knows it
 * @param sentDocId of the message
 * @param system whose mailbox it lies in
 * @param at when the state was set
 */
public record Parcel(
    String docId,
    String sentDocId,
    String to,
    String system,
    DeliveryState state,
    String description,
    Instant at) {
  Parcel with(DeliveryState state, String description, Instant at) {
    return new Parcel(docId, sentDocId, to, system, state, description, at);
  }
}
