package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How far a document is at the receiver, or what the sender asks to have undone: the nine status
 * codes tied to Decision 28/2018/QĐ-TTg. Open: a connection may know more.
 *
 * @param code two characters on the wire, the leading zero kept
 */
public record ProcessingStatus(String code) {
  /** Đã đến: the software has it, no clerk has handled it. */
  public static final ProcessingStatus ARRIVED = new ProcessingStatus("01");

  /** Từ chối tiếp nhận: the reason is in the description. */
  public static final ProcessingStatus REJECTED = new ProcessingStatus("02");

  /** Đã tiếp nhận: in the register of incoming documents. */
  public static final ProcessingStatus ACCEPTED = new ProcessingStatus("03");

  /** Phân công xử lý. */
  public static final ProcessingStatus ASSIGNED = new ProcessingStatus("04");

  /** Đang xử lý. */
  public static final ProcessingStatus IN_PROGRESS = new ProcessingStatus("05");

  /** Hoàn thành. */
  public static final ProcessingStatus COMPLETED = new ProcessingStatus("06");

  /** Lấy lại: the sender asks for the document back, or to have it updated. */
  public static final ProcessingStatus RECALL_REQUESTED = new ProcessingStatus("13");

  /** Đồng ý cập nhật hoặc lấy lại. */
  public static final ProcessingStatus CHANGE_ACCEPTED = new ProcessingStatus("15");

  /** Từ chối cập nhật hoặc lấy lại. */
  public static final ProcessingStatus CHANGE_REJECTED = new ProcessingStatus("16");

  private static final Map<ProcessingStatus, Words> WORDS =
      Map.of(
          ARRIVED, new Words("arrived", "Đã đến", "Arrived"),
          REJECTED, new Words("rejected", "Từ chối tiếp nhận", "Refused"),
          ACCEPTED, new Words("accepted", "Đã tiếp nhận", "Accepted and registered"),
          ASSIGNED, new Words("assigned", "Phân công xử lý", "Assigned"),
          IN_PROGRESS, new Words("in-progress", "Đang xử lý", "Being handled"),
          COMPLETED, new Words("completed", "Hoàn thành", "Completed"),
          RECALL_REQUESTED,
              new Words(
                  "recall-requested",
                  "Yêu cầu lấy lại hoặc cập nhật",
                  "Recall or update requested"),
          CHANGE_ACCEPTED,
              new Words("change-accepted", "Đồng ý cập nhật hoặc lấy lại", "Change agreed"),
          CHANGE_REJECTED,
              new Words("change-rejected", "Từ chối cập nhật hoặc lấy lại", "Change refused"));

  private record Words(String machine, String vietnamese, String english) {}

  public ProcessingStatus {
    requireNonNull(code, "code");
    if (code.isBlank()) throw new IllegalArgumentException("a status code must not be blank");
  }

  /** In the order of their codes. */
  public static List<ProcessingStatus> known() {
    return List.of(
        ARRIVED,
        REJECTED,
        ACCEPTED,
        ASSIGNED,
        IN_PROGRESS,
        COMPLETED,
        RECALL_REQUESTED,
        CHANGE_ACCEPTED,
        CHANGE_REJECTED);
  }

  public boolean isKnown() {
    return WORDS.containsKey(this);
  }

  /** One lower-case English word for machines, such as {@code in-progress}; else the code. */
  public String word() {
    Words words = WORDS.get(this);
    return words == null ? code : words.machine();
  }

  /** For people, Vietnamese or English; the code itself where it is not a known one. */
  public String label(Locale language) {
    Words words = WORDS.get(this);
    if (words == null) return code;
    return language.getLanguage().equals("vi") ? words.vietnamese() : words.english();
  }

  @Override
  public String toString() {
    return code;
  }
}
