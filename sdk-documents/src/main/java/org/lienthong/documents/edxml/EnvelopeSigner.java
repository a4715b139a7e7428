package org.lienthong.documents.edxml;

import java.security.cert.X509Certificate;

/** Signs envelopes; implemented by whoever holds a key. */
public interface EnvelopeSigner {
  /** The certificate of the key: RSA of 2048 bits or more, or an elliptic curve. */
  X509Certificate certificate();

  /**
   * Signs the data, not a digest of it, as the platform's {@code SHA256withRSA} or {@code
   * SHA256withECDSA} would, whichever fits the certificate.
   */
  byte[] sign(byte[] data);
}
