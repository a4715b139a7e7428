package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

class RevocationTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Instant NOW = TestPki.NOW;
  private static final Content SIGNED =
      PdfSigner.sign(
          SamplePdf.small(), SignatureRequest.builder(SignerRole.PERSON, NOW).build(), PKI.person);

  private static byte[] list(TestPki.Key issuer, Instant from, List<TestPki.Key> revoked) {
    try {
      var builder =
          new JcaX509v2CRLBuilder(
              PKI.branch.certificate().getSubjectX500Principal(), Date.from(from));
      builder.setNextUpdate(Date.from(from.plus(Duration.ofDays(2))));
      for (TestPki.Key key : revoked) {
        builder.addCRLEntry(
            key.certificate().getSerialNumber(),
            Date.from(from.minusSeconds(60)),
            CRLReason.keyCompromise);
      }
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(issuer.pair().getPrivate());
      return builder.build(signer).getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private static DocumentVerdict verify(byte[] list) {
    Content extended =
        SamplePdf.changed(
            SIGNED,
            document -> {
              var stream = document.getDocument().createCOSStream();
              try (var out = stream.createOutputStream()) {
                out.write(list);
              }
              COSArray lists = new COSArray();
              lists.add(stream);
              COSDictionary dss = new COSDictionary();
              dss.setItem(COSName.getPDFName("CRLs"), lists);
              var catalog = document.getDocumentCatalog().getCOSObject();
              catalog.setItem(COSName.getPDFName("DSS"), dss);
              catalog.setNeedToBeUpdated(true);
            });
    return SignatureVerifier.of(PKI.trust)
        .clock(OfficialSigningTest.CLOCK)
        .revocation(RevocationMode.EMBEDDED)
        .verify(extended);
  }

  @Test
  void a_current_list_of_the_issuer_proves_that_the_certificate_is_good() {
    DocumentVerdict verdict = verify(list(PKI.branch, NOW.minusSeconds(60), List.of()));
    assertEquals(List.of(), verdict.reasons());
    assertEquals(RevocationStatus.GOOD, verdict.signatures().get(0).revocation());
  }

  @Test
  void a_revoked_certificate_makes_the_signature_invalid() {
    DocumentVerdict verdict = verify(list(PKI.branch, NOW.minusSeconds(60), List.of(PKI.person)));
    assertEquals(List.of("CERTIFICATE_REVOKED"), verdict.reasons());
    assertEquals(RevocationStatus.REVOKED, verdict.signatures().get(0).revocation());
  }

  @Test
  void a_stale_future_foreign_or_unreadable_list_proves_nothing_T6() {
    for (byte[] list :
        List.of(
            list(PKI.branch, NOW.minus(Duration.ofDays(9)), List.of()),
            list(PKI.branch, NOW.plusSeconds(60), List.of()),
            list(PKI.agency, NOW.minusSeconds(60), List.of()),
            new byte[] {1, 2, 3})) {
      DocumentVerdict verdict = verify(list);
      assertEquals(Verdict.INDETERMINATE, verdict.verdict());
      assertTrue(verdict.reasons().contains("REVOCATION_UNKNOWN"));
    }
  }
}
