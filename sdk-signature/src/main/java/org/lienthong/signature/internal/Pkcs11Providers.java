package org.lienthong.signature.internal;

import java.io.File;
import java.nio.file.Path;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;

/** The JDK's own PKCS#11 provider, one instance for each token and registered nowhere. */
public final class Pkcs11Providers {
  private static final int INSERTION_CHECK_MILLIS = 100;

  private Pkcs11Providers() {}

  /**
   * @throws ProviderException if driver or slot cannot be used
   */
  public static Provider open(Path module, String slot) {
    Provider prototype = Security.getProvider("SunPKCS11");
    if (prototype == null) throw new ProviderException("this Java platform has no SunPKCS11");
    return prototype.configure(
        String.join(
            "\n",
            "--name = Lienthong",
            "library = \"" + quoted(module) + "\"",
            slot,
            // Otherwise a thread goes on looking for a token that nobody asks for any more.
            "destroyTokenAfterLogout = true",
            "insertionCheckInterval = " + INSERTION_CHECK_MILLIS,
            ""));
  }

  /** Whether a token is there; one that was plugged in just now is given the time to be noticed. */
  public static boolean hasToken(Provider provider) {
    for (int i = 0; i < 3; i++) {
      if (provider.getService("KeyStore", "PKCS11") != null) return true;
      try {
        Thread.sleep(INSERTION_CHECK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return provider.getService("KeyStore", "PKCS11") != null;
  }

  /** Inside quotes the configuration reads escapes and property names. */
  private static String quoted(Path module) {
    String path = module.toString().replace(File.separatorChar, '/');
    if (path.contains("\\") || path.contains("\"") || path.contains("${")) {
      throw new IllegalArgumentException("a module's path must not contain \\, \" or ${");
    }
    return path;
  }
}
