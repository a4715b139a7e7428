package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.InputException;
import org.lienthong.signature.internal.ShownSignature;

class OfficialSigningTest {
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final TestPki PKI = TestPki.SHARED;
  static final Clock CLOCK = Clock.fixed(TestPki.NOW, ZoneOffset.UTC);

  static IssuedDocument issued() {
    return numbered().issuedBy(PKI.agency, SamplePdf.seal(), "Hội mẫu tỉnh Mẫu Giang");
  }

  static OfficialSigning.Numbered numbered() {
    return OfficialSigning.of(SamplePdf.withAnchors(), SamplePdf.metadata(), CLOCK)
        .signedBy(PKI.person, SamplePdf.handSignature())
        .numbered(156, LocalDate.of(2026, 10, 5));
  }

  @Test
  void person_number_and_agency_in_order_make_a_valid_official_document_P17() {
    IssuedDocument issued = issued();
    assertEquals("156/BC-HM", issued.metadata().code().toString());

    DocumentVerdict verdict =
        SignatureVerifier.of(PKI.trust).clock(CLOCK).official().verify(issued.content());

    assertEquals(List.of(), verdict.reasons());
    assertEquals(Verdict.VALID, verdict.verdict());
    SignatureVerdict person = verdict.signatures().get(0);
    assertEquals(new Signer("Nguyễn Thị Mẫu", "Hội mẫu tỉnh", SignerRole.PERSON), person.signer());
    assertEquals(Coverage.REVISION, person.coverage());
    assertEquals(
        List.of(LaterChange.Kind.SIGNATURE_ADDED, LaterChange.Kind.PAGE_CONTENT_APPENDED),
        person.laterChanges().stream().map(LaterChange::kind).toList());
    SignatureVerdict agency = verdict.signatures().get(1);
    assertEquals(SignerRole.AGENCY, agency.signer().role());
    assertEquals(Coverage.WHOLE_FILE, agency.coverage());
    assertEquals(Realm.GOV, agency.realm());
    assertEquals(new BestTime(TestPki.NOW, BestTime.Source.CLAIMED), agency.bestTime());
    assertEquals(List.of("RSA 2048 SHA-256"), agency.algorithms());
  }

  @Test
  void each_step_only_appends_to_the_file() {
    Content original = SamplePdf.withAnchors();
    var signed =
        OfficialSigning.of(original, SamplePdf.metadata(), CLOCK)
            .signedBy(PKI.person, SamplePdf.handSignature());
    var numbered = signed.numbered(7, LocalDate.of(2026, 10, 5));
    var issued = numbered.issuedBy(PKI.agency, SamplePdf.seal(), "");
    assertStartsWith(original, signed.content());
    assertStartsWith(signed.content(), numbered.content());
    assertStartsWith(numbered.content(), issued.content());
  }

  @Test
  void the_steps_may_be_taken_in_processes_of_their_own() {
    Content signed =
        OfficialSigning.of(SamplePdf.withAnchors(), SamplePdf.metadata(), CLOCK)
            .signedBy(PKI.person, SamplePdf.handSignature())
            .content();
    Content numbered =
        OfficialSigning.of(signed, SamplePdf.metadata(), CLOCK)
            .signedBefore()
            .numbered(156, LocalDate.of(2026, 10, 5))
            .content();
    Content issued =
        OfficialSigning.of(numbered, SamplePdf.metadata(), CLOCK)
            .signedBefore()
            .numberedBefore()
            .issuedBy(PKI.agency, SamplePdf.seal(), "Hội mẫu tỉnh Mẫu Giang")
            .content();
    DocumentVerdict verdict =
        SignatureVerifier.of(PKI.trust).clock(CLOCK).official().verify(issued);
    assertEquals(List.of(), verdict.reasons());
    Placement atOnce = ShownSignature.last(issued().content()).orElseThrow();
    Placement apart = ShownSignature.last(issued).orElseThrow();
    assertEquals(atOnce.page(), apart.page());
    assertEquals(atOnce.leftMm(), apart.leftMm(), 0.01);
    assertEquals(atOnce.topMm(), apart.topMm(), 0.01);
    assertEquals(atOnce.widthMm(), apart.widthMm(), 0.01);
    assertEquals(atOnce.heightMm(), apart.heightMm(), 0.01);
  }

  @Test
  void a_document_that_no_person_signed_does_not_go_on_to_number_and_agency() {
    var refusal =
        assertThrows(
            SigningRefusedException.class,
            () ->
                OfficialSigning.of(SamplePdf.withAnchors(), SamplePdf.metadata(), CLOCK)
                    .signedBefore());
    assertEquals("SIG-020", refusal.code());
  }

  private static void assertStartsWith(Content start, Content whole) {
    byte[] first = SamplePdf.bytes(start);
    byte[] second = SamplePdf.bytes(whole);
    assertTrue(second.length > first.length);
    assertTrue(Arrays.equals(first, Arrays.copyOf(second, first.length)));
  }

