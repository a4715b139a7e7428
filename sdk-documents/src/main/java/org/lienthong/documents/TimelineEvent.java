package org.lienthong.documents;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can happen to a document. Each has a sentence; {@code {name}} is filled from the detail. */
public enum TimelineEvent {
  STORED(
      "Lưu bền vững văn bản {code} gửi {count} nơi nhận", "Stored {code} for {count} recipients"),
  SEND_ATTEMPTED(
      "Gửi qua {connection}, lần {attempt}", "Sending over {connection}, attempt {attempt}"),
  SENT("{connection} đã nhận chuyển ({remoteId})", "{connection} took it ({remoteId})"),
  SEND_FAILED(
      "Gửi qua {connection} chưa được, sẽ gửi lại với đúng mã cũ: {reason}",
      "{connection} did not take it; the same message is sent again: {reason}"),
  DEAD_LETTERED(
      "Dừng gửi qua {connection}, giữ nguyên để gửi lại khi cần: {reason}",
      "Gave up on {connection}; kept to be sent again: {reason}"),
  REDRIVEN("Đưa lại vào hàng đợi", "Put into the queue again"),
  STATUS_RECEIVED("{from} báo: {status} {description}", "{from} says: {status} {description}"),
  STATUS_REPEATED(
      "{from} báo lại hoặc báo muộn: {status} {description}",
      "{from} says again or late: {status} {description}"),
  RECEIVED(
      "Nhận từ {from} qua {connection}, đã lưu bền vững",
      "Received from {from} over {connection} and stored durably"),
  ACKNOWLEDGED("Báo {connection} là đã lưu", "Told {connection} that it is stored"),
  REDELIVERED(
      "{connection} giao lại văn bản đã có; không giao lần hai",
      "{connection} delivered it again; not handed over twice"),
  SAME_ID_OTHER_CONTENT(
      "Mã văn bản trùng với {other} nhưng nội dung khác; nhận như văn bản mới",
      "Its document id is that of {other} with other content; taken as new"),
  HANDED_OVER("Giao cho phần mềm của đơn vị, lần {attempt}", "Handed over, attempt {attempt}"),
  HANDLED("Phần mềm của đơn vị đã nhận xong", "The handler took it"),
  HANDLER_FAILED("Phần mềm của đơn vị lỗi: {reason}", "The handler failed: {reason}"),
  QUARANTINED("Tạm giữ nguyên tệp: {reason}", "Quarantined with its bytes: {reason}"),
  STATUS_REPORTED(
      "Báo về {to}: {status} {description}", "Reported to {to}: {status} {description}"),
  STATUS_SENT(
      "Báo cáo trạng thái {status} đã tới {connection}", "{connection} took the status {status}"),
  WITHDRAWN(
      "Rút lại trước khi gửi qua {connection}: {reason}",
      "Withdrawn before {connection} had it: {reason}"),
  CHANGE_REQUESTED("Yêu cầu {type}: {reason}", "Asked to {type} it: {reason}"),
  CHANGE_RECEIVED("{from} yêu cầu {type}: {reason}", "{from} asks to {type} it: {reason}"),
  CHANGE_AGREED("Đồng ý {type}", "Agreed to {type} it"),
  CHANGE_REFUSED("Từ chối {type}: {reason}", "Refused to {type} it: {reason}"),
  CHANGE_POSTPONED("Chờ người có thẩm quyền trả lời", "Waits for a person to answer");

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String vietnamese;
  private final String english;

  TimelineEvent(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** For machines, such as {@code status-received}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String sentence(Map<String, String> detail, Locale language) {
    String text = language.getLanguage().equals("vi") ? vietnamese : english;
    return NAME.matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(detail.getOrDefault(name.group(1), "")))
        .strip();
  }
}
