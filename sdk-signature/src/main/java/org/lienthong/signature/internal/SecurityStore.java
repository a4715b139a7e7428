package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document security store (EN 319 142-1, 5.4): certificates, lists and answers for later. */
final class SecurityStore {
  static final COSName NAME = COSName.getPDFName("DSS");

  private static final Logger LOG = LoggerFactory.getLogger(SecurityStore.class);
  private static final int LARGEST = 20 << 20;
  private static final int MOST = 64;

  private SecurityStore() {}

  static ValidationData of(PDDocument document) {
    COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(NAME);
    if (store == null) return ValidationData.NONE;
    List<X509Certificate> certificates = new ArrayList<>();
    List<X509CRL> lists = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (byte[] one : streams(store, "Certs")) {
        certificates.add(
            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
      }
      for (byte[] one : streams(store, "CRLs")) {
        lists.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(one)));
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      // Unreadable evidence is no evidence; its absence is reported as such.
      LOG.debug("validation data that cannot be read", e);
    }
    return new ValidationData(certificates, lists, streams(store, "OCSPs"));
  }

  private static List<byte[]> streams(COSDictionary store, String name) {
    List<byte[]> contents = new ArrayList<>();
    COSArray array = store.getCOSArray(COSName.getPDFName(name));
    for (int i = 0; array != null && i < Math.min(array.size(), MOST); i++) {
      if (!(array.getObject(i) instanceof COSStream stream)) continue;
      try {
        contents.add(Content.from(stream::createInputStream).bytes(LARGEST));
      } catch (InputException e) {
        LOG.debug("validation data that cannot be unpacked", e);
      }
    }
    return contents;
  }
}
