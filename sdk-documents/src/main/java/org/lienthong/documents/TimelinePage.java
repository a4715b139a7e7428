package org.lienthong.documents;

import java.util.Locale;
import org.lienthong.core.VietnamTime;

/** One document's timeline as a page that stands alone. */
final class TimelinePage {
  private static final String STYLE =
      """
      :root{color-scheme:light}
      body{font:16px/1.5 system-ui,sans-serif;color:#1c2733;background:#fff;margin:2rem auto;\
      max-width:54rem;padding:0 1rem}
      h1{font-size:1.4rem;margin:0}
      h2{font-size:1.05rem;margin:2rem 0 .6rem}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.2rem;margin:1rem 0}
      dt{color:#5a6876}dd{margin:0;overflow-wrap:anywhere}
      table{border-collapse:collapse;width:100%}
      th,td{text-align:left;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #dde3e9;\
      vertical-align:top}
      th{color:#5a6876;font-weight:600}
      ol{list-style:none;margin:0;padding:0 0 0 1rem;border-left:2px solid #c5d0da}
      li{position:relative;padding:0 0 .9rem .2rem;overflow-wrap:anywhere}
      li::before{content:"";position:absolute;left:-1.4rem;top:.45rem;width:.65rem;height:.65rem;\
      border-radius:50%;background:#2f6f9f}
      li.bad::before{background:#b3372f}
      li.good::before{background:#2b7d4f}
      time{display:block;color:#5a6876;font-size:.86rem;font-variant-numeric:tabular-nums}
      footer{margin:2.5rem 0 0;color:#5a6876;font-size:.86rem}
      @media print{body{margin:0}}
      """;

  private final Tracking tracking;
  private final Locale language;
  private final boolean vietnamese;
  private final StringBuilder html = new StringBuilder();

  TimelinePage(Tracking tracking, Locale language) {
    this.tracking = tracking;
    this.language = language;
    vietnamese = language.getLanguage().equals("vi");
  }

  String html() {
    String title = tracking.code().isEmpty() ? tracking.documentId() : tracking.code();
    html.append("<!DOCTYPE html>\n<html lang=\"").append(vietnamese ? "vi" : "en");
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    // Whatever a name or a reason holds, nothing of it can load or run.
    html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    html.append(" style-src 'unsafe-inline'\">\n");
    element("title", title + " – " + tracking.state().label(language));
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    element("h1", title.isEmpty() ? tracking.id().value() : title);
    facts();
    if (!tracking.recipients().isEmpty()) recipients();
    timeline();
    element(
        "footer",
        say(
            "Giờ Việt Nam, theo đồng hồ của máy ghi nhận.",
            "Vietnam time, by the clock of the recording machine."));
    return html.append("</body>\n</html>\n").toString();
  }

  private String say(String inVietnamese, String inEnglish) {
    return vietnamese ? inVietnamese : inEnglish;
  }

  private void facts() {
    html.append("<dl>\n");
    fact(say("Trích yếu", "Subject"), tracking.subject());
    fact(say("Trạng thái", "State"), tracking.state().label(language));
    fact(
        say("Chiều", "Direction"),
        tracking.outgoing() ? say("Gửi đi", "Sent by us") : say("Nhận về", "Received by us"));
    fact(say("Mã văn bản", "Document id"), tracking.documentId());
    fact(say("Mã theo dõi", "Tracking id"), tracking.id().value());
    html.append("</dl>\n");
  }

  private void fact(String name, String value) {
    if (value.isEmpty()) return;
    element("dt", name);
    element("dd", value);
  }

  private void recipients() {
    element("h2", say("Nơi nhận", "Recipients"));
    html.append("<table>\n<tr>");
    element("th", say("Cơ quan", "Body"));
    element("th", say("Trạng thái", "State"));
    element("th", say("Từ lúc", "Since"));
    html.append("</tr>\n");
    for (Tracking.Recipient recipient : tracking.recipients()) {
      html.append("<tr>");
      element("td", recipient.party().toString());
      element("td", recipient.state().label(language));
      element("td", VietnamTime.format(recipient.since()));
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private void timeline() {
    element("h2", say("Quá trình", "Timeline"));
    html.append("<ol>\n");
    for (TimelineEntry entry : tracking.timeline()) {
      html.append("<li class=\"").append(kind(entry)).append("\">");
      element("time", VietnamTime.format(entry.at()));
      element("span", entry.sentence(language));
      html.append("</li>\n");
    }
    html.append("</ol>\n");
  }

  private static String kind(TimelineEntry entry) {
    boolean refused =
        entry.event() == TimelineEvent.STATUS_RECEIVED
            && "02 16".contains(entry.detail().getOrDefault("status", "-"));
    return switch (entry.event()) {
      case SEND_FAILED, DEAD_LETTERED, HANDLER_FAILED, QUARANTINED, CHANGE_REFUSED -> "bad";
      case STATUS_RECEIVED -> refused ? "bad" : "good";
      case HANDLED, CHANGE_AGREED -> "good";
      default -> "plain";
    };
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    html.append("</").append(name).append(">\n");
  }
}
