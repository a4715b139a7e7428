package org.lienthong.documents;

import java.util.Locale;

/** How far a document we sent is at one recipient, as far as we were told. */
public enum RecipientState {
  QUEUED("Chờ gửi", "Waiting to be sent", 0),
  /** A dead letter: the network refused it, or it was tried too often. */
  FAILED("Không gửi được", "Not sent", 0),
  SENT("Đã gửi", "Sent", 1),
  ARRIVED("Đã đến", "Arrived", 2),
  ACCEPTED("Đã tiếp nhận", "Accepted and registered", 3),
  ASSIGNED("Đã phân công xử lý", "Assigned", 4),
  IN_PROGRESS("Đang xử lý", "Being handled", 5),
  COMPLETED("Hoàn thành", "Completed", 6),
  REJECTED("Từ chối tiếp nhận", "Refused", 7),
  RECALL_REQUESTED("Đã yêu cầu lấy lại", "Recall requested", 8),
  /** The recipient refuses to give it back. */
  RECALL_REFUSED("Từ chối lấy lại", "Recall refused", 9),
  RECALLED("Đã thu hồi", "Recalled", 10);

  private final String vietnamese;
  private final String english;
  private final int rank;

  RecipientState(String vietnamese, String english, int rank) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.rank = rank;
  }

  /** For machines, such as {@code in-progress}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Vietnamese or English. */
  public String label(Locale language) {
    return language.getLanguage().equals("vi") ? vietnamese : english;
  }

  /** Whether the recipient is known to have it. */
  public boolean hasArrived() {
    return rank >= ARRIVED.rank;
  }

  /**
   * What the state becomes when the recipient says so: forward only, because news overtakes news; a
   * refusal counts whenever it comes, and so does an acceptance after a refusal.
   */
  public RecipientState after(ProcessingStatus news) {
    RecipientState said =
        switch (news.code()) {
          case "01" -> ARRIVED;
          case "02" -> REJECTED;
          case "03" -> ACCEPTED;
          case "04" -> ASSIGNED;
          case "05" -> IN_PROGRESS;
          case "06" -> COMPLETED;
          case "15" -> RECALLED;
          case "16" -> RECALL_REFUSED;
          default -> this;
        };
    if (said == ARRIVED && this == REJECTED) return this;
    if (this == REJECTED && said.rank >= ACCEPTED.rank) return said;
    if (this == RECALL_REFUSED && said.rank < RECALL_REQUESTED.rank) return this;
    return said.rank > rank ? said : this;
  }
}
