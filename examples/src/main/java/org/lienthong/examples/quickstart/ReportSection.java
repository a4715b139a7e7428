package org.lienthong.examples.quickstart;

import java.util.List;
import org.lienthong.signature.IssuedDocument;

/** The report as it was issued, page by page. */
record ReportSection(IssuedDocument issued) {
  void write(Html html) {
    List<String> pages = PagePictures.of(issued.content());
    html.start("section", "id", "bao-cao").leaf("h2", "Báo cáo số " + issued.metadata().code());
    html.start("p").text("Phần chính của văn bản; các phụ lục theo xã, phường ở trong ");
    html.leaf("a", "tệp PDF đã ký", "href", Tour.REPORT).text(". Cùng số liệu ở dạng ");
    html.leaf("a", "bảng tính", "href", Tour.WORKBOOK).text(".").stop();
    html.start("div", "class", "pages");
    for (int i = 0; i < pages.size(); i++) {
      html.start("a", "href", Tour.REPORT + "#page=" + (i + 1));
      html.empty("img", "src", pages.get(i), "alt", "Trang " + (i + 1) + " của báo cáo").stop();
    }
    html.stop().stop();
  }
}
