package org.lienthong.examples.quickstart;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.Tracking;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.ReportPdf;
import org.lienthong.reporting.TidyCsv;
import org.lienthong.reporting.Workbooks;
import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.IssuedDocument;
import org.lienthong.signature.SignatureVerifier;

/** The steps in their order: this is the class to read first. */
final class Tour {
  static final String REPORT = "bao-cao-da-ky.pdf";
  static final String CHANGED_REPORT = "bao-cao-bi-sua.pdf";
  static final String WORKBOOK = "tong-hop.xlsx";
  static final String FIGURES = "tong-hop.csv";
  static final String TRUSTED = "tin-cay";

  private static final int REPORT_NUMBER = 156;

  private final Workspace work;
  private final Console console;
  private final Clock clock;
  private final NinhBinh province = NinhBinh.load();
  private final Form form = SampleForm.load();

  Tour(Workspace work, Console console, Clock clock) {
    this.work = work;
    this.console = console;
    this.clock = clock;
  }

  /** Leaves everything in the workspace, and {@code index.html} that shows it. */
  void run() {
    Figures figures = figures();
    OfficialReport report = new OfficialReport(figures);
    Content draft = lay(report);
    Keys keys = Keys.create(clock, work.path(TRUSTED));
    Issuing union = new Issuing(Offices.UNION.name(), keys.chairwoman(), keys.union(), clock);
    IssuedDocument issued = issue(union, draft, report.metadata());
    SignatureVerifier verifier = SignatureVerifier.of(keys.trust()).clock(clock).official();
    DocumentVerdict verdict = verify(verifier, issued.content());
    Results results;
    try (Offices offices = open(verifier)) {
      Delivery delivery = deliver(offices, issued, keys);
      Tampering tampering = Tampering.of(issued.content());
      DocumentVerdict changed = tamper(verifier, tampering);
      DroppedAnswer dropped = drop(offices, issued, union);
      results = new Results(figures, issued, verdict, delivery, tampering, changed, dropped);
    }
    new Page(work, results, console.moments()).write();
  }

  private Figures figures() {
    CommuneFiles communes = new CommuneFiles(province, form);
    Path archive = communes.writeYearBefore(work);
    List<Path> files =
        console.step(
            "Các xã, phường gửi số liệu quý II năm 2026",
            () -> communes.writeQuarter(work, archive),
            sent -> List.of(sent.size() + " tệp CSV, mỗi xã, phường một tệp"));
    Consolidation quarter =
        console.step(
            "Đọc, kiểm tra và tổng hợp toàn tỉnh",
            () -> Figures.consolidate(province, form, files),
            Tour::findings);
    Figures figures =
        console.step(
            "Quy đổi số liệu quý II năm 2025 về địa giới hiện nay",
            () -> Figures.with(province, quarter, archive),
            Tour::boundaries);
    work.write(FIGURES, TidyCsv.write(quarter, NinhBinh.CODE));
    return figures;
  }

  private static List<String> findings(Consolidation quarter) {
    List<String> lines = new ArrayList<>();
    quarter
        .missing()
        .forEach(unit -> lines.add("Chưa gửi: " + Words.of(unit) + ". Để trống, không tính là 0"));
    Figures.contradictions(quarter)
        .forEach(finding -> lines.add("Chưa khớp: " + finding.message(Words.VIETNAMESE)));
    lines.add("Hội viên cuối kỳ: " + Words.of(quarter.total("members_closing")) + " người");
    return lines;
  }

  private static List<String> boundaries(Figures figures) {
    return List.of(
        figures.formerly().units().size()
            + " xã, phường, thị trấn cũ thành "
            + figures.yearBefore().units().size()
            + " xã, phường hiện nay",
        "Tổng không đổi: "
            + Words.of(figures.formerly().total("members_closing"))
            + " hội viên trước và "
            + Words.of(figures.summed("members_closing"))
            + " sau quy đổi");
  }

