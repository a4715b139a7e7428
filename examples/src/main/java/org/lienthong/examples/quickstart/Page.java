package org.lienthong.examples.quickstart;

import java.util.List;
import org.lienthong.core.Content;

/**
 * What the run leaves for people to look at: one page that opens from the disk, needs no script and
 * no other file, and can be read on a phone and on paper.
 */
record Page(Workspace work, Results results, List<Moment> moments) {

  void write() {
    Html html = new Html();
    html.trusted("<!DOCTYPE html>\n").start("html", "lang", "vi");
    head(html);
    html.start("body");
    masthead(html);
    html.start("main");
    new FiguresSection(results.figures()).write(html);
    new ReportSection(results.issued()).write(html);
    new SignatureSection(results.verdict()).write(html);
    new DeliverySection(results.delivery()).write(html);
    new TroubleSection(results).write(html);
    new TimelineSection(moments).write(html);
    new FilesSection(work).write(html);
    html.stop();
    footer(html);
    html.stop().stop();
    work.write("index.html", Content.ofUtf8(html.toString()));
  }

  private void head(Html html) {
    html.start("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    html.leaf("title", "Liên thông SDK: báo cáo " + results.issued().metadata().code());
    html.start("style").trusted(style()).stop().stop();
  }

  private static String style() {
    byte[] css = SampleForm.resource("page.css").bytes(1 << 20);
    return new String(css, java.nio.charset.StandardCharsets.UTF_8);
  }

  private void masthead(Html html) {
    html.start("header", "class", "masthead").start("div", "class", "inner");
    html.start("p", "class", "brand").text("Liên thông SDK ");
    html.leaf("span", "DỮ LIỆU MẪU", "class", "sample").stop();
    html.leaf("h1", "Từ số liệu của 129 xã, phường đến báo cáo được trả lời");
    html.leaf(
        "p",
        "Hội Liên hiệp Phụ nữ tỉnh Ninh Bình tổng hợp báo cáo quý II năm 2026, so sánh với cùng kỳ"
            + " trên địa giới cũ, lập báo cáo, ký đúng trình tự, gửi qua trục liên thông tới hai cơ"
            + " quan và nhận trả lời. Đơn vị hành chính là thật; số liệu, tên người và mã định danh"
            + " là giả định.",
        "class",
        "lead");
    navigation(html);
    html.stop().stop();
  }

  private static void navigation(Html html) {
    html.start("nav", "aria-label", "Các phần của trang");
    link(html, "so-lieu", "Số liệu");
    link(html, "bao-cao", "Báo cáo");
    link(html, "chu-ky", "Chữ ký");
    link(html, "gui-nhan", "Gửi và nhận");
    link(html, "su-co", "Sự cố");
    link(html, "dien-bien", "Diễn biến");
    link(html, "tep", "Tệp");
    html.stop();
  }

  private static void link(Html html, String id, String text) {
    html.leaf("a", text, "href", "#" + id);
  }

  private static void footer(Html html) {
    html.start("footer").start("div", "class", "inner");
    html.leaf(
        "p",
        "Trang này do ./quickstart tạo ra, không dùng kịch bản và không tải gì từ mạng. Biểu mẫu là"
            + " đề xuất để minh họa, không phải biểu mẫu chính thức; con dấu và chữ ký tay là hình vẽ"
            + " mẫu; chứng thư số do một tổ chức chứng thực tạm thời cấp và hết giá trị khi chương"
            + " trình kết thúc.");
    html.stop().stop();
  }
}
