package org.lienthong.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.internal.render.Grid;
import org.lienthong.reporting.internal.render.Grid.Cell;
import org.lienthong.reporting.internal.render.Grid.HeadCell;
import org.lienthong.reporting.internal.render.Grid.Kind;
import org.lienthong.reporting.internal.render.Grid.Row;

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
  static Grid grid() {
    List<HeadCell> head =
        List.of(
            new HeadCell(0, 0, 2, 1, "Mã đơn vị"),
            new HeadCell(0, 1, 2, 1, "Đơn vị"),
            new HeadCell(0, 2, 1, 2, "Hội viên"),
            new HeadCell(1, 2, 1, 1, "Đầu kỳ"),
            new HeadCell(1, 3, 1, 1, "Cuối kỳ"),
            new HeadCell(2, 0, 1, 1, "A"),
            new HeadCell(2, 1, 1, 1, "B"),
            new HeadCell(2, 2, 1, 1, "1"),
            new HeadCell(2, 3, 1, 1, "2"));
    List<Row> rows = new ArrayList<>();
    for (int unit = 1; unit <= 60; unit++) {
      boolean late = unit == 7;
      rows.add(
          new Row(
              List.of(
                  Cell.centered("00" + (100 + unit)),
                  Cell.text(unit == 9 ? "=1+1" : "Đơn vị mẫu " + unit),
                  number(late, 1000L * unit),
                  number(late, 1000L * unit + 1)),
              false,
              late));
    }
    rows.add(
        new Row(
            List.of(Cell.text(""), Cell.text("Cộng"), sum(1000L * (1830 - 7)), sum(1823_000L + 59)),
            true,
            false));
    return new Grid(
        "SỐ LIỆU THEO ĐƠN VỊ",
        "Đơn vị tính: người",
        List.of(3, 8, 5, 5),
        head,
        rows,
        List.of("…: chưa có số liệu."));
  }

  private static Cell number(boolean late, long value) {
    return Cell.of(Kind.NUMBER, late ? Optional.empty() : Optional.of(BigDecimal.valueOf(value)));
  }

  private static Cell sum(long value) {
    return Cell.of(Kind.SUM, Optional.of(BigDecimal.valueOf(value)));
  }
}
