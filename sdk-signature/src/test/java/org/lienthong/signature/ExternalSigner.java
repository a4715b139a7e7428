package org.lienthong.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.lienthong.core.Content;

/** Signs as other programs do: PDFBox writes, BouncyCastle makes the message, no order is kept. */
final class ExternalSigner {
  /** Sets what else should stand in the dictionary. */
  @FunctionalInterface
  interface Dictionary {
    void fill(PDSignature signature);
  }

  private ExternalSigner() {}

  static Content sign(Content pdf, TestPki.Key key, Dictionary dictionary) {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(pdf))) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(GregorianCalendar.from(TestPki.NOW.atZone(ZoneOffset.UTC)));
      dictionary.fill(signature);
      document.addSignature(signature);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      var external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(message(external.getContent().readAllBytes(), key));
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] message(byte[] content, TestPki.Key key) throws IOException {
    try {
      var generator = new CMSSignedDataGenerator();
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key.pair().getPrivate());
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests).build(signer, key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
