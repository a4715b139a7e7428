package org.lienthong.benchmarks.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** EU DSS with its own default policy, offline. */
final class DssPeer {
  private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();

  DssPeer(SampleKeys keys) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(keys.root));
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(
        new ExternalResourcesCRLSource(new ByteArrayInputStream(keys.revocationList())));
  }

  byte[] signPdf(byte[] pdf, SampleKeys.Key key) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    CertificateToken own = new CertificateToken(key.certificate());
    parameters.setSigningCertificate(own);
    parameters.setCertificateChain(List.of(own));
    parameters.bLevel().setSigningDate(Date.from(SampleKeys.NOW));
    PAdESService service = new PAdESService(verifier);
    DSSDocument document = new InMemoryDocument(pdf);
    ToBeSigned data = service.getDataToSign(document, parameters);
    return DSSUtils.toByteArray(service.signDocument(document, parameters, value(data, key)));
  }

  byte[] signXml(byte[] xml, SampleKeys.Key key, SignaturePackaging packaging) {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    parameters.setSignaturePackaging(packaging);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    CertificateToken own = new CertificateToken(key.certificate());
    parameters.setSigningCertificate(own);
    parameters.setCertificateChain(List.of(own));
    parameters.bLevel().setSigningDate(Date.from(SampleKeys.NOW));
    XAdESService service = new XAdESService(verifier);
    DSSDocument document = new InMemoryDocument(xml);
    ToBeSigned data = service.getDataToSign(document, parameters);
    return DSSUtils.toByteArray(service.signDocument(document, parameters, value(data, key)));
  }

  private static SignatureValue value(ToBeSigned data, SampleKeys.Key key) {
    return new SignatureValue(SignatureAlgorithm.RSA_SHA256, key.sign(data.getBytes()));
  }

  /** One indication for each signature. */
  List<Indication> judge(byte[] file, boolean pictures) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
    if (!pictures && validator instanceof PDFDocumentValidator pdf) {
      DefaultPdfDifferencesFinder finder = new DefaultPdfDifferencesFinder();
      finder.setMaximalPagesAmountForVisualComparison(0);
      PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
      factory.setPdfDifferencesFinder(finder);
      pdf.setPdfObjFactory(factory);
    }
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(SampleKeys.NOW));
    SimpleReport report = validator.validateDocument().getSimpleReport();
    List<Indication> all = new ArrayList<>();
    for (String id : report.getSignatureIdList()) all.add(report.getIndication(id));
    return all;
  }
}
