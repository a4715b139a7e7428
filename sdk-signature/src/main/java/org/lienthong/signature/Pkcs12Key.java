package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Secret;
import org.lienthong.signature.internal.JdkSignatures;

/** A private key from a PKCS#12 file ({@code .p12}, {@code .pfx}). Thread-safe. */
public final class Pkcs12Key implements SigningKey {
  private static final long LARGEST_FILE = 1 << 20;

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private Pkcs12Key(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * The only key in the file.
   *
   * @throws InputException SIG-001 without a readable file, SIG-002 on a wrong password or a
   *     damaged file, SIG-003 without a key, SIG-004 with several
   */
  public static Pkcs12Key open(Path file, Secret password) {
    KeyStore store = load(file, password);
    List<String> names = keyNames(store, file);
    if (names.isEmpty()) throw refused("SIG-003", null, file);
    if (names.size() > 1) throw refused("SIG-004", null, file, String.join(", ", names));
    return read(store, file, password, names.get(0));
  }

  /**
   * The key under this name.
   *
   * @throws InputException SIG-001, SIG-002 as {@link #open(Path, Secret)}; SIG-005 without such a
   *     key
   */
  public static Pkcs12Key open(Path file, Secret password, String alias) {
    requireNonNull(alias, "alias");
    KeyStore store = load(file, password);
    List<String> names = keyNames(store, file);
    if (names.stream().noneMatch(alias::equalsIgnoreCase)) {
      throw refused("SIG-005", null, file, alias, String.join(", ", names));
    }
    return read(store, file, password, alias);
  }

  @Override
  public X509Certificate certificate() {
    return chain.get(0);
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(byte[] data, SignatureAlgorithmName algorithm) {
    try {
      Signature engine = JdkSignatures.engine(algorithm);
      engine.initSign(key);
      engine.update(data);
      return engine.sign();
    } catch (GeneralSecurityException e) {
      throw new SigningRefusedException(
          ErrorDetail.of("SIG-013", Pkcs12Key.class, algorithm, key.getAlgorithm()), e);
    }
  }

  private static KeyStore load(Path file, Secret password) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        throw refused("SIG-001", null, file);
      }
    } catch (IOException e) {
      throw refused("SIG-001", e, file);
    }
    return password.reveal(
        characters -> {
          try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = store(characters);
            store.load(in, characters);
            return store;
          } catch (java.nio.file.AccessDeniedException e) {
            throw refused("SIG-001", e, file);
          } catch (IOException | GeneralSecurityException e) {
            throw refused("SIG-002", e, file);
          }
        });
  }

  private static KeyStore store(char[] password) throws GeneralSecurityException {
    for (char c : password) {
      // The JDK refuses such passwords; others write them as UTF-8, and so does BouncyCastle.
      if (c > 127) return KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
    }
    return KeyStore.getInstance("PKCS12");
  }

  private static List<String> keyNames(KeyStore store, Path file) {
    try {
      List<String> names = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate) {
          names.add(alias);
        }
      }
      return names;
    } catch (GeneralSecurityException e) {
      throw refused("SIG-002", e, file);
    }
  }

  private static Pkcs12Key read(KeyStore store, Path file, Secret password, String alias) {
    return password.reveal(
        characters -> {
          try {
            if (!(store.getKey(alias, characters) instanceof PrivateKey key)) {
              throw refused("SIG-003", null, file);
            }
            List<X509Certificate> chain = new ArrayList<>();
            for (Certificate certificate : store.getCertificateChain(alias)) {
              chain.add((X509Certificate) certificate);
            }
            return new Pkcs12Key(key, List.copyOf(chain));
          } catch (GeneralSecurityException e) {
            throw refused("SIG-002", e, file);
          }
        });
  }

  private static InputException refused(
      String code, @org.jspecify.annotations.Nullable Throwable cause, Object... arguments) {
    return new InputException(ErrorDetail.of(code, Pkcs12Key.class, arguments), cause);
  }

  /** Which certificate's key, by its serial number: neither the key nor whose it is. */
  @Override
  public String toString() {
    return "Pkcs12Key[" + chain.get(0).getSerialNumber().toString(16) + "]";
  }
}
