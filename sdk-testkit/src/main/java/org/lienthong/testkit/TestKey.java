package org.lienthong.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.lienthong.core.Content;
import org.lienthong.core.Secret;
import org.lienthong.signature.SignatureAlgorithmName;
import org.lienthong.signature.SigningKey;

/** A key in memory with a certificate of {@link TestAuthority}. Thread-safe. */
public final class TestKey implements SigningKey {
  private final KeyPair pair;
  private final List<X509Certificate> chain;

  TestKey(KeyPair pair, List<X509Certificate> chain) {
    this.pair = pair;
    this.chain = List.copyOf(chain);
  }

  @Override
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Up to, and without, the root. */
  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  public PrivateKey privateKey() {
    return pair.getPrivate();
  }

  /**
   * @throws IllegalArgumentException if the algorithm is not one for this kind of key
   */
  @Override
  public byte[] sign(byte[] data, SignatureAlgorithmName algorithm) {
    try {
      Signature engine = engine(algorithm);
      engine.initSign(pair.getPrivate());
      engine.update(data);
      return engine.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          algorithm + " is not for " + pair.getPrivate().getAlgorithm() + " keys", e);
    }
  }

  private static Signature engine(SignatureAlgorithmName algorithm)
      throws GeneralSecurityException {
    String digest = algorithm.digest();
    if (algorithm.isPss()) {
      Signature engine = Signature.getInstance("RSASSA-PSS");
      int saltBytes = Integer.parseInt(digest.substring("SHA-".length())) / 8;
      engine.setParameter(
          new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltBytes, 1));
      return engine;
    }
    String keys = algorithm.keyType().equals("EC") ? "ECDSA" : "RSA";
    return Signature.getInstance(digest.replace("-", "") + "with" + keys);
  }

  /**
   * Writes key and chain as PKCS#12, as if a provider had handed the file over.
   *
   * @throws org.lienthong.core.StorageException CORE-004 if the disk refuses
   */
  public void writePkcs12(Path file, Secret password) {
    byte[] bytes =
        password.reveal(
            characters -> {
              try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                KeyStore store = store(characters);
                store.load(null, null);
                store.setKeyEntry(
                    "sample", pair.getPrivate(), characters, chain.toArray(Certificate[]::new));
                store.store(out, characters);
                return out.toByteArray();
              } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("a key in memory could not be encoded", e);
              }
            });
    Content.of(bytes).writeTo(file);
  }

  private static KeyStore store(char[] password) throws GeneralSecurityException {
    for (char c : password) {
      // The JDK takes ASCII passwords only; BouncyCastle writes the others as most tools do.
      if (c > 127) return KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
    }
    return KeyStore.getInstance("PKCS12");
  }

  /** Whose key, never the key. */
  @Override
  public String toString() {
    return "TestKey[" + certificate().getSubjectX500Principal().getName() + "]";
  }
}
