package org.lienthong.examples.quickstart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.VietnameseNumbers;
import org.lienthong.reporting.CheckFinding;
import org.lienthong.reporting.Comparison;
import org.lienthong.reporting.Figure;

/** The running text of the report, each sentence made from the figures it speaks of. */
final class Narrative {
  private final Figures figures;

  Narrative(Figures figures) {
    this.figures = figures;
  }

  List<String> received() {
    List<String> text = new ArrayList<>();
    text.add(
        "Kỳ báo cáo "
            + OfficialReport.inSentence(NinhBinh.QUARTER)
            + " tính từ ngày 15/3/2026 đến hết ngày 14/6/2026. Hội Liên hiệp Phụ nữ tỉnh đã nhận"
            + " báo cáo của "
            + figures.received()
            + " trên "
            + figures.quarter().units().size()
            + " xã, phường.");
    if (!figures.late().isEmpty()) {
      text.add(
          "Chưa gửi báo cáo: "
              + OfficialReport.names(figures.late())
              + ". Số liệu của đơn vị này để trống, không tính là 0.");
    }
    for (CheckFinding finding : figures.contradictions()) {
      text.add(
          "Số liệu chưa khớp, giữ nguyên như đơn vị gửi và đề nghị rà soát: "
              + finding.message(Words.VIETNAMESE));
    }
    return text;
  }

  List<String> results() {
    return List.of(
        "Hội viên: trong kỳ tăng "
            + total("members_joined")
            + ", giảm "
            + total("members_left")
            + " người; cuối kỳ có "
            + total("members_closing")
            + " hội viên, bằng "
            + total("members_rate")
            + "% phụ nữ từ 18 tuổi trở lên, sinh hoạt tại "
            + total("branches")
            + " chi hội.",
        "Cán bộ: "
            + total("officials_trained")
            + " trên "
            + total("officials")
            + " cán bộ Hội được bồi dưỡng trong kỳ ("
            + total("officials_trained_rate")
            + "%); "
            + total("officials_certified")
            + " cán bộ có chứng thư chữ ký số.",
        "Vốn vay: dư nợ ủy thác "
            + total("loans_outstanding")
            + " triệu đồng của "
            + total("borrowers")
            + " hộ; tỷ lệ nợ quá hạn "
            + total("loans_overdue_rate")
            + "%.",
        "Hoạt động trên môi trường số: "
            + total("social_pages")
            + " trang, nhóm mạng xã hội với "
            + total("social_followers")
            + " người theo dõi; hướng dẫn "
            + total("online_services_guided")
            + " lượt hội viên dùng dịch vụ công trực tuyến; "
            + total("documents_signed_rate")
            + "% văn bản gửi qua mạng đã ký số.");
  }

  List<String> comparison() {
    Comparison.Pair members = figures.comparison().likeForLike("members_closing");
    return List.of(
        "Số liệu "
            + OfficialReport.inSentence(NinhBinh.YEAR_BEFORE)
            + " do "
            + figures.formerly().units().size()
            + " xã, phường, thị trấn có trước ngày 01/7/2025 báo cáo, được quy đổi về "
            + figures.yearBefore().units().size()
            + " xã, phường hiện nay; tổng của mọi chỉ tiêu cộng được không thay đổi. "
            + figures.province().divided()
            + " đơn vị cũ được chia về nhiều đơn vị mới, nên số liệu cùng kỳ của "
            + figures.estimated()
            + " xã, phường có phần ước tính.",
        "Xét riêng "
            + members.current().covered()
            + " xã, phường có số liệu của cả hai kỳ, số hội viên cuối kỳ là "
            + Words.of(members.current())
            + " người, bằng "
            + members.percent().number().map(VietnameseNumbers::format).orElse("…")
            + "% cùng kỳ ("
            + change(members)
            + " người).");
  }

  List<String> notes() {
    return List.of(
        "Toàn bộ số liệu, tên người và mã định danh trong báo cáo này là dữ liệu mẫu, được sinh"
            + " ngẫu nhiên để minh họa.",
        figures.quarter().form().note().vi());
  }

  private static String change(Comparison.Pair pair) {
    BigDecimal difference = pair.difference().number().orElse(BigDecimal.ZERO);
    String direction = difference.signum() < 0 ? "giảm " : "tăng ";
    return direction + VietnameseNumbers.format(difference.abs());
  }

  private String total(String indicator) {
    Figure figure = figures.quarter().total(indicator);
    return Words.of(figure);
  }
}
