package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;

class AgencySigningTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final DocumentCode CODE = DocumentCode.parse("12/BC-HM");

  private static AgencySigning signing(Content pdf) {
    return AgencySigning.of(pdf, OfficialSigningTest.CLOCK);
  }

  private static DocumentVerdict verdict(Content pdf) {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK).verify(pdf);
  }

  @ParameterizedTest
  @EnumSource(CopyKind.class)
  void a_copy_is_signed_by_the_agency_alone_and_says_what_it_is_D5(CopyKind kind) throws Exception {
    Content copy = signing(SamplePdf.small()).copiedBy(PKI.agency, kind, "Hội mẫu tỉnh Mẫu Giang");
    DocumentVerdict verdict = verdict(copy);
    assertEquals(Verdict.VALID, verdict.verdict(), () -> verdict.reasons().toString());
    assertEquals(SignerRole.AGENCY, verdict.signatures().get(0).signer().role());
    assertEquals(Coverage.WHOLE_FILE, verdict.signatures().get(0).coverage());
    assertEquals(
        List.of(kind.words(), "Hội mẫu tỉnh Mẫu Giang", "2026-11-24T10:00:00+07:00"), shown(copy));
  }

  @Test
  void an_annex_says_which_document_it_belongs_to_D4() throws Exception {
    Content annex = signing(SamplePdf.small()).annexSignedBy(PKI.agency, CODE);
    assertEquals(Verdict.VALID, verdict(annex).verdict());
    assertEquals(List.of("Số: 12/BC-HM", "2026-11-24T10:00:00+07:00"), shown(annex));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void the_lines_stand_at_the_top_right_as_the_reader_sees_the_page(int turn) throws Exception {
    Content annex = signing(turned(turn)).annexSignedBy(PKI.agency, CODE);
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(annex))) {
      PDPage page = document.getPage(0);
      PDRectangle box = page.getCropBox();
      PDRectangle mark = page.getAnnotations().get(page.getAnnotations().size() - 1).getRectangle();
      double x = (mark.getLowerLeftX() + mark.getUpperRightX()) / 2 - box.getLowerLeftX();
      double y = (mark.getLowerLeftY() + mark.getUpperRightY()) / 2 - box.getLowerLeftY();
      boolean right = x > box.getWidth() / 2;
      boolean top = y > box.getHeight() / 2;
      assertEquals(turn == 0 || turn == 270, right, "x " + x);
      assertEquals(turn == 0 || turn == 90, top, "y " + y);
    }
  }

  private static Content turned(int turn) throws Exception {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(SamplePdf.small()))) {
      document.getPage(0).setRotation(turn);
      var out = new java.io.ByteArrayOutputStream();
      document.save(out);
      return Content.of(out.toByteArray());
    }
  }

  @Test
  void an_electronic_original_is_not_copied_and_a_closed_file_takes_no_more() {
    Content issued = OfficialSigningTest.issued().content();
    SigningRefusedException copy =
        assertThrows(
            SigningRefusedException.class,
            () -> signing(issued).copiedBy(PKI.agency, CopyKind.TRUE_COPY, "Hội mẫu"));
    assertEquals("SIG-023", copy.code());
    SigningRefusedException annex =
        assertThrows(
            SigningRefusedException.class, () -> signing(issued).annexSignedBy(PKI.agency, CODE));
    assertEquals("SIG-021", annex.code());
  }

  @Test
  void a_timestamp_is_put_in_where_an_authority_is_given() throws Exception {
    try (TestTsa tsa = new TestTsa();
        TimestampClient client = TimestampClient.of(tsa.start())) {
      Content copy =
          signing(SamplePdf.small())
              .timestamps(client)
              .copiedBy(PKI.agency, CopyKind.EXCERPT, "Hội mẫu");
      assertEquals(
          BestTime.Source.TIMESTAMP, verdict(copy).signatures().get(0).bestTime().source());
    }
  }

  /** The lines of the last signature's appearance, read back by PDFBox. */
  private static List<String> shown(Content pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(pdf))) {
      PDPage page = document.getPage(0);
      var widget = page.getAnnotations().get(page.getAnnotations().size() - 1);
      try (PDDocument alone = new PDDocument()) {
        PDPage canvas = new PDPage(PDRectangle.A4);
        alone.addPage(canvas);
        try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(alone, canvas)) {
          content.drawForm(widget.getNormalAppearanceStream());
        }
        String text = new org.apache.pdfbox.text.PDFTextStripper().getText(alone);
        assertTrue(!text.isBlank());
        return text.strip().lines().map(String::strip).toList();
      }
    }
  }
}
