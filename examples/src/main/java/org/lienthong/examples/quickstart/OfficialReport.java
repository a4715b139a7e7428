package org.lienthong.examples.quickstart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.Column;
import org.lienthong.reporting.Comparison;
import org.lienthong.reporting.FormTables;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.ReportDocument;

/** What the report says, before it is laid out. Who signs it is made up. */
final class OfficialReport {
  static final String ISSUER = "Hội Liên hiệp Phụ nữ tỉnh Ninh Bình";
  static final String CHAIRWOMAN = "Nguyễn Thị Mẫu";

  private static final Period QUARTER = NinhBinh.QUARTER;

  private final Figures figures;

  OfficialReport(Figures figures) {
    this.figures = figures;
  }

  /** Without number and date: the register gives them after the chairwoman has signed. */
  DocumentMetadata metadata() {
    return DocumentMetadata.builder(
            DocumentCode.unnumbered("BC-HLHPN"),
            DocumentType.REPORT,
            "Công tác Hội và phong trào phụ nữ " + inSentence(QUARTER),
            ISSUER)
        .place("Ninh Bình")
        .signatory(new Signatory("TM. BAN THƯỜNG VỤ", "Chủ tịch", CHAIRWOMAN))
        .build();
  }

  /** The body, then the form in as many annexes as paper needs. */
  ReportDocument forPaper() {
    ReportDocument.Builder report = body();
    List<Column> columns = figures.quarter().form().columns();
    report.annex(annex("HỘI VIÊN, TỔ CHỨC VÀ CÁN BỘ HỘI", columns.subList(0, 2)));
    report.annex(annex("VỐN VAY, QUỸ HỘI, THI ĐUA KHEN THƯỞNG", columns.subList(2, 5)));
    report.annex(annex("TẬP HUẤN, HỖ TRỢ VÀ HOẠT ĐỘNG TRÊN MÔI TRƯỜNG SỐ", columns.subList(5, 7)));
    return report.build();
  }

  /** The whole form on one sheet, the comparison on another. */
  ReportDocument forWorkbook() {
    String caption = "TỔNG HỢP BÁO CÁO CỦA CÁC XÃ, PHƯỜNG " + upper(QUARTER);
    return body().annex(FormTables.byUnit(caption, figures.quarter())).build();
  }

  private org.lienthong.reporting.ReportTable annex(String subject, List<Column> columns) {
    String caption = subject + " " + upper(QUARTER);
    return FormTables.byUnit(caption, figures.quarter(), columns);
  }

  private ReportDocument.Builder body() {
    Comparison comparison = figures.comparison();
    Narrative words = new Narrative(figures);
    ReportDocument.Builder report =
        ReportDocument.builder(metadata())
            .superior("Hội LHPN Việt Nam")
            .recipients("Ủy ban nhân dân tỉnh Ninh Bình", "Văn phòng Tỉnh ủy Ninh Bình")
            .section("Tình hình gửi báo cáo", words.received().toArray(String[]::new))
            .section("Kết quả chủ yếu", words.results().toArray(String[]::new))
            .section("So sánh với cùng kỳ năm trước", words.comparison().toArray(String[]::new))
            .table(FormTables.comparing("SO SÁNH VỚI CÙNG KỲ NĂM TRƯỚC", comparison))
            .chart(GrowthChart.of(comparison))
            .distribution("Như trên", "Thường trực Hội LHPN tỉnh", "Lưu: VT")
            .sample(true);
    words.notes().forEach(report::note);
    return report;
  }

  static String inSentence(Period period) {
    String name = period.name(Words.VIETNAMESE);
    return name.substring(0, 1).toLowerCase(Words.VIETNAMESE) + name.substring(1);
  }

  private static String upper(Period period) {
    return period.name(Words.VIETNAMESE).toUpperCase(Words.VIETNAMESE);
  }

  /** Names of communes with their codes, in one line. */
  static String names(List<org.lienthong.core.AdministrativeUnit> units) {
    return units.stream().map(Words::of).collect(joining(", "));
  }
}
