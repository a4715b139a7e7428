package org.lienthong.examples.quickstart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.documents.Party;
import org.lienthong.documents.TimelineEntry;
import org.lienthong.documents.Tracking;
import org.lienthong.documents.edxml.EdxmlDocument;

/** The way of the report as its sender sees it, and the answer. */
record DeliverySection(Delivery delivery) {
  private static final Map<String, String> NAMES =
      Stream.of(Offices.UNION, Offices.COMMITTEE, Offices.PARTY_OFFICE)
          .collect(Collectors.toUnmodifiableMap(party -> party.id().value(), Party::name));

  void write(Html html) {
    html.start("section", "id", "gui-nhan").leaf("h2", "Gửi và nhận");
    recipients(html);
    answer(html);
    html.leaf("h3", "Nhật ký của bên gửi");
    timeline(html, delivery.tracking());
    html.start("p").text("Tệp trên đường truyền, mọi trạng thái và nhật ký ở trong ");
    html.leaf("a", "gói bằng chứng", "href", Delivery.EVIDENCE);
    html.text(delivery.evidence().isIntact() ? " (đã kiểm tra: nguyên vẹn, " : " (bị hỏng, ");
    html.text(delivery.evidence().journalLines() + " dòng nhật ký nối bằng mã băm).").stop();
    html.stop();
  }

  private void recipients(Html html) {
    html.start("div", "class", "wide").start("table").leaf("caption", "Nơi nhận");
    html.start("thead").start("tr");
    for (String heading : List.of("Cơ quan", "Mã (giả định)", "Kết luận về chữ ký", "Trạng thái")) {
      html.leaf("th", heading, "scope", "col");
    }
    html.stop().stop().start("tbody");
    List<Tracking.Recipient> recipients = delivery.tracking().recipients();
    for (int i = 0; i < recipients.size(); i++) {
      Tracking.Recipient recipient = recipients.get(i);
      html.start("tr").leaf("th", recipient.party().name(), "scope", "row");
      html.leaf("td", recipient.party().id().value());
      html.leaf("td", Verdicts.of(delivery.received().get(i).verdict().verdict()));
      html.leaf("td", recipient.state().label(Words.VIETNAMESE)).stop();
    }
    html.stop().stop().stop();
  }

  private void answer(Html html) {
    EdxmlDocument answer = delivery.answer().incoming().document();
    html.leaf("h3", "Trả lời").start("p");
    html.text(answer.from().name() + " gửi công văn ");
    html.leaf("a", answer.code().orElseThrow().toString(), "href", Delivery.ANSWER);
    html.text(", trích yếu: " + answer.subject() + ".").stop();
    SignatureSection.banner(html, delivery.answer().verdict(), "Công văn trả lời");
  }

  static void timeline(Html html, Tracking tracking) {
    html.start("ol", "class", "timeline");
    for (TimelineEntry entry : tracking.timeline()) {
      html.start("li").leaf("time", TimelineSection.time(entry.at()));
      html.start("div").leaf("span", named(entry.sentence(Words.VIETNAMESE))).stop().stop();
    }
    html.stop();
  }

  /** Names in place of codes, which say little to people. */
  private static String named(String sentence) {
    Function<String, String> name = code -> NAMES.getOrDefault(code, code);
    String words = sentence;
    for (String code : NAMES.keySet()) words = words.replace(code, name.apply(code));
    return words;
  }
}