  private Content lay(OfficialReport report) {
    return console.step(
        "Lập báo cáo PDF và bảng tính tổng hợp",
        () -> {
          work.write(WORKBOOK, Workbooks.write(report.forWorkbook(), clock.instant()));
          return ReportPdf.render(report.forPaper(), clock.instant());
        },
        pdf -> List.of(REPORT + ", " + WORKBOOK));
  }

  private IssuedDocument issue(Issuing union, Content draft, DocumentMetadata metadata) {
    return console.step(
        "Chủ tịch ký, văn thư cấp số và ngày, cơ quan đóng dấu",
        () -> {
          IssuedDocument issued = union.issue(draft, metadata, REPORT_NUMBER);
          work.write(REPORT, issued.content());
          return issued;
        },
        issued -> List.of("Văn bản số " + issued.metadata().code()));
  }

  private DocumentVerdict verify(SignatureVerifier verifier, Content pdf) {
    return console.step(
        "Kiểm tra hai chữ ký", () -> verifier.verify(pdf), verdict -> Verdicts.lines(verdict));
  }

  private DocumentVerdict tamper(SignatureVerifier verifier, Tampering tampering) {
    return console.step(
        "Thử sửa một byte của báo cáo đã ký",
        () -> {
          work.write(CHANGED_REPORT, tampering.changed());
          return verifier.verify(tampering.changed());
        },
        verdict -> Verdicts.lines(verdict));
  }

  private Offices open(SignatureVerifier verifier) {
    return console.step(
        "Mở trục liên thông trên máy này và kho của ba cơ quan",
        () -> Offices.open(work, verifier),
        offices -> List.of(offices.hub().url().toString()));
  }

  private Delivery deliver(Offices offices, IssuedDocument issued, Keys keys) {
    SentDocument sent =
        console.step(
            "Đóng gói edXML, lưu bền vững và gửi tới hai nơi nhận",
            () -> Delivery.send(offices, issued, work),
            document -> List.of(Offices.COMMITTEE.name(), Offices.PARTY_OFFICE.name()));
    List<Receipt> received =
        console.step(
            "Hai nơi nhận tải về, lưu, kiểm tra chữ ký rồi báo 01, 03, 06",
            () -> Delivery.receive(offices),
            Tour::conclusions);
    return console.step(
        "Ủy ban nhân dân tỉnh trả lời bằng công văn có ký số",
        () -> {
          Issuing committee =
              new Issuing(Offices.COMMITTEE.name(), keys.viceChairman(), keys.committee(), clock);
          Delivery.answer(offices, received.get(0), committee);
          return Delivery.close(offices, sent, received, work);
        },
        Tour::ending);
  }

  private static List<String> conclusions(List<Receipt> receipts) {
    return receipts.stream()
        .map(
            receipt ->
                receipt.incoming().document().code().orElseThrow()
                    + ": hai chữ ký "
                    + Verdicts.of(receipt.verdict().verdict()))
        .toList();
  }

  private static List<String> ending(Delivery delivery) {
    List<String> lines = new ArrayList<>();
    EdxmlDocument answer = delivery.answer().incoming().document();
    lines.add(
        "Công văn "
            + answer.code().orElseThrow()
            + ": "
            + Verdicts.of(delivery.answer().verdict().verdict()));
    for (Tracking.Recipient recipient : delivery.tracking().recipients()) {
      lines.add(recipient.party().name() + ": " + recipient.state().label(Words.VIETNAMESE));
    }
    lines.add(
        "Gói bằng chứng "
            + Delivery.EVIDENCE
            + (delivery.evidence().isIntact() ? " nguyên vẹn" : " bị hỏng"));
    return lines;
  }

  private DroppedAnswer drop(Offices offices, IssuedDocument report, Issuing union) {
    return console.step(
        "Thử làm mất câu trả lời của trục sau khi trục đã nhận công văn",
        () -> DroppedAnswer.demonstrate(offices, report, union, work),
        dropped ->
            List.of(
                "Hội gửi lại với đúng mã cũ; trục nhận " + dropped.accepted() + " lần",
                "Phần mềm của nơi nhận chỉ được giao " + dropped.handed() + " lần"));
  }
}
