package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.Secret;
import org.lienthong.signature.internal.JdkSignatures;
import org.lienthong.signature.internal.Pkcs11Errors;
import org.lienthong.signature.internal.Pkcs11Providers;

/**
 * One slot of a token or security module behind its PKCS#11 driver. Nothing is ever written to it.
 *
 * <p>A PIN goes to the token once for each call of {@link #open}, and nowhere else: a wrong one is
 * never tried again, for a few of them lock the token. After the token was pulled out, its keys
 * refuse to sign until it is plugged in and opened again.
 *
 * <p>Thread-safe; the token signs for one at a time. Keep one instance for each slot.
 */
public final class Pkcs11Token implements AutoCloseable {
  private final Path module;
  private final String slot;
  private @Nullable Provider provider;
  private @Nullable KeyStore store;

  private Pkcs11Token(Path module, String slot) {
    this.module = requireNonNull(module, "module").toAbsolutePath();
    this.slot = slot;
  }

  /**
   * @param module the driver's library, made for this system and its width
   * @param slotIndex position in the driver's list of slots, from 0
   */
  public static Pkcs11Token atIndex(Path module, int slotIndex) {
    if (slotIndex < 0) throw new IllegalArgumentException("slot index was " + slotIndex);
    return new Pkcs11Token(module, "slotListIndex = " + slotIndex);
  }

  /** By the driver's own number of the slot, which survives that another reader is plugged in. */
  public static Pkcs11Token atSlot(Path module, int slotId) {
    return new Pkcs11Token(module, "slot = " + slotId);
  }

  /**
   * Logs in.
   *
   * @return this
   * @throws SigningDeviceException SIG-070 if the driver or the slot is not there, SIG-071 without
   *     token, SIG-072 on a wrong PIN, SIG-073 if the PIN is locked, SIG-074 for anything else
   */
  public synchronized Pkcs11Token open(Secret pin) {
    logout();
    Provider ready = ready();
    pin.reveal(
        characters -> {
          try {
            KeyStore opened = KeyStore.getInstance("PKCS11", ready);
            opened.load(null, characters);
            store = opened;
            return this;
          } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw failed(e);
          }
        });
    return this;
  }

  private Provider ready() {
    Provider ready = provider;
    if (ready == null) {
      try {
        ready = Pkcs11Providers.open(module, slot);
      } catch (ProviderException | IllegalArgumentException e) {
        throw new SigningDeviceException(
            ErrorDetail.of(Pkcs11Errors.startCode(e), Pkcs11Token.class, module, slot), e);
      }
      // Kept even without a token: it waits for one in a thread, and one such thread is enough.
      provider = ready;
    }
    if (Pkcs11Providers.hasToken(ready)) return ready;
    throw new SigningDeviceException(
        ErrorDetail.of("SIG-071", Pkcs11Token.class, module, slot), null);
  }

  private SigningDeviceException failed(Exception e) {
    String code = Pkcs11Errors.code(e);
    if (!code.equals("SIG-072") && !code.equals("SIG-078")) forget();
    return new SigningDeviceException(ErrorDetail.of(code, Pkcs11Token.class, module, slot), e);
  }

  /** Names of the keys that have a certificate, as {@link #key(String)} takes them. */
  public synchronized List<String> keyNames() {
    try {
      KeyStore open = opened();
      List<String> names = new ArrayList<>();
      for (String alias : Collections.list(open.aliases())) {
        if (open.isKeyEntry(alias) && open.getCertificate(alias) instanceof X509Certificate) {
          names.add(alias);
        }
      }
      return names;
    } catch (KeyStoreException | ProviderException e) {
      throw failed(e);
    }
  }

  /**
   * The only key.
   *
   * @throws SigningDeviceException SIG-075 without a key, SIG-076 with several
   */
  public SigningKey key() {
    List<String> names = keyNames();
    if (names.isEmpty()) throw refused("SIG-075", module);
    if (names.size() > 1) throw refused("SIG-076", module, String.join(", ", names));
    return key(names.get(0));
  }

  /**
   * The key under this name. It works as long as the token stays open.
   *
   * @throws SigningDeviceException SIG-077 without such a key
   */
  public synchronized SigningKey key(String name) {
    try {
      KeyStore open = opened();
      Certificate[] found = open.getCertificateChain(requireNonNull(name, "name"));
      if (found == null || !(open.getKey(name, null) instanceof PrivateKey key)) {
        throw refused("SIG-077", module, name, String.join(", ", keyNames()));
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate certificate : found) chain.add((X509Certificate) certificate);
      return new TokenKey(key, open, List.copyOf(chain));
    } catch (GeneralSecurityException | ProviderException e) {
      throw failed(e);
    }
  }

  private KeyStore opened() {
    if (store == null) throw new IllegalStateException("open the token first");
    return store;
  }

  private synchronized byte[] sign(
      TokenKey key, KeyStore of, byte[] data, SignatureAlgorithmName algorithm) {
    if (store != of) {
      throw new SigningDeviceException(
          ErrorDetail.of("SIG-071", Pkcs11Token.class, module, slot), null);
    }
    try {
      Signature engine = JdkSignatures.engine(algorithm, requireNonNull(provider, "provider"));
      engine.initSign(key.key);
      engine.update(data);
      return engine.sign();
    } catch (GeneralSecurityException | ProviderException e) {
      throw failed(e);
    }
  }

  private static SigningDeviceException refused(String code, Object... arguments) {
    return new SigningDeviceException(ErrorDetail.of(code, Pkcs11Token.class, arguments), null);
  }

  private void logout() {
    boolean open = store != null;
    store = null;
    if (open && provider instanceof AuthProvider login) {
      try {
        login.logout();
      } catch (LoginException | ProviderException e) {
        // Whoever pulled the token out has ended the session more thoroughly.
        provider = null;
        return;
      }
    }
    if (open) provider = null;
  }

  private void forget() {
    store = null;
    provider = null;
  }

  /** Logs out. */
  @Override
  public synchronized void close() {
    logout();
  }

  @Override
  public String toString() {
    return "Pkcs11Token[" + module + ", " + slot + "]";
  }

  /** A key that never leaves the token. */
  private final class TokenKey implements SigningKey {
    private final PrivateKey key;
    private final KeyStore of;
    private final List<X509Certificate> chain;

    TokenKey(PrivateKey key, KeyStore of, List<X509Certificate> chain) {
      this.key = key;
      this.of = of;
      this.chain = chain;
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
      return Pkcs11Token.this.sign(this, of, data, algorithm);
    }
  }
}
