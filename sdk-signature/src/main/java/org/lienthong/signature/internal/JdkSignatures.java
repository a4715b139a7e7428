package org.lienthong.signature.internal;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.lienthong.signature.SignatureAlgorithmName;

/** The JDK's engines for the algorithms that may be used. */
public final class JdkSignatures {
  private JdkSignatures() {}

  public static Signature engine(SignatureAlgorithmName algorithm) throws GeneralSecurityException {
    return prepared(Signature.getInstance(name(algorithm)), algorithm);
  }

  /** Of one provider only: the key lives there. */
  public static Signature engine(SignatureAlgorithmName algorithm, Provider provider)
      throws GeneralSecurityException {
    return prepared(Signature.getInstance(name(algorithm), provider), algorithm);
  }

  private static String name(SignatureAlgorithmName algorithm) {
    if (algorithm.isPss()) return "RSASSA-PSS";
    String hash = algorithm.digest().replace("-", "");
    return hash + "with" + (algorithm.keyType().equals("EC") ? "ECDSA" : "RSA");
  }

  private static Signature prepared(Signature engine, SignatureAlgorithmName algorithm)
      throws GeneralSecurityException {
    if (algorithm.isPss()) engine.setParameter(pssParameters(algorithm.digest()));
    return engine;
  }

  static PSSParameterSpec pssParameters(String digest) {
    int saltBytes = Integer.parseInt(digest.substring(4)) / 8;
    return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltBytes, 1);
  }
}
