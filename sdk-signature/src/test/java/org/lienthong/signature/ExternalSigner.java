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
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/** Signs as other programs do: PDFBox writes, BouncyCastle makes the message, no order is kept. */
final class ExternalSigner {
  /** Sets what else should stand in the dictionary. */
  @FunctionalInterface
  interface Dictionary {
    void fill(PDSignature signature);
  }

  private ExternalSigner() {}

  /** Makes what goes into the file from the bytes it covers. */
  @FunctionalInterface
  interface Message {
    byte[] over(byte[] covered) throws IOException;
  }

  static Content sign(Content pdf, TestPki.Key key, Dictionary dictionary) {
    return write(
        pdf,
        signature -> {
          signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
          signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
          signature.setSignDate(GregorianCalendar.from(TestPki.NOW.atZone(ZoneOffset.UTC)));
          dictionary.fill(signature);
        },
        covered -> message(covered, key));
  }

  static Content write(Content pdf, Dictionary dictionary, Message message) {
    try (PDDocument document = Loader.loadPDF(SamplePdf.bytes(pdf));
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(32_768);
      PDSignature signature = new PDSignature();
      dictionary.fill(signature);
      document.addSignature(signature, options);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      var external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(message.over(external.getContent().readAllBytes()));
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] message(byte[] content, TestPki.Key key) throws IOException {
    return message(content, key, "SHA256withRSA", null);
  }

  static byte[] message(byte[] content, TestPki.Key key, String algorithm, @Nullable TestTsa tsa)
      throws IOException {
    try {
      var generator = new CMSSignedDataGenerator();
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var signer = new JcaContentSignerBuilder(algorithm).build(key.pair().getPrivate());
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests).build(signer, key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      CMSSignedData message = generator.generate(new CMSProcessableByteArray(content), false);
      if (tsa == null) return message.getEncoded();
      SignerInformation info = message.getSignerInfos().getSigners().iterator().next();
      var token = ASN1Primitive.fromByteArray(tsa.token(info.getSignature()));
      var attribute =
          new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token));
      var stamped =
          SignerInformation.replaceUnsignedAttributes(
              info, new AttributeTable(new DERSet(attribute)));
      return CMSSignedData.replaceSigners(message, new SignerInformationStore(stamped))
          .getEncoded();
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
