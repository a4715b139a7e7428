package org.lienthong.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key at hand: a file, a token, a service that answers at once. For one that answers
 * later use the two phases of {@link PdfSigner}.
 */
public interface SigningKey {
  X509Certificate certificate();

  /** {@link #certificate()} first, each followed by its issuer as far as known. */
  List<X509Certificate> chain();

  /**
   * Signs the data, not a digest of it.
   *
   * @return RSA: the bare value; ECDSA: DER of r and s
   */
  byte[] sign(byte[] data, SignatureAlgorithmName algorithm);
}
