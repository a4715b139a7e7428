package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;

/**
 * The signer is given a document with a second face, signs the first, and the second is brought up
 * afterwards (P8). Objects: 1 catalogue, 2 pages, 3 page, 4 contents, 5 font, 6 form field, 7 a
 * picture over the text, 8 and 9 the hidden page tree, 10 its contents, 11 a hidden catalogue.
 */
class ShadowAttacksTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final String PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R 7 0 R]>>";
  private static final String BARE_PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 10 0 R"
          + "/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R 7 0 R]>>";
  private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>";

  /** A second object 4 that no table names. */
  private static final String HIDDEN =
      """
      4 0 obj
      <</Length 47>>
      stream
      BT /F 12 Tf 100 700 Td (Tra 9 trieu dong) Tj ET
      endstream
      endobj
      """;

  /** Before anybody signed. */
  private static Content prepared() {
    return RawPdf.start()
        .object(1, CATALOG)
        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object(3, PAGE)
        .stream(4, "", text("Tra 1 trieu dong"))
        .object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
        .object(
            6,
            "<</Type/Annot/Subtype/Widget/FT/Tx/T(so tien)/V(1)/Rect[100 500 200 520]"
                + "/AP<</N 12 0 R>>>>")
        .object(7, "<</Type/Annot/Subtype/Square/Rect[90 690 300 720]/AP<</N 13 0 R>>>>")
        .object(8, "<</Type/Pages/Kids[9 0 R]/Count 1>>")
        .object(
            9,
            "<</Type/Page/Parent 8 0 R/MediaBox[0 0 595 842]/Contents 10 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>")
        .stream(10, "", text("Tra 9 trieu dong"))
        .write(HIDDEN)
        .object(11, "<</Type/Catalog/Pages 8 0 R>>")
        .stream(12, "/Type/XObject/Subtype/Form/BBox[0 0 100 20]", "0 g 0 0 10 10 re f")
        .stream(13, "/Type/XObject/Subtype/Form/BBox[0 0 210 30]", "1 g 0 0 210 30 re f")
        .end("/Root 1 0 R")
        .content();
  }

  private static String text(String words) {
    return "BT /F 12 Tf 100 700 Td (" + words + ") Tj ET";
  }

  private static Content signed() {
    return PdfSigner.sign(prepared(), request(SignerRole.PERSON), PKI.person);
  }

  private static SignatureRequest request(SignerRole role) {
    return SignatureRequest.builder(role, TestPki.NOW).build();
  }

  /** As the state that was signed names them: the signer's own increment rewrote some. */
  private static String lastVersion(Content file, int number) {
    String text = RawPdf.text(file);
    int start = text.lastIndexOf("\n" + number + " 0 obj") + 1;
    int body = text.indexOf("obj", start) + 3;
    return text.substring(body, text.indexOf("endobj", body)).strip();
  }

  private static RawPdf behind() {
    return RawPdf.behind(signed());
  }

  private static Map<String, Content> attacks() {
    String page = lastVersion(signed(), 3);
    String catalog = lastVersion(signed(), 1);
    String root = "/Root 1 0 R";
    Map<String, Content> attacks = new LinkedHashMap<>();
    attacks.put("hide: the cover is freed in the table", behind().free(7).end(root).content());
    attacks.put(
        "hide: the page no longer names the cover",
        behind().object(3, page.replace("7 0 R ", "").replace("7 0 R", "")).end(root).content());
    attacks.put(
        "hide: the cover is empty",
        behind().stream(13, "/Type/XObject/Subtype/Form/BBox[0 0 210 30]", "").end(root).content());
    attacks.put(
        "replace: the field shows something else",
        behind().stream(12, "/Type/XObject/Subtype/Form/BBox[0 0 100 20]", "0 g 0 0 90 9 re f")
            .end(root)
            .content());
    attacks.put(
        "replace: the font draws other digits",
        behind()
            .object(
                5,
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
                    + "/Encoding<</Type/Encoding/Differences[49/nine]>>>>")
            .end(root)
            .content());
    attacks.put(
        "hide and replace: the trailer leads to the hidden catalogue",
        behind().end("/Root 11 0 R").content());
    attacks.put(
        "hide and replace: the table leads the text to the hidden one",
        behind().entry(4, RawPdf.offset(signed(), 4, 1)).end(root).content());
    attacks.put(
        "hide and replace: the page is drawn from the hidden text",
        behind().object(3, BARE_PAGE).end(root).content());
    attacks.put(
        "hide and replace: the catalogue leads to the hidden pages",
        behind().object(1, catalog.replace("/Pages 2 0 R", "/Pages 8 0 R")).end(root).content());
    return attacks;
  }

  private static DocumentVerdict verify(Content pdf) {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK).verify(pdf);
  }

  @Test
  void the_prepared_document_itself_is_valid_once_signed() {
    assertEquals(List.of(), verify(signed()).reasons());
  }

  @TestFactory
  Stream<DynamicTest> P8_a_second_face_brought_up_after_signing_is_invalid() {
    return attacks().entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () -> {
                      DocumentVerdict verdict = verify(attack.getValue());
                      assertEquals(Verdict.INVALID, verdict.verdict());
                      assertTrue(verdict.reasons().contains("CHANGED_AFTER_LAST_SIGNATURE"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> P8_signing_what_was_brought_up_does_not_make_the_first_signature_whole() {
    return attacks().entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () -> {
                      Content again;
                      try {
                        again =
                            PdfSigner.sign(
                                attack.getValue(), request(SignerRole.AGENCY), PKI.agency);
                      } catch (SigningRefusedException e) {
                        // The hidden catalogue has no form, so no person seems to have signed.
                        assertEquals("SIG-020", e.code());
                        return;
                      }
                      DocumentVerdict verdict = verify(again);
                      assertNotEquals(Verdict.VALID, verdict.verdict());
                      assertNotEquals(Verdict.VALID, verdict.signatures().get(0).verdict());
                    }));
  }
}
