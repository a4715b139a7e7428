package org.lienthong.signature;

import java.security.cert.X509Certificate;

/**
 * What may be signed with: SHA-256 and stronger only. Circular 15/2025/TT-BKHCN names RSASSA-PSS,
 * tokens in the field make PKCS#1 v1.5; which one inspections enforce is unconfirmed, so it is the
 * caller's choice.
 */
public enum SignatureAlgorithmName {
  RSA_PKCS1_SHA256("RSA", "SHA-256"),
  RSA_PKCS1_SHA384("RSA", "SHA-384"),
  RSA_PKCS1_SHA512("RSA", "SHA-512"),
  RSA_PSS_SHA256("RSA", "SHA-256"),
  RSA_PSS_SHA384("RSA", "SHA-384"),
  RSA_PSS_SHA512("RSA", "SHA-512"),
  ECDSA_SHA256("EC", "SHA-256"),
  ECDSA_SHA384("EC", "SHA-384"),
  ECDSA_SHA512("EC", "SHA-512");

  private final String keyType;
  private final String digest;

  SignatureAlgorithmName(String keyType, String digest) {
    this.keyType = keyType;
    this.digest = digest;
  }

  /** PKCS#1 v1.5 for RSA keys, ECDSA for EC keys, each with SHA-256. */
  public static SignatureAlgorithmName defaultFor(X509Certificate certificate) {
    return certificate.getPublicKey().getAlgorithm().equals("EC") ? ECDSA_SHA256 : RSA_PKCS1_SHA256;
  }

  /** {@code RSA} or {@code EC}, as the JDK names keys. */
  public String keyType() {
    return keyType;
  }

  /** As the JDK names it, such as {@code SHA-256}. */
  public String digest() {
    return digest;
  }

  public boolean isPss() {
    return name().startsWith("RSA_PSS");
  }
}
