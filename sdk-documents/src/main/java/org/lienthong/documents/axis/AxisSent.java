package org.lienthong.documents.axis;

import java.util.Map;

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
    String receiveStatus) {
  static AxisSent of(Map<String, String> row) {
    return new AxisSent(
        row.getOrDefault("senderdocid", ""),
        row.getOrDefault("receiverdocid", ""),
        row.getOrDefault("fromcode", ""),
        row.getOrDefault("tocode", ""),
        row.getOrDefault("title", ""),
        row.getOrDefault("notation", ""),
        row.getOrDefault("senttime", ""),
        row.getOrDefault("receivedtime", ""),
        row.getOrDefault("sendstatus", ""),
        row.getOrDefault("receivestatus", ""));
  }
}
