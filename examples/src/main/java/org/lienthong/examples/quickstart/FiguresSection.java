package org.lienthong.examples.quickstart;

import java.util.List;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.VietnameseNumbers;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.CheckFinding;
import org.lienthong.reporting.Comparison;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.ReportValue;

/** The figures at a glance, what is wrong with them, and how they compare. */
final class FiguresSection {
  private static final List<String> SHOWN =
      List.of(
          "members_closing",
          "members_joined",
          "members_rate",
          "officials_certified",
          "loans_outstanding",
          "loans_overdue_rate",
          "training_attendances",
          "social_followers",
          "documents_signed_rate");

  private final Figures figures;
  private final Comparison comparison;

  FiguresSection(Figures figures) {
    this.figures = figures;
    this.comparison = figures.comparison();
  }

  void write(Html html) {
    html.start("section", "id", "so-lieu").leaf("h2", "Số liệu");
    tiles(html);
    problems(html);
    table(html);
    chart(html);
    html.stop();
  }

  private void tiles(Html html) {
    html.start("div", "class", "tiles");
    tile(
        html,
        figures.received() + "/" + figures.quarter().units().size(),
        "xã, phường đã gửi báo cáo");
    tile(html, Words.of(figures.quarter().total("members_closing")), "hội viên cuối kỳ");
    tile(
        html,
        figures.formerly().units().size() + " → " + figures.yearBefore().units().size(),
        "đơn vị cũ về đơn vị hiện nay, tổng không đổi");
    tile(html, Words.of(figures.quarter().form().indicators().size()), "chỉ tiêu trong biểu mẫu");
    html.stop();
  }

  private static void tile(Html html, String number, String words) {
    html.start("div", "class", "tile").leaf("strong", number).leaf("span", words).stop();
  }

  private void problems(Html html) {
    html.leaf("h3", "Cần chú ý").start("ul", "class", "problems");
    for (AdministrativeUnit unit : figures.late()) {
      html.start("li").leaf("b", "Chưa gửi báo cáo. ").text(Words.of(unit));
      html.text(": các ô để trống, không tính là 0; mọi tổng đều ghi rõ có mấy đơn vị.").stop();
    }
    for (CheckFinding finding : figures.contradictions()) {
      html.start("li").leaf("b", "Số liệu không khớp. ");
      html.text(finding.message(Words.VIETNAMESE) + " ");
      html.text(finding.nextStep(Words.VIETNAMESE)).stop();
    }
    html.stop();
  }

  private void table(Html html) {
    html.leaf("h3", "So với cùng kỳ năm trước").start("div", "class", "wide").start("table");
    html.leaf(
        "caption",
        "Năm trước do "
            + figures.formerly().units().size()
            + " đơn vị cũ báo cáo, đã quy đổi về địa giới hiện nay; "
            + figures.province().divided()
            + " đơn vị cũ bị chia nên số cùng kỳ của "
            + figures.estimated()
            + " xã, phường có phần ước tính. Cột cuối chỉ xét "
            + comparison.likeForLike("members_closing").current().covered()
            + " xã, phường có số liệu của cả hai kỳ.");
    html.start("thead").start("tr");
    for (String heading :
        List.of("Chỉ tiêu", "Quý II năm 2026", "Quý II năm 2025", "Tăng, giảm cùng đơn vị")) {
      html.leaf("th", heading, "scope", "col");
    }
    html.stop().stop().start("tbody");
    for (String key : SHOWN) row(html, figures.quarter().form().indicator(key).orElseThrow());
    html.stop().stop().stop();
  }

  private void row(Html html, Indicator indicator) {
    Comparison.Pair pair = comparison.total(indicator.key());
    html.start("tr").start("th", "scope", "row").text(indicator.label(Words.VIETNAMESE));
    html.leaf("small", " " + indicator.measure().label().vi()).stop();
    html.leaf("td", Words.of(pair.current())).leaf("td", Words.of(pair.base()));
    html.leaf("td", signed(comparison.likeForLike(indicator.key()).difference())).stop();
  }

  private static String signed(ReportValue difference) {
    return difference
        .number()
        .map(number -> (number.signum() > 0 ? "+" : "") + VietnameseNumbers.format(number))
        .orElse("…");
  }

  private void chart(Html html) {
    Chart chart = GrowthChart.of(comparison);
    byte[] svg = chart.svg().bytes(1 << 20);
    html.start("figure").start("div", "class", "chart");
    html.trusted(new String(svg, java.nio.charset.StandardCharsets.UTF_8)).stop();
    html.leaf("figcaption", chart.description());
    html.start("details").leaf("summary", "Số liệu của biểu đồ dạng bảng");
    html.start("div", "class", "wide").trusted(chart.tableHtml()).stop();
    html.stop().stop();
  }
}
