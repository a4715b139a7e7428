package org.lienthong.signature.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTNamedCurves;

/** Which algorithms a verdict rests on; what they are worth, the policy says. Not thread-safe. */
public final class AlgorithmUses {
  private static final Set<BigInteger> ORDERS =
      Set.of(
          NISTNamedCurves.getByName("P-256").getN(),
          NISTNamedCurves.getByName("P-384").getN(),
          NISTNamedCurves.getByName("P-521").getN());

  private final Set<String> digests = new LinkedHashSet<>();
  private final Map<String, Integer> weakestKeys = new LinkedHashMap<>();
  private boolean pkcs1;

  /** As the JDK names it; empty if it has no name here. */
  public void digest(String name) {
    digests.add(name);
  }

  public void key(PublicKey key) {
    weakestKeys.merge(kind(key), bits(key), Math::min);
  }

  /** Whether anything here can check with it: of elliptic curves, the three that the JDK has. */
  public static boolean isKnown(PublicKey key) {
    return key instanceof RSAPublicKey
        || (key instanceof ECPublicKey ec && ORDERS.contains(ec.getParams().getOrder()));
  }

  /** As the policy names it; a key for RSASSA-PSS alone is no other than one of RSA. */
  private static String kind(PublicKey key) {
    return key instanceof RSAPublicKey ? "RSA" : key instanceof ECPublicKey ? "EC" : "?";
  }

  /** The signature itself is RSA PKCS#1 v1.5. */
  public void pkcs1() {
    pkcs1 = true;
  }

  /** 0 if the size says nothing. */
  public static int bits(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) return rsa.getModulus().bitLength();
    if (key instanceof ECPublicKey ec) return ec.getParams().getCurve().getField().getFieldSize();
    return 0;
  }

  Set<String> digests() {
    return digests;
  }

  /** Kind of key to the size of the smallest one. */
  Map<String, Integer> weakestKeys() {
    return weakestKeys;
  }

  boolean hasPkcs1() {
    return pkcs1;
  }
}
