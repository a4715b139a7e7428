package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class PdfSignerTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final SignatureRequest REQUEST =
      SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build();

  private static DocumentVerdict verify(Content pdf) {
    return SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK).verify(pdf);
  }

  private static String refusal(SigningKey key, SignatureRequest request) {
    Content pdf = SamplePdf.small();
    return assertThrows(SigningRefusedException.class, () -> PdfSigner.sign(pdf, request, key))
        .code();
  }

  @Test
  void a_signature_is_completed_later_from_its_stored_state() {
    PreparedSignature prepared = PdfSigner.prepare(SamplePdf.small(), REQUEST, PKI.person.chain());
    Content stored = prepared.serialize();

    PreparedSignature resumed = PreparedSignature.parse(stored);
    assertArrayEquals(prepared.digest(), resumed.digest());
    byte[] value = PKI.person.sign(resumed.dataToSign(), resumed.algorithm());

    assertEquals(Verdict.VALID, verify(resumed.complete(value)).verdict());
    assertEquals(prepared.complete(value).sha256(), resumed.complete(value).sha256());
  }

  @Test
  void what_is_signed_names_content_digest_and_certificate_but_no_time() {
    byte[] data = PdfSigner.prepare(SamplePdf.small(), REQUEST, PKI.person.chain()).dataToSign();
    AttributeTable attributes = new AttributeTable(ASN1Set.getInstance(data));
    assertEquals(3, attributes.size());
    assertTrue(attributes.get(CMSAttributes.contentType) != null);
    assertTrue(attributes.get(CMSAttributes.messageDigest) != null);
    assertTrue(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null);
  }

  @Test
  void the_same_request_prepares_the_same_bytes() {
    Content pdf = SamplePdf.small();
    assertEquals(
        PdfSigner.prepare(pdf, REQUEST, PKI.person.chain()).serialize().sha256(),
        PdfSigner.prepare(pdf, REQUEST, PKI.person.chain()).serialize().sha256());
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithmName.class)
  void every_algorithm_signs_and_verifies(SignatureAlgorithmName algorithm) {
    boolean elliptic = algorithm.keyType().equals("EC");
    TestPki.Key key =
        elliptic
            ? new TestPki.Spec("CN=Trần Văn Mẫu,UID=CCCD:001000000001")
                .key("EC", 384)
                .issue(PKI.branch)
            : PKI.person;
    var request =
        SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).algorithm(algorithm).build();
    DocumentVerdict verdict = verify(PdfSigner.sign(SamplePdf.small(), request, key));
    assertEquals(List.of(), verdict.reasons());
    boolean noted = verdict.signatures().get(0).warnings().contains("PSS_RECOMMENDED");
    assertEquals(!elliptic && !algorithm.isPss(), noted);
  }

  @Test
  void a_compressed_file_with_a_cross_reference_stream_is_signed_as_well() {
    Content pdf =
        SamplePdf.of(
            document -> SamplePdf.page(document, "nen"), CompressParameters.DEFAULT_COMPRESSION);
    assertEquals(Verdict.VALID, verify(PdfSigner.sign(pdf, REQUEST, PKI.person)).verdict());
  }

  @Test
  void room_grows_with_the_certificates() {
    List<java.security.cert.X509Certificate> longChain =
        java.util.Collections.nCopies(12, PKI.person.certificate());
    Content signed =
        PdfSigner.sign(SamplePdf.small(), REQUEST, new TestPki.Key(PKI.person.pair(), longChain));
    assertTrue(SamplePdf.bytes(signed).length > 20_000);
  }

  @Test
  void a_value_by_another_key_is_refused() {
    PreparedSignature prepared = PdfSigner.prepare(SamplePdf.small(), REQUEST, PKI.person.chain());
    byte[] value = PKI.agency.sign(prepared.dataToSign(), prepared.algorithm());
    var refusal = assertThrows(SigningRefusedException.class, () -> prepared.complete(value));
    assertEquals("SIG-041", refusal.code());
  }

  @Test
  void a_damaged_state_is_refused() {
    byte[] state =
        SamplePdf.bytes(
            PdfSigner.prepare(SamplePdf.small(), REQUEST, PKI.person.chain()).serialize());
    Content cut = Content.of(java.util.Arrays.copyOf(state, state.length / 2));
    assertEquals(
        "SIG-042", assertThrows(InputException.class, () -> PreparedSignature.parse(cut)).code());
  }

  @Test
  void an_unusable_certificate_is_refused_before_the_key_is_touched() {
    Instant past = TestPki.NOW.minus(Duration.ofDays(30));
    TestPki.Key expired =
        new TestPki.Spec("CN=Hết hạn").validity(past, past.plusSeconds(60)).issue(PKI.branch);
    assertEquals("SIG-010", refusal(expired, REQUEST));
    TestPki.Key forLogin =
        new TestPki.Spec("CN=Đăng nhập").keyUsage(KeyUsage.keyEncipherment).issue(PKI.branch);
    assertEquals("SIG-011", refusal(forLogin, REQUEST));
    TestPki.Key weak = new TestPki.Spec("CN=Yếu").key("RSA", 1024).issue(PKI.branch);
    assertEquals("SIG-012", refusal(weak, REQUEST));
    var elliptic =
        SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW)
            .algorithm(SignatureAlgorithmName.ECDSA_SHA256)
            .build();
    assertEquals("SIG-013", refusal(PKI.person, elliptic));
  }

  @Test
  void what_is_no_usable_pdf_is_refused_by_name() {
    Content text = Content.ofUtf8("không phải PDF");
    assertEquals(
        "SIG-030",
        assertThrows(InputException.class, () -> PdfSigner.sign(text, REQUEST, PKI.person)).code());
    Content locked =
        SamplePdf.of(
            document -> {
              SamplePdf.page(document, "khoa");
              document.protect(new StandardProtectionPolicy("chu", "", new AccessPermission()));
            });
    assertEquals(
        "SIG-031",
        assertThrows(InputException.class, () -> PdfSigner.sign(locked, REQUEST, PKI.person))
            .code());
    var beyond =
        SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW)
            .appearance(SignatureAppearance.text(List.of("x"), new Placement(9, 10, 10, 40, 10)))
            .build();
    Content onePage = SamplePdf.small();
    assertEquals(
        "SIG-032",
        assertThrows(InputException.class, () -> PdfSigner.sign(onePage, beyond, PKI.person))
            .code());
    var noPicture =
        SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW)
            .appearance(SignatureAppearance.image(text, new Placement(1, 10, 10, 40, 10)))
            .build();
    assertEquals(
        "SIG-033",
        assertThrows(InputException.class, () -> PdfSigner.sign(onePage, noPicture, PKI.person))
            .code());
  }

  @Test
  void the_dictionary_says_what_the_norm_asks() throws Exception {
    Content signed = PdfSigner.sign(SamplePdf.small(), REQUEST, PKI.person);
    try (var document = Loader.loadPDF(SamplePdf.bytes(signed))) {
      var dictionary = document.getLastSignatureDictionary();
      assertEquals("Adobe.PPKLite", dictionary.getFilter());
      assertEquals("ETSI.CAdES.detached", dictionary.getSubFilter());
      assertEquals("D:20261124100000+07'00'", dictionary.getCOSObject().getString("M"));
    }
  }
}
