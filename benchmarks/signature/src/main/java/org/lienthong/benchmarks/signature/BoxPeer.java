package org.lienthong.benchmarks.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** As the examples of PDFBox and BouncyCastle do it: a plain PKCS#7, nothing checked. */
final class BoxPeer {
  private BoxPeer() {}

  static byte[] sign(byte[] pdf, SampleKeys.Key key) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      Calendar time = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      time.setTime(Date.from(SampleKeys.NOW));
      signature.setSignDate(time);
      document.addSignature(signature, content -> message(content, key));
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] message(InputStream content, SampleKeys.Key key) throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(key.pair().getPrivate()),
                  key.certificate()));
      generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
      return generator.generate(new Streamed(content), false).getEncoded();
    } catch (CMSException
        | OperatorCreationException
        | java.security.cert.CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private record Streamed(InputStream content) implements CMSTypedData {
    @Override
    public ASN1ObjectIdentifier getContentType() {
      return CMSObjectIdentifiers.data;
    }

    @Override
    public Object getContent() {
      return content;
    }

    @Override
    public void write(java.io.OutputStream out) throws IOException {
      content.transferTo(out);
    }
  }
}
