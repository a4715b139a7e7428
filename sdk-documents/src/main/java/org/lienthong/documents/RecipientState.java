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
  /** We asked to recall, update or replace it and have no answer yet. */
  CHANGE_REQUESTED("Đã yêu cầu thu hồi hoặc thay đổi", "Change requested", 8),
  /** The recipient keeps what it has. */
  CHANGE_REFUSED("Từ chối thu hồi hoặc thay đổi", "Change refused", 9),
  /** Given back, or withdrawn before it was sent. */
  RECALLED("Đã thu hồi", "Recalled", 10),
  /** An update or another document has taken its place. */
  SUPERSEDED("Đã được thay thế", "Superseded", 10);

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

  /** Whether the recipient is known to have it; a change may be asked for before that. */
  public boolean hasArrived() {
    return rank >= ARRIVED.rank && this != CHANGE_REQUESTED;
  }

  /** Whether nothing more is expected; late news is still taken and shown. */
  public boolean isFinal() {
    return this == COMPLETED || this == REJECTED || this == RECALLED || this == SUPERSEDED;
  }

  /**
   * What the state becomes when the recipient says so. Forward only, because news overtakes news; a
   * refusal counts whenever it comes, and an acceptance after a refusal does, too. An answer to a
   * change that we did not ask for changes nothing.
   *
   * @param recall whether the change that is answered by 15 is a recall; else an update or a
   *     replacement
   */
  public RecipientState after(ProcessingStatus news, boolean recall) {
    return switch (news.code()) {
      case "01" -> forward(ARRIVED);
      case "02" -> rank < CHANGE_REQUESTED.rank ? REJECTED : this;
      case "03" -> progress(ACCEPTED);
      case "04" -> progress(ASSIGNED);
      case "05" -> progress(IN_PROGRESS);
      case "06" -> progress(COMPLETED);
      case "15" -> answered() ? (recall ? RECALLED : SUPERSEDED) : this;
      case "16" -> this == CHANGE_REQUESTED ? CHANGE_REFUSED : this;
      default -> this;
    };
  }

  private boolean answered() {
    return this == CHANGE_REQUESTED || this == CHANGE_REFUSED;
  }

  private RecipientState progress(RecipientState said) {
    return this == REJECTED ? said : forward(said);
  }

  private RecipientState forward(RecipientState said) {
    return said.rank > rank ? said : this;
  }
}
