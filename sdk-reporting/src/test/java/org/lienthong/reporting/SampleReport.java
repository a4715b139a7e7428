package org.lienthong.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;

/** A made-up report that tests lay out. */
final class SampleReport {
  static final Instant TIME = Instant.parse("2026-10-05T02:00:00Z");

  private SampleReport() {}

  static DocumentMetadata metadata() {
    return DocumentMetadata.builder(
            DocumentCode.unnumbered("BC-HLHPN"),
            DocumentType.REPORT,
            "Kết quả công tác Hội quý III năm 2026",
            "Hội Liên hiệp Phụ nữ tỉnh Mẫu")
        .place("Ninh Bình")
        .signatory(new Signatory("TM. BAN THƯỜNG VỤ", "Chủ tịch", "Nguyễn Thị Mẫu"))
        .build();
  }

  static ReportDocument.Builder document(DocumentMetadata metadata) {
    return ReportDocument.builder(metadata)
        .superior("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Mẫu")
        .recipients("Đơn vị mẫu A", "Đơn vị mẫu B")
        .section("Tình hình chung", "Các cấp Hội đã tiếp nhận báo cáo của 59 trên 60 xã, phường.")
        .chart(
            Chart.bar(
                "Hội viên", "Hội viên tăng", List.of("Hội viên"), Chart.Bars.of("Quý III", 1234)))
        .note("Đơn vị mẫu 7 chưa gửi báo cáo.")
        .distribution("Như trên", "Lưu: VT");
  }

  /** Sixty units, the seventh missing; the first column holds codes with leading zeros. */
  static ReportTable table(String sheetName) {
    ReportTable.Builder table =
        ReportTable.builder(
                "SỐ LIỆU THEO ĐƠN VỊ",
                List.of(
                    Heading.column("Mã đơn vị", "A", 3),
                    Heading.column("Đơn vị", "B", 8),
                    Heading.group(
                        "Hội viên",
                        Heading.column("Đầu kỳ", "1", 5),
                        Heading.column("Cuối kỳ", "2", 5))))
            .sheetName(sheetName)
            .unitNote("Đơn vị tính: người")
            .notes("…: chưa có số liệu.");
    for (int unit = 1; unit <= 60; unit++) {
      boolean late = unit == 7;
      List<Cell> cells =
          List.of(
              Cell.centered("00" + (100 + unit)),
              Cell.text(unit == 9 ? "=1+1" : "Đơn vị mẫu " + unit),
              number(late, 1000L * unit),
              number(late, 1000L * unit + 1));
      if (late) table.markedRow(cells);
      else table.row(cells);
    }
    return table
        .totalRow(
            List.of(Cell.text(""), Cell.text("Cộng"), sum(1000L * (1830 - 7)), sum(1823_000L + 59)))
        .build();
  }

  private static Cell number(boolean late, long value) {
    return Cell.of(Kind.NUMBER, late ? Optional.empty() : Optional.of(BigDecimal.valueOf(value)));
  }

  private static Cell sum(long value) {
    return Cell.of(Kind.SUM, Optional.of(BigDecimal.valueOf(value)));
  }
}
