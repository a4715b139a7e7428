package org.lienthong.signature.internal.xml;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.AlgorithmUses;

/**
 * A signature algorithm as XML names it (RFC 6931). Only those that tell one signer from another.
 */
record XmlMethod(String scheme, String digest) {
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
  private static final Map<String, String> DIGESTS =
      Map.ofEntries(
          Map.entry(Names.DSIG + "sha1", "SHA-1"),
          Map.entry(MORE + "md5", "MD5"),
          Map.entry(MORE + "sha224", "SHA-224"),
          Map.entry(ENCRYPTION + "sha256", "SHA-256"),
          Map.entry(MORE + "sha384", "SHA-384"),
          Map.entry(ENCRYPTION + "sha512", "SHA-512"),
          Map.entry(MORE_2007 + "sha3-224", "SHA3-224"),
          Map.entry(MORE_2007 + "sha3-256", "SHA3-256"),
          Map.entry(MORE_2007 + "sha3-384", "SHA3-384"),
          Map.entry(MORE_2007 + "sha3-512", "SHA3-512"));
  private static final Map<String, XmlMethod> METHODS = methods();

  private static Map<String, XmlMethod> methods() {
    Map<String, XmlMethod> methods = new HashMap<>();
    methods.put(Names.DSIG + "rsa-sha1", new XmlMethod("RSA", "SHA-1"));
    methods.put(MORE + "rsa-md5", new XmlMethod("RSA", "MD5"));
    methods.put(MORE + "ecdsa-sha1", new XmlMethod("ECDSA", "SHA-1"));
    for (String bits : new String[] {"224", "256", "384", "512"}) {
      methods.put(MORE + "rsa-sha" + bits, new XmlMethod("RSA", "SHA-" + bits));
      methods.put(MORE + "ecdsa-sha" + bits, new XmlMethod("ECDSA", "SHA-" + bits));
      methods.put(
          MORE_2007 + "sha" + bits + "-rsa-MGF1", new XmlMethod("RSASSA-PSS", "SHA-" + bits));
    }
    return Map.copyOf(methods);
  }

  /** Null if nothing here can check it. */
  static @Nullable XmlMethod named(String algorithm) {
    return METHODS.get(algorithm);
  }

  /** As the JDK names it; empty if unknown. */
  static String digest(String algorithm) {
    return DIGESTS.getOrDefault(algorithm, "");
  }

  /** Whoever can check one of these can make one. */
  static boolean isSymmetric(String algorithm) {
    return algorithm.toLowerCase(Locale.ROOT).contains("hmac")
        || algorithm.toLowerCase(Locale.ROOT).contains("poly1305")
        || algorithm.toLowerCase(Locale.ROOT).contains("siphash");
  }

  private static Signature engine(String scheme, String digest) throws GeneralSecurityException {
    if (scheme.equals("RSASSA-PSS")) {
      Signature engine = Signature.getInstance(scheme);
      int salt = Integer.parseInt(digest.substring(4)) / 8;
      engine.setParameter(
          new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt, 1));
      return engine;
    }
    String hash = digest.startsWith("SHA3") ? digest : digest.replace("-", "");
    return Signature.getInstance(
        hash + "with" + scheme + (scheme.equals("ECDSA") ? "inP1363Format" : ""));
  }

  boolean verifies(PublicKey key, byte[] signed, byte[] value) {
    try {
      Signature engine = engine(scheme, digest);
      engine.initVerify(key);
      engine.update(signed);
      return engine.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  void note(PublicKey key, AlgorithmUses uses) {
    uses.digest(digest);
    uses.key(key);
    if (scheme.equals("RSA")) uses.pkcs1();
  }

  String shown(PublicKey key) {
    int bits = AlgorithmUses.bits(key);
    return scheme + (bits == 0 ? "" : " " + bits) + " " + digest;
  }
}
