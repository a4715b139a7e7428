package org.lienthong.examples.quickstart;

import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.ReportPdf;
import org.lienthong.signature.IssuedDocument;

/** A short official letter, laid out and issued. */
record Letter(String notation, String subject, String text, Signatory signatory, String to) {
  /** Of the committee, that it has read the report. */
  static Letter answer(DocumentCode report) {
    return new Letter(
        "UBND-VX",
        "Tiếp nhận báo cáo công tác Hội và phong trào phụ nữ quý II năm 2026",
        "Ủy ban nhân dân tỉnh đã tiếp nhận Báo cáo số "
            + report
            + " của quý Hội, đã kiểm tra hai chữ ký số và giao Sở Nội vụ theo dõi. Đề nghị quý Hội"
            + " đôn đốc đơn vị chưa gửi báo cáo và gửi bổ sung số liệu khi có.",
        new Signatory("KT. CHỦ TỊCH", "Phó Chủ tịch", Keys.VICE_CHAIRMAN),
        Offices.UNION.name());
  }

  /** Of the union, with the figures for other programs. */
  static Letter figures(DocumentCode report) {
    return new Letter(
        "HLHPN-VP",
        "Gửi số liệu dạng mở kèm Báo cáo số " + report,
        "Hội Liên hiệp Phụ nữ tỉnh gửi kèm số liệu dạng mở (CSV) của Báo cáo số "
            + report
            + " để quý cơ quan sử dụng trong phần mềm của mình.",
        new Signatory("TM. BAN THƯỜNG VỤ", "Chủ tịch", OfficialReport.CHAIRWOMAN),
        Offices.COMMITTEE.name());
  }

  IssuedDocument issue(Issuing issuing, int number) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.unnumbered(notation),
                DocumentType.OFFICIAL_LETTER,
                subject,
                issuing.agencyName())
            .place("Ninh Bình")
            .signatory(signatory)
            .build();
    ReportDocument letter =
        ReportDocument.builder(metadata)
            .recipients(to)
            .section("", text + "/.")
            .distribution("Như trên", "Lưu: VT")
            .sample(true)
            .build();
    Content pdf = ReportPdf.render(letter, issuing.clock().instant());
    return issuing.issue(pdf, metadata, number);
  }
}
