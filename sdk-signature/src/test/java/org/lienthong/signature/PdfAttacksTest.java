package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.signature.internal.CmsBuilder;

/** Each attack is made here from a clean file, so that it is understood rather than collected. */
class PdfAttacksTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final SignatureAlgorithmName RSA = SignatureAlgorithmName.RSA_PKCS1_SHA256;

  private static Content signed() {
    return PdfSigner.sign(
        SamplePdf.withAnchors(),
        SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
        PKI.person);
  }

  private static DocumentVerdict verify(Content pdf) {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK).verify(pdf);
  }

  private static void assertRefused(Verdict verdict, String reason, Content pdf) {
    DocumentVerdict result = verify(pdf);
    assertEquals(verdict, result.verdict(), () -> result.reasons().toString());
    assertTrue(result.reasons().contains(reason), () -> result.reasons().toString());
  }

  @Test
  void the_clean_file_is_valid() {
    assertEquals(List.of(), verify(signed()).reasons());
    assertEquals(List.of("ONLY_ONE_SIGNATURE"), verify(signed()).warnings());
  }

  @Test
  void P1_missing_or_empty_contents_or_range_is_invalid_and_no_crash() {
    Content signed = signed();
    assertRefused(
        Verdict.INVALID,
        "CONTENTS_MISSING",
        Forgery.replaced(signed, "/Contents <", "/Contentz <"));
    assertRefused(
        Verdict.INVALID,
        "BYTE_RANGE_MALFORMED",
        Forgery.replaced(signed, "/ByteRange [", "/ByteRangz ["));
    for (String range :
        List.of(
            "/ByteRange []",
            "/ByteRange null",
            "/ByteRange [0 0 0 0]",
            "/ByteRange [-1 5 9 9]",
            "/ByteRange [0 9999999 9 9]",
            "/ByteRange [0 5]",
            "/ByteRange [(a) 1 2 3]")) {
      Content forged = Forgery.of(signed).claiming(range);
      assertRefused(Verdict.INVALID, "BYTE_RANGE_MALFORMED", forged);
    }
  }

  @Test
  void P2_a_second_part_moved_behind_foreign_objects_is_invalid() {
    byte[] pdf = SamplePdf.bytes(signed());
    long[] range = Forgery.of(Content.of(pdf)).range();
    String first = new String(pdf, 0, (int) range[1], StandardCharsets.ISO_8859_1);
    String value =
        new String(pdf, (int) range[1], (int) (range[2] - range[1]), StandardCharsets.ISO_8859_1);
    String second = new String(pdf, (int) range[2], (int) range[3], StandardCharsets.ISO_8859_1);
    int number = first.lastIndexOf(" 0 obj");
    String object = first.substring(first.lastIndexOf('\n', number) + 1, number);
    String evil = ">>\nendobj\n" + object + " 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite";
    String head = first + value + evil + " /SubFilter /ETSI.CAdES.detached /Contents " + value;
    long moved = head.length() + 60L;
    String own = " /ByteRange [0 " + range[1] + " " + moved + " " + range[3] + "]";
    String forged = head + own + " ".repeat((int) (moved - head.length() - own.length())) + second;
    assertEquals(
        Verdict.INVALID,
        verify(Content.of(forged.getBytes(StandardCharsets.ISO_8859_1))).verdict());
  }

  @Test
  void P3_a_gap_with_more_than_the_value_is_invalid_although_the_mathematics_hold() {
    Forgery forgery = Forgery.of(signed());
    long[] r = forgery.range();
    assertRefused(
        Verdict.INVALID, "BYTE_RANGE_GAP", forgery.resigned(PKI.person, 0, r[1] - 10, r[2], r[3]));
    assertRefused(
        Verdict.INVALID,
        "BYTE_RANGE_GAP",
        forgery.resigned(PKI.person, 0, r[1], r[2] + 1, r[3] - 1));
  }

  @Test
  void P4_an_uncovered_tail_of_the_signed_state_is_invalid() {
    Forgery forgery = Forgery.of(signed());
    long[] r = forgery.range();
    assertRefused(
        Verdict.INVALID,
        "COVERAGE_PARTIAL",
        forgery.resigned(PKI.person, 0, r[1], r[2], r[3] - 30));
  }

  @Test
  void P5_one_changed_byte_is_invalid_and_the_words_say_so() {
    byte[] bytes = SamplePdf.bytes(signed());
    bytes[300] ^= 1;
    DocumentVerdict verdict = verify(Content.of(bytes));
    assertEquals(Verdict.INVALID, verdict.verdict());
    assertTrue(
        verdict
            .messages(OfficialSigningTest.VIETNAMESE)
            .contains(
                "Nội dung đã bị thay đổi sau khi ký: giá trị băm không khớp với giá trị đã ký."));
  }

  @Test
  void P6_pages_added_or_removed_later_make_that_signature_invalid() {
    Content added = SamplePdf.changed(signed(), document -> SamplePdf.page(document, "them"));
    assertRefused(Verdict.INVALID, "PAGES_CHANGED_LATER", added);
    Content removed = SamplePdf.changed(signed(), document -> document.removePage(1));
    assertRefused(Verdict.INVALID, "PAGES_CHANGED_LATER", removed);
  }

  @Test
  void P7_content_replaced_later_is_invalid_and_undetermined_when_signed_again() {
    Content replaced = SamplePdf.changed(signed(), PdfAttacksTest::overwriteFirstPage);
    assertRefused(Verdict.INVALID, "CONTENT_REPLACED_LATER", replaced);
    Content again =
        PdfSigner.sign(
            replaced, SignatureRequest.builder(SignerRole.AGENCY, TestPki.NOW).build(), PKI.agency);
    assertRefused(Verdict.INDETERMINATE, "CONTENT_REPLACED_THEN_SIGNED", again);
    assertEquals(Verdict.VALID, verify(again).signatures().get(1).verdict());
  }

  private static void overwriteFirstPage(PDDocument document) throws java.io.IOException {
    PDPage page = document.getPage(0);
    try (var canvas =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.OVERWRITE, false, true)) {
      canvas.addRect(10, 10, 50, 50);
      canvas.fill();
    }
  }

  @Test
  void P7_old_content_that_is_moved_away_counts_as_replaced() {
    Content moved =
        SamplePdf.changed(
            signed(),
            document -> {
              try (var canvas =
                  new PDPageContentStream(
                      document,
                      document.getPage(0),
                      PDPageContentStream.AppendMode.PREPEND,
                      false,
                      false)) {
                canvas.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(900, 0));
              }
            });
    assertRefused(Verdict.INVALID, "CONTENT_REPLACED_LATER", moved);
  }

  @Test
  void P9_a_replaced_signature_dictionary_is_invalid() {
    Content spoofed =
        SamplePdf.changed(
            signed(),
            document -> {
              var value = document.getSignatureDictionaries().get(0).getCOSObject();
              value.setString(COSName.NAME, "Lê Văn Giả");
              value.setNeedToBeUpdated(true);
            });
    assertRefused(Verdict.INVALID, "DICTIONARY_REPLACED", spoofed);
  }

  @Test
  void P10_a_changed_appearance_of_the_signature_is_invalid() {
    Content hand = numberedContent();
    Content changed =
        SamplePdf.changed(
            hand,
            document -> {
              var widget = document.getSignatureFields().get(0).getWidgets().get(0);
              widget.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(1, 1, 2, 2));
              widget.getCOSObject().setNeedToBeUpdated(true);
            });
    assertRefused(Verdict.INVALID, "CONTENT_REPLACED_LATER", changed);
  }

  private static Content numberedContent() {
    return OfficialSigningTest.numbered().content();
  }

  @Test
  void P11_two_fields_that_share_one_value_are_undetermined_at_best() {
    Content shared =
        SamplePdf.changed(
            signed(),
            document -> {
              var form = document.getDocumentCatalog().getAcroForm();
              PDSignatureField second = new PDSignatureField(form);
              second
                  .getCOSObject()
                  .setItem(
                      COSName.V,
                      document.getSignatureFields().get(0).getCOSObject().getItem(COSName.V));
              form.getFields().add(second);
              form.getCOSObject().setNeedToBeUpdated(true);
              document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            });
    DocumentVerdict verdict = verify(shared);
    assertEquals(2, verdict.signatures().size());
    for (SignatureVerdict signature : verdict.signatures()) {
      assertTrue(signature.reasons().contains("SHARED_SIGNATURE_VALUE"));
    }
    assertNotEquals(Verdict.VALID, verdict.verdict());
  }

  @Test
  void P12_of_two_overlapping_ranges_the_second_is_invalid() {
    Content twice = OfficialSigningTest.issued().content();
    long[] first = verifyRange(OfficialSigningTest.numbered().content());
    Forgery forgery = Forgery.of(twice);
    long[] second = forgery.range();
    Content forged = forgery.resigned(PKI.agency, 0, first[1] - 4, second[2], second[3]);
    DocumentVerdict verdict = verify(forged);
    assertEquals(Verdict.INVALID, verdict.signatures().get(1).verdict());
    assertTrue(verdict.signatures().get(1).reasons().contains("RANGES_OVERLAP"));
  }

  private static long[] verifyRange(Content pdf) {
    return Forgery.of(pdf).range();
  }

  @Test
  void P13_several_signers_in_one_message_are_invalid() {
    assertRefused(
        Verdict.INVALID,
        "SEVERAL_SIGNERS",
        forgedMessage(
            data -> {
              SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
              ASN1EncodableVector both = new ASN1EncodableVector();
              both.add(signer);
              both.add(signer);
              return new SignedData(
                  data.getDigestAlgorithms(),
                  data.getEncapContentInfo(),
                  data.getCertificates(),
                  null,
                  new DERSet(both));
            }));
    assertRefused(
        Verdict.INVALID,
        "CMS_MALFORMED",
        forgedMessage(
            data ->
                new SignedData(
                    data.getDigestAlgorithms(),
                    data.getEncapContentInfo(),
                    data.getCertificates(),
                    null,
                    new DERSet())));
  }

  @Test
  void P14_a_message_with_content_of_its_own_is_invalid() {
    assertRefused(
        Verdict.INVALID,
        "CONTENT_EMBEDDED",
        forgedMessage(
            data ->
                new SignedData(
                    data.getDigestAlgorithms(),
                    new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(new byte[20])),
                    data.getCertificates(),
                    null,
                    data.getSignerInfos())));
  }

  @Test
  void P14_a_message_without_signed_attributes_or_digest_is_invalid() {
    assertRefused(
        Verdict.INVALID, "SIGNED_ATTRIBUTES_MISSING", forgedMessage(data -> bare(data, null)));
    ASN1EncodableVector lone = new ASN1EncodableVector();
    assertRefused(
        Verdict.INVALID,
        "SIGNED_ATTRIBUTES_MISSING",
        forgedMessage(
            data -> {
              var info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
              lone.add(info.getAuthenticatedAttributes().getObjectAt(0));
              return bare(data, new DERSet(lone));
            }));
  }

  private static SignedData bare(
      SignedData data, @org.jspecify.annotations.Nullable ASN1Set attributes) {
    SignerInfo old = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    SignerInfo info =
        new SignerInfo(
            old.getSID(),
            old.getDigestAlgorithm(),
            attributes,
            old.getDigestEncryptionAlgorithm(),
            old.getEncryptedDigest(),
            (ASN1Set) null);
    return new SignedData(
        data.getDigestAlgorithms(),
        data.getEncapContentInfo(),
        data.getCertificates(),
        null,
        new DERSet(info));
  }

  /** Changes a proper message before it goes into the file. */
  @FunctionalInterface
  private interface MessageChange {
    SignedData of(SignedData data);
  }

  private static Content forgedMessage(MessageChange change) {
    Forgery forgery = Forgery.of(signed());
    return forgery.resigned(
        digest -> {
          byte[] attributes = CmsBuilder.signedAttributes(digest, PKI.person.certificate(), RSA);
          byte[] value = PKI.person.sign(attributes, RSA);
          byte[] message = CmsBuilder.message(attributes, value, PKI.person.chain(), RSA);
          SignedData data = SignedData.getInstance(ContentInfo.getInstance(message).getContent());
          try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, change.of(data))
                .getEncoded(ASN1Encoding.DER);
          } catch (java.io.IOException e) {
            throw new AssertionError(e);
          }
        },
        forgery.range());
  }

  @Test
  void P15_loops_and_broken_tables_end_in_a_verdict_within_the_time_limit() {
    Content fieldLoop =
        SamplePdf.changed(
            signed(),
            document -> {
              COSDictionary field = document.getSignatureFields().get(0).getCOSObject();
              COSArray kids = new COSArray();
              kids.add(field);
              field.setItem(COSName.KIDS, kids);
              field.setNeedToBeUpdated(true);
            });
    Content pageLoop =
        SamplePdf.changed(
            signed(),
            document -> {
              COSDictionary pages =
                  document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
              pages.getCOSArray(COSName.KIDS).add(pages);
              pages.setInt(COSName.COUNT, Integer.MAX_VALUE);
              pages.setNeedToBeUpdated(true);
            });
    Content badTable =
        Forgery.appended(
            signed(),
            "\nxref\n0 2147483647\n0000000000 65535 f\ntrailer\n<</Size 2147483647"
                + "/Prev 10>>\nstartxref\n99999999\n%%EOF\n");
    Content cut = Content.of(java.util.Arrays.copyOf(SamplePdf.bytes(signed()), 3000));
    for (Content hostile : List.of(fieldLoop, pageLoop, badTable, cut)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            try {
              assertNotEquals(Verdict.VALID, verify(hostile).verdict());
            } catch (InputException refused) {
              assertTrue(refused.code().startsWith("SIG-"));
            }
          });
    }
  }

  @Test
  void P18_content_appended_after_the_agency_is_never_valid() {
    Content issued = OfficialSigningTest.issued().content();
    Content stamped =
        SamplePdf.changed(
            issued, document -> SamplePdf.write(document, document.getPage(0), "them", 200, 200));
    assertRefused(Verdict.INVALID, "CHANGED_AFTER_LAST_SIGNATURE", stamped);
    assertRefused(Verdict.INVALID, "CHANGED_AFTER_LAST_SIGNATURE", Forgery.appended(issued, "\n"));
    assertRefused(
        Verdict.INVALID,
        "CHANGED_AFTER_LAST_SIGNATURE",
        Forgery.appended(issued, "%harmless\n%%EOF\n"));
  }

  @Test
  void P18_another_agency_may_add_its_seal_but_nothing_else() {
    Content issued = OfficialSigningTest.issued().content();
    DocumentVerdict joint = verify(ExternalSigner.sign(issued, PKI.agency, signature -> {}));
    assertEquals(List.of(), joint.reasons());
    Content stamped =
        SamplePdf.changed(
            issued, document -> SamplePdf.write(document, document.getPage(0), "them", 200, 200));
    assertRefused(
        Verdict.INDETERMINATE,
        "SIGNED_AFTER_AGENCY",
        ExternalSigner.sign(stamped, PKI.agency, signature -> {}));
    assertRefused(
        Verdict.INDETERMINATE,
        "SIGNED_AFTER_AGENCY",
        ExternalSigner.sign(issued, PKI.person, signature -> {}));
  }

  @Test
  void a_signature_cut_out_of_the_form_is_still_seen_and_invalid() {
    Content hidden =
        SamplePdf.changed(
            signed(),
            document -> {
              var catalog = document.getDocumentCatalog();
              catalog.setAcroForm(null);
              catalog.getCOSObject().setNeedToBeUpdated(true);
            });
    assertRefused(Verdict.INVALID, "NOT_IN_FORM", hidden);
  }

  @Test
  void a_certificate_that_is_not_for_signing_is_invalid() {
    var forLogin =
        new TestPki.Spec("CN=Đăng nhập")
            .keyUsage(org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment)
            .issue(PKI.branch);
    Forgery forgery = Forgery.of(signed());
    assertRefused(Verdict.INVALID, "KEY_USAGE_WRONG", forgery.resigned(forLogin, forgery.range()));
  }

  @Test
  void validation_data_does_not_hide_another_change() {
    Content extended =
        SamplePdf.changed(
            signed(),
            document -> {
              document.getDocumentInformation().setTitle("Tên khác");
              document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
              var catalog = document.getDocumentCatalog().getCOSObject();
              catalog.setItem(COSName.getPDFName("DSS"), new COSDictionary());
              catalog.setNeedToBeUpdated(true);
            });
    assertRefused(Verdict.INVALID, "CHANGED_AFTER_LAST_SIGNATURE", extended);
  }

  @Test
  void validation_data_alone_after_the_last_signature_does_no_harm() {
    Content extended =
        SamplePdf.changed(
            OfficialSigningTest.issued().content(),
            document -> {
              var catalog = document.getDocumentCatalog().getCOSObject();
              COSDictionary dss = new COSDictionary();
              COSArray lists = new COSArray();
              var stream = document.getDocument().createCOSStream();
              try (var out = stream.createOutputStream()) {
                out.write(new byte[] {1, 2, 3});
              }
              lists.add(stream);
              dss.setItem(COSName.getPDFName("CRLs"), lists);
              catalog.setItem(COSName.getPDFName("DSS"), dss);
              catalog.setNeedToBeUpdated(true);
            });
    DocumentVerdict verdict = verify(extended);
    assertEquals(List.of(), verdict.reasons());
    assertTrue(verdict.warnings().contains("VALIDATION_DATA_ADDED"));
  }
}
