package org.lienthong.examples.quickstart;

import java.util.Locale;

/** Two things that go wrong, and what becomes of them. */
record TroubleSection(Results results) {
  void write(Html html) {
    html.start("section", "id", "su-co").leaf("h2", "Khi có sự cố");
    changed(html);
    dropped(html);
    html.stop();
  }

  private void changed(Html html) {
    Tampering tampering = results.tampering();
    html.leaf("h3", "Có người sửa báo cáo đã ký").start("p").text("Byte thứ ");
    html.text(Words.of(tampering.at() + 1L) + " của tệp PDF được đổi từ ");
    html.leaf("code", hex(tampering.before())).text(" thành ");
    html.leaf("code", hex(tampering.after())).text(". Nhìn bằng mắt có thể không thấy gì khác (");
    html.leaf("a", "mở tệp", "href", Tour.CHANGED_REPORT).text("), nhưng:").stop();
    SignatureSection.banner(html, results.changed(), "Báo cáo bị sửa");
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "%02X", value);
  }

  private void dropped(Html html) {
    DroppedAnswer dropped = results.dropped();
    html.leaf("h3", "Trục nhận văn bản rồi mất câu trả lời");
    html.leaf(
        "p",
        "Bên gửi không thể biết trục đã nhận hay chưa nên gửi lại với đúng mã cũ. Trục nhận "
            + dropped.accepted()
            + " lần; kho của nơi nhận nhận ra văn bản đã có và chỉ giao cho phần mềm "
            + dropped.handed()
            + " lần.");
    DeliverySection.timeline(html, dropped.tracking());
  }
}
