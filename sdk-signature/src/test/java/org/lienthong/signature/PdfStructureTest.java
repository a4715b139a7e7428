package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/**
 * Files built against readers (P15), signatures with conditions (P16), unusual but lawful files
 * (P19).
 */
class PdfStructureTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final SignatureRequest REQUEST =
      SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build();

  private static DocumentVerdict verify(Content pdf) {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK).verify(pdf);
  }

  private static Content signed(Content pdf) {
    return PdfSigner.sign(pdf, REQUEST, PKI.person);
  }

  private static RawPdf plain() {
    return RawPdf.start()
        .object(1, "<</Type/Catalog/Pages 2 0 R>>")
        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>")
        .stream(4, "", "0 0 100 100 re f");
  }

  private static Content clean() {
    return plain().end("/Root 1 0 R").content();
  }

  private static Map<String, Content> hostile() {
    String root = "/Root 1 0 R";
    Content signed = signed(clean());
    Map<String, Content> files = new LinkedHashMap<>();
    files.put(
        "a page tree that contains itself",
        RawPdf.behind(signed)
            .object(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2147483647>>")
            .end(root)
            .content());
    files.put(
        "a table that names itself as its forerunner",
        RawPdf.behind(signed)
            .write("xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 9/Root 1 0 R/Prev ")
            .write(SamplePdf.bytes(signed).length + ">>\nstartxref\n")
            .write(SamplePdf.bytes(signed).length + "\n%%EOF\n")
            .content());
    files.put(
        "two thousand million announced entries",
        RawPdf.behind(signed)
            .write("xref\n0 2147483647\n0000000000 65535 f \ntrailer\n<</Size 2147483647")
            .write("/Root 1 0 R>>\nstartxref\n" + SamplePdf.bytes(signed).length + "\n%%EOF\n")
            .content());
    files.put("brackets without end", deep("[".repeat(200_000)));
    files.put("dictionaries without end", deep("<</A".repeat(200_000)));
    files.put("a string without end", deep("(" + "x".repeat(1 << 20)));
    files.put(
        "an object stream that is none",
        RawPdf.behind(signed).stream(20, "/Type/ObjStm/N 99999/First 999999", "1 0 2 5")
            .end(root)
            .content());
    files.put(
        "an object stream that extends itself",
        RawPdf.behind(signed).stream(20, "/Type/ObjStm/N 1/First 4/Extends 20 0 R", "21 0 <<>>")
            .end(root)
            .content());
    files.put(
        "a length that refers to itself",
        RawPdf.behind(signed)
            .object(20, "<</Length 20 0 R>>\nstream\nx\nendstream")
            .object(1, "<</Type/Catalog/Pages 2 0 R/X 20 0 R>>")
            .end(root)
            .content());
    files.put(
        "a form whose field is its own parent and kid",
        RawPdf.behind(signed)
            .object(20, "<</FT/Sig/T(a)/Kids[20 0 R]/Parent 20 0 R/V 20 0 R>>")
            .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[20 0 R]>>>>")
            .end(root)
            .content());
    files.put("a million digits for one number", deep("9".repeat(1_000_000)));
    files.put("names of the tree that lead in a circle", names(signed));
    return files;
  }

  private static Content deep(String value) {
    return RawPdf.behind(signed(clean()))
        .object(1, "<</Type/Catalog/Pages 2 0 R/X " + value + ">>")
        .end("/Root 1 0 R")
        .content();
  }

  private static Content names(Content signed) {
    return RawPdf.behind(signed)
        .object(20, "<</Kids[21 0 R]>>")
        .object(21, "<</Kids[20 0 R]>>")
        .object(1, "<</Type/Catalog/Pages 2 0 R/Names<</Dests 20 0 R>>>>")
        .end("/Root 1 0 R")
        .content();
  }

  @TestFactory
  Stream<DynamicTest> P15_a_file_built_against_readers_ends_in_a_verdict_or_a_refusal() {
    return hostile().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> assertRefused(file.getValue()))));
  }

  private static void assertRefused(Content hostile) {
    try {
      assertNotEquals(Verdict.VALID, verify(hostile).verdict());
    } catch (InputException refused) {
      assertTrue(refused.code().startsWith("SIG-"), refused.code());
    }
  }

  @Test
  void P15_two_definitions_of_one_object_behind_the_signature_are_invalid() {
    Content doubled =
        RawPdf.behind(signed(clean()))
            .object(30, "<</A 1>>")
            .object(30, "<</A 2>>")
            .end("/Root 1 0 R")
            .content();
    assertEquals(Verdict.INVALID, verify(doubled).verdict());
  }

  /** A certifying or locking signature, as other programs make them. */
  private static Content signedWith(String transform, COSDictionary parameters, Content pdf) {
    return ExternalSigner.sign(
        pdf,
        PKI.person,
        signature -> {
          COSDictionary reference = new COSDictionary();
          reference.setName(COSName.TYPE, "SigRef");
          reference.setName("TransformMethod", transform);
          parameters.setName(COSName.TYPE, "TransformParams");
          parameters.setName("V", "1.2");
          reference.setItem("TransformParams", parameters);
          COSArray references = new COSArray();
          references.add(reference);
          signature.getCOSObject().setItem("Reference", references);
        });
  }

  private static Content certified(int level) {
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.P, level);
    return signedWith("DocMDP", parameters, form());
  }

  private static Content form() {
    return plain()
        .object(
            3,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[5 0 R 6 0 R]>>")
        .object(5, "<</Type/Annot/Subtype/Widget/FT/Tx/T(khoa)/V(1)/Rect[10 10 90 30]/P 3 0 R>>")
        .object(6, "<</Type/Annot/Subtype/Widget/FT/Tx/T(mo)/V(1)/Rect[10 40 90 60]/P 3 0 R>>")
        .object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R]>>>>")
        .end("/Root 1 0 R")
        .content();
  }

  private static Content filled(Content pdf, String field) {
    return SamplePdf.changed(
        pdf,
        document -> {
          COSArray fields =
              document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .getCOSDictionary(COSName.ACRO_FORM)
                  .getCOSArray(COSName.FIELDS);
          for (int i = 0; i < fields.size(); i++) {
            COSDictionary one = (COSDictionary) fields.getObject(i);
            if (field.equals(one.getString(COSName.T))) {
              one.setString(COSName.V, "9");
              one.setNeedToBeUpdated(true);
            }
          }
        });
  }

  private static Content signedAgain(Content pdf) {
    return ExternalSigner.sign(pdf, PKI.agency, signature -> {});
  }

  @Test
  void P16_a_certified_document_allows_what_its_level_says_and_nothing_else() {
    List<List<Boolean>> allowed =
        List.of(
            List.of(false, false, false), List.of(true, false, false), List.of(true, true, false));
    for (int level = 1; level <= 3; level++) {
      Content clean = certified(level);
      assertEquals(List.of(), verify(clean).reasons());
      List<Content> changes =
          List.of(
              filled(clean, "mo"),
              SamplePdf.changed(
                  clean,
                  document -> {
                    var note =
                        new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText();
                    note.setContents("ghi chu");
                    var page = document.getPage(0);
                    List<org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation> all =
                        new ArrayList<>(page.getAnnotations());
                    all.add(note);
                    page.setAnnotations(all);
                    page.getCOSObject().setNeedToBeUpdated(true);
                  }),
              SamplePdf.changed(
                  clean,
                  document -> SamplePdf.write(document, document.getPage(0), "them", 50, 500)));
      for (int i = 0; i < changes.size(); i++) {
        SignatureVerdict first = verify(signedAgain(changes.get(i))).signatures().get(0);
        boolean violated = first.reasons().contains("CERTIFICATION_VIOLATED");
        assertEquals(allowed.get(level - 1).get(i), !violated, level + " " + i + first.reasons());
        if (violated) assertEquals(Verdict.INVALID, first.verdict());
      }
    }
  }

  @Test
  void P16_a_field_that_the_signature_locks_must_not_change_even_if_signed_again() {
    COSDictionary include = new COSDictionary();
    include.setName("Action", "Include");
    COSArray names = new COSArray();
    names.add(new org.apache.pdfbox.cos.COSString("khoa"));
    include.setItem("Fields", names);
    Content locked = signedWith("FieldMDP", include, form());
    assertEquals(List.of(), verify(locked).reasons());
    SignatureVerdict broken = verify(signedAgain(filled(locked, "khoa"))).signatures().get(0);
    assertEquals(Verdict.INVALID, broken.verdict());
    assertTrue(broken.reasons().contains("CERTIFICATION_VIOLATED"));
    assertEquals("khoa", formChange(broken));
    SignatureVerdict open = verify(signedAgain(filled(locked, "mo"))).signatures().get(0);
    assertEquals(List.of("CONTENT_REPLACED_THEN_SIGNED"), open.reasons());
    assertEquals("mo", formChange(open));
  }

  private static String formChange(SignatureVerdict signature) {
    return signature.laterChanges().stream()
        .filter(change -> change.kind() == LaterChange.Kind.FORM_CHANGED)
        .findFirst()
        .orElseThrow()
        .where();
  }

  @Test
  void P10_a_form_value_changed_after_signing_is_invalid() {
    Content signed = signed(form());
    DocumentVerdict verdict = verify(filled(signed, "mo"));
    assertEquals(Verdict.INVALID, verdict.verdict());
    assertTrue(verdict.reasons().contains("CONTENT_REPLACED_LATER"));
  }

  @Test
  void P19_an_encrypted_file_is_undetermined_whether_it_opens_or_not() {
    for (String password : List.of("", "dung")) {
      Content locked =
          SamplePdf.of(
              document -> {
                SamplePdf.page(document, "khoa");
                document.protect(
                    new StandardProtectionPolicy("chu", password, new AccessPermission()));
              });
      DocumentVerdict verdict = verify(locked);
      assertEquals(Verdict.INDETERMINATE, verdict.verdict());
      assertEquals(List.of("UNSUPPORTED_FORMAT"), verdict.reasons());
    }
  }

  @Test
  void P19_a_hybrid_file_with_table_and_stream_is_signed_and_valid() {
    // Object 5 is packed, so that only the stream knows where it is.
    RawPdf pdf = plain();
    pdf.stream(6, "/Type/ObjStm/N 1/First 4", "5 0 <</Note(an)>>");
    int place = SamplePdf.bytes(pdf.content()).length;
    byte[] rows = HexFormat.of().parseHex("02000600" + "01" + hex4(place) + "00");
    pdf.stream(
        7,
        "/Type/XRef/W[1 2 1]/Index[5 1 7 1]/Size 8",
        new String(rows, StandardCharsets.ISO_8859_1));
    Content hybrid = pdf.end("/Root 1 0 R/XRefStm " + place).content();
    Content signed = signed(hybrid);
    assertEquals(List.of(), verify(signed).reasons());
    DocumentVerdict changed =
        verify(RawPdf.behind(signed).stream(4, "", "0 0 9 9 re f").end("/Root 1 0 R").content());
    assertEquals(Verdict.INVALID, changed.verdict());
  }

  private static String hex4(int value) {
    return String.format(Locale.ROOT, "%04x", value);
  }

  @Test
  void P19_a_PDF_2_file_is_signed_and_valid() {
    String text = RawPdf.text(clean()).replace("%PDF-1.7", "%PDF-2.0");
    Content second = Content.of(text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of(), verify(signed(second)).reasons());
  }

  @Test
  void P19_increments_of_cross_reference_streams_are_read_as_well() {
    Content packed =
        SamplePdf.of(
            document -> SamplePdf.page(document, "nen"),
            org.apache.pdfbox.pdfwriter.compress.CompressParameters.DEFAULT_COMPRESSION);
    Content twice = signedAgain(signed(packed));
    DocumentVerdict verdict = verify(twice);
    assertEquals(List.of(), verdict.reasons());
    assertEquals(
        List.of(LaterChange.Kind.SIGNATURE_ADDED),
        verdict.signatures().get(0).laterChanges().stream().map(LaterChange::kind).toList());
  }

  @Test
  void P15_a_packed_stream_that_unpacks_without_end_is_bounded() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) out.write(zeros);
    }
    String data = packed.toString(StandardCharsets.ISO_8859_1);
    Content bomb =
        RawPdf.behind(signed(clean())).stream(
                20, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", data)
            .object(1, "<</Type/Catalog/Pages 2 0 R/X 21 0 R>>")
            .end("/Root 1 0 R")
            .content();
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused(bomb));
  }

  @Test
  void the_signature_of_another_program_is_valid() {
    Content pdf = ExternalSigner.sign(clean(), PKI.person, PDSignature::getName);
    assertEquals(List.of(), verify(pdf).reasons());
  }
}
