package org.lienthong.documents;

import java.util.Locale;

/**
 * Where a document stands in this exchange. {@link Lifecycle} says what leads from one to the
 * other.
 */
public enum DocumentState {
  /** Sent by us: durable here, not yet taken by every network it needs. */
  QUEUED("Chờ gửi", "Waiting to be sent", false),
  /** Taken for all recipients; not all have said that it arrived. */
  SENT("Đã gửi", "Sent", false),
  /** Taken for some recipients; for others it is a dead letter. */
  PARTLY_SENT("Gửi được một phần", "Partly sent", false),
  /** Every recipient has said that it arrived, or more. */
  DELIVERED("Đã đến đủ nơi nhận", "Arrived everywhere", false),
  /** No recipient can be reached: a dead letter that can be sent again. */
  FAILED("Không gửi được", "Not sent", false),

  /** Received by us: durable here, not yet handed over. */
  RECEIVED("Đã nhận, chờ giao", "Received, waiting to be handed over", false),
  /** In the hands of the union's program, or it was interrupted there. */
  HANDED_OVER("Đang giao", "Being handed over", false),
  ACCEPTED("Đã tiếp nhận", "Accepted and registered", false),
  ASSIGNED("Đã phân công xử lý", "Assigned", false),
  IN_PROGRESS("Đang xử lý", "Being handled", false),
  /** A request to recall, update or replace that nobody has answered yet. */
  CHANGE_REQUESTED("Chờ trả lời yêu cầu thu hồi hoặc thay đổi", "Change to be decided", false),
  /** Unreadable, or the handler failed too often: kept with its bytes, waits for a person. */
  QUARANTINED("Tạm giữ", "Quarantined", false),

  /** Handled; both directions. */
  COMPLETED("Hoàn thành", "Completed", true),
  /** Refused with a reason; both directions. */
  REJECTED("Bị từ chối", "Refused", true),
  /** Taken back by its sender; both directions. */
  RECALLED("Đã thu hồi", "Recalled", true),
  /** An update or another document of its sender has taken its place; both directions. */
  SUPERSEDED("Đã được thay thế", "Superseded", true);

  private final String vietnamese;
  private final String english;
  private final boolean last;

  DocumentState(String vietnamese, String english, boolean last) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.last = last;
  }

  /** For machines, such as {@code partly-sent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Vietnamese or English. */
  public String label(Locale language) {
    return language.getLanguage().equals("vi") ? vietnamese : english;
  }

  /** Whether nothing more is expected; late news is still taken and shown. */
  public boolean isFinal() {
    return last;
  }
}
