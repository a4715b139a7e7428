package org.lienthong.documents.axis;

/**
 * What the axis says of a message that was sent, for one recipient. Texts are the axis's own and
 * may be empty.
 */
public record AxisSent(
    String senderDocId,
    String receiverDocId,
    String from,
    String to,
    String title,
    String notation,
    String sentTime,
    String receivedTime,
    String sendStatus,
    String receiveStatus) {}