  @Test
  void number_and_date_can_be_read_on_the_page() throws IOException {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(issued().content()))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("156"), text);
      assertTrue(text.contains("ngày 05 tháng 10 năm 2026"), text);
    }
  }

  @Test
  void the_number_sits_on_the_baseline_of_the_words_beside_it() throws IOException {
    Content labelled =
        SamplePdf.of(
            document -> {
              var page = SamplePdf.page(document, "mau");
              SamplePdf.write(document, page, "So:", 85, 747.5f);
              SamplePdf.anchors(document);
            });
    Content numbered =
        OfficialSigning.of(labelled, SamplePdf.metadata(), CLOCK)
            .signedBy(PKI.person, SamplePdf.handSignature())
            .numbered(156, LocalDate.of(2026, 10, 5))
            .content();
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(numbered))) {
      var stripper =
          new PDFTextStripper() {
            float baseline;

            @Override
            protected void writeString(
                String text, List<org.apache.pdfbox.text.TextPosition> positions) {
              if (text.contains("156")) {
                baseline = positions.get(positions.size() - 1).getYDirAdj();
              }
            }
          };
      stripper.getText(document);
      assertEquals(document.getPage(0).getCropBox().getHeight() - 747.5, stripper.baseline, 0.01);
    }
  }

  @Test
  void the_seal_lies_over_the_left_third_of_the_hand_signature_in_real_size() throws IOException {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(issuedWithSealOnly()))) {
      var fields = document.getSignatureFields();
      var hand = fields.get(0).getWidgets().get(0).getRectangle();
      var seal = fields.get(1).getWidgets().get(0).getRectangle();
      assertEquals(36 * 72 / 25.4, seal.getWidth(), 0.01);
      assertEquals(36 * 72 / 25.4, seal.getHeight(), 0.01);
      assertEquals(hand.getLowerLeftX() + hand.getWidth() / 3, seal.getUpperRightX(), 0.01);
      double middle = (hand.getLowerLeftY() + hand.getUpperRightY()) / 2;
      assertEquals(middle, (seal.getLowerLeftY() + seal.getUpperRightY()) / 2, 0.01);
    }
  }

  private static Content issuedWithSealOnly() {
    return numbered().issuedBy(PKI.agency, SamplePdf.seal(), "").content();
  }

  @Test
  void a_turned_and_cropped_page_shows_everything_where_the_reader_expects_it() throws IOException {
    Content turned =
        SamplePdf.of(
            document -> {
              var page = SamplePdf.page(document, "xoay");
              page.setRotation(90);
              page.setCropBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(20, 30, 500, 700));
            });
    var placed =
        OfficialSigning.of(turned, SamplePdf.metadata(), CLOCK)
            .placing(DocumentAnchors.NUMBER, new Placement(1, 30, 20, 0, 0))
            .placing(DocumentAnchors.ISSUE_DATE, new Placement(1, 120, 20, 0, 0))
            .placing(DocumentAnchors.SIGNATURE, new Placement(1, 130, 100, 80, 30))
            .signedBy(PKI.person, SamplePdf.handSignature())
            .numbered(1, LocalDate.of(2026, 2, 3))
            .issuedBy(PKI.agency, SamplePdf.seal(), "");
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(placed.content()))) {
      var hand = document.getSignatureFields().get(0).getWidgets().get(0).getRectangle();
      // 50 x 20 mm in the middle of the room: the reader's left edge is the page's lower edge.
      double mm = 72 / 25.4;
      assertEquals(30 + 145 * mm, hand.getLowerLeftY(), 0.1);
      assertEquals(20 + 105 * mm, hand.getLowerLeftX(), 0.1);
      assertEquals(20 * mm, hand.getWidth(), 0.1);
      assertEquals(50 * mm, hand.getHeight(), 0.1);
    }
    assertEquals(
        Verdict.VALID,
        SignatureVerifier.of(PKI.trust).clock(CLOCK).verify(placed.content()).verdict());
  }

  @Test
  void a_missing_anchor_is_named_before_anything_is_signed() {
    var signing = OfficialSigning.of(SamplePdf.small(), SamplePdf.metadata(), CLOCK);
    Content hand = SamplePdf.handSignature();
    var refusal = assertThrows(InputException.class, () -> signing.signedBy(PKI.person, hand));
    assertEquals("SIG-034", refusal.code());
    assertEquals(
        "Tệp PDF không có điểm đến tên lienthong.number nên không biết đặt nội dung tương ứng vào"
            + " đâu.",
        refusal.message(VIETNAMESE));
  }

  @Test
  void nobody_adds_to_a_document_that_the_agency_closed() {
    Content closed = issued().content();
    var request = SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build();
    var refusal =
        assertThrows(
            SigningRefusedException.class, () -> PdfSigner.sign(closed, request, PKI.person));
    assertEquals("SIG-021", refusal.code());
  }

  @Test
  void the_agency_cannot_sign_before_the_person() {
    Content unsigned = SamplePdf.withAnchors();
    var request = SignatureRequest.builder(SignerRole.AGENCY, TestPki.NOW).build();
    var refusal =
        assertThrows(
            SigningRefusedException.class, () -> PdfSigner.sign(unsigned, request, PKI.agency));
    assertEquals("SIG-020", refusal.code());
    assertFalse(refusal.retryable());
  }

  @Test
  void the_seven_fields_of_the_circular_are_shown_in_vietnamese_with_identifiers_masked() {
    SignatureVerdict person =
        SignatureVerifier.of(PKI.trust).clock(CLOCK).verify(issued().content()).signatures().get(0);
    var display = person.display(VIETNAMESE);
    assertEquals(
        List.of(
            "Cơ quan, tổ chức",
            "Người ký",
            "Tổ chức quản lý chứng thư",
            "Thời điểm ký",
            "Tính toàn vẹn",
            "Hiệu lực chữ ký tại thời điểm ký",
            "Thời hạn chứng thư"),
        List.copyOf(display.keySet()));
    assertEquals("24/11/2026 10:00:00 (do người ký nêu)", display.get("Thời điểm ký"));
    assertEquals(
        "toàn vẹn tại thời điểm ký; về sau có thêm nội dung", display.get("Tính toàn vẹn"));
    assertEquals("hợp lệ", display.get("Hiệu lực chữ ký tại thời điểm ký"));
    assertFalse(display.toString().contains("001234567890"));
  }
}
