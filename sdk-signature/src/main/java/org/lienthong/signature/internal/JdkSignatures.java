package org.lienthong.signature.internal;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.lienthong.signature.SignatureAlgorithmName;

/** The JDK's engines for the algorithms that may be used. */
public final class JdkSignatures {
  private JdkSignatures() {}

  public static Signature engine(SignatureAlgorithmName algorithm) throws GeneralSecurityException {
    String digest = algorithm.digest();
    if (algorithm.isPss()) return pss(digest);
    String hash = digest.replace("-", "");
    return Signature.getInstance(
        hash + "with" + (algorithm.keyType().equals("EC") ? "ECDSA" : "RSA"));
  }

  private static Signature pss(String digest)
      throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
    Signature engine = Signature.getInstance("RSASSA-PSS");
    engine.setParameter(pssParameters(digest));
    return engine;
  }

  static PSSParameterSpec pssParameters(String digest) {
    int saltBytes = Integer.parseInt(digest.substring(4)) / 8;
    return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltBytes, 1);
  }
}
