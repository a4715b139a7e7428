package org.lienthong.signature.internal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Which algorithms a message uses, and which of them count (Circular 15/2025/TT-BKHCN, Annex I).
 */
final class AlgorithmNames {
  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.ofEntries(
          Map.entry(NISTObjectIdentifiers.id_sha256, "SHA-256"),
          Map.entry(NISTObjectIdentifiers.id_sha384, "SHA-384"),
          Map.entry(NISTObjectIdentifiers.id_sha512, "SHA-512"),
          Map.entry(NISTObjectIdentifiers.id_sha512_224, "SHA-512/224"),
          Map.entry(NISTObjectIdentifiers.id_sha512_256, "SHA-512/256"),
          Map.entry(NISTObjectIdentifiers.id_sha3_224, "SHA3-224"),
          Map.entry(NISTObjectIdentifiers.id_sha3_256, "SHA3-256"),
          Map.entry(NISTObjectIdentifiers.id_sha3_384, "SHA3-384"),
          Map.entry(NISTObjectIdentifiers.id_sha3_512, "SHA3-512"),
          Map.entry(NISTObjectIdentifiers.id_sha224, "SHA-224"),
          Map.entry(OIWObjectIdentifiers.idSHA1, "SHA-1"),
          Map.entry(PKCSObjectIdentifiers.md5, "MD5"));
  private static final Map<ASN1ObjectIdentifier, String> RSA =
      Map.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA-256",
          PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA-384",
          PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA-512",
          NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_512, "SHA3-512",
          PKCSObjectIdentifiers.sha224WithRSAEncryption, "SHA-224",
          PKCSObjectIdentifiers.sha1WithRSAEncryption, "SHA-1",
          PKCSObjectIdentifiers.md5WithRSAEncryption, "MD5");
  private static final Map<ASN1ObjectIdentifier, String> ECDSA =
      Map.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA-256",
          X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA-384",
          X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA-512",
          NISTObjectIdentifiers.id_ecdsa_with_sha3_256, "SHA3-256",
          NISTObjectIdentifiers.id_ecdsa_with_sha3_384, "SHA3-384",
          NISTObjectIdentifiers.id_ecdsa_with_sha3_512, "SHA3-512",
          X9ObjectIdentifiers.ecdsa_with_SHA224, "SHA-224",
          X9ObjectIdentifiers.ecdsa_with_SHA1, "SHA-1");

  private final String scheme;
  private final String digest;
  private final boolean mismatched;
  private final @Nullable PSSParameterSpec pss;

  private AlgorithmNames(
      String scheme, String digest, boolean mismatched, @Nullable PSSParameterSpec pss) {
    this.scheme = scheme;
    this.digest = digest;
    this.mismatched = mismatched;
    this.pss = pss;
  }

  static AlgorithmNames of(AlgorithmIdentifier signature, AlgorithmIdentifier messageDigest) {
    String digest = digest(messageDigest.getAlgorithm());
    ASN1ObjectIdentifier type = signature.getAlgorithm();
    boolean plain =
        signature.getParameters() == null || signature.getParameters().equals(DERNull.INSTANCE);
    if (type.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return new AlgorithmNames("RSA", digest, !plain, null);
    }
    if (RSA.containsKey(type)) {
      String own = RSA.getOrDefault(type, "");
      return new AlgorithmNames("RSA", own, !plain || !own.equals(digest), null);
    }
    if (ECDSA.containsKey(type)) {
      String own = ECDSA.getOrDefault(type, "");
      return new AlgorithmNames("ECDSA", own, !plain || !own.equals(digest), null);
    }
    if (type.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      RSASSAPSSparams given = RSASSAPSSparams.getInstance(signature.getParameters());
      String own = digest(given.getHashAlgorithm().getAlgorithm());
      String maskDigest = maskDigest(given);
      if (own.isEmpty() || maskDigest.isEmpty()) {
        return new AlgorithmNames("", digest, false, null);
      }
      PSSParameterSpec spec =
          new PSSParameterSpec(
              own,
              "MGF1",
              new MGF1ParameterSpec(maskDigest),
              given.getSaltLength().intValueExact(),
              given.getTrailerField().intValueExact());
      return new AlgorithmNames("RSASSA-PSS", own, !own.equals(digest), spec);
    }
    return new AlgorithmNames("", digest, false, null);
  }

  /** As the JDK names it; empty if unknown. */
  static String digest(ASN1ObjectIdentifier type) {
    return DIGESTS.getOrDefault(type, "");
  }

  /** Of the signature that an authority put on a certificate, with that of a mask (PSS). */
  static List<String> digestsOf(X509Certificate certificate) {
    try {
      AlgorithmIdentifier type =
          Certificate.getInstance(certificate.getEncoded()).getSignatureAlgorithm();
      ASN1ObjectIdentifier name = type.getAlgorithm();
      if (name.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
        RSASSAPSSparams given = RSASSAPSSparams.getInstance(type.getParameters());
        return List.of(digest(given.getHashAlgorithm().getAlgorithm()), maskDigest(given));
      }
      return List.of(RSA.getOrDefault(name, ECDSA.getOrDefault(name, "")));
    } catch (GeneralSecurityException | RuntimeException e) {
      return List.of("");
    }
  }

  private static String maskDigest(RSASSAPSSparams given) {
    AlgorithmIdentifier mask = given.getMaskGenAlgorithm();
    if (!mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)) return "";
    return digest(AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm());
  }

  /** Null if nothing here can check it. */
  @Nullable Signature engine() throws GeneralSecurityException {
    if (pss != null) {
      Signature engine = Signature.getInstance("RSASSA-PSS");
      engine.setParameter(pss);
      return engine;
    }
    if (scheme.isEmpty() || digest.isEmpty()) return null;
    String hash = digest.startsWith("SHA3") ? digest : digest.replace("-", "");
    return Signature.getInstance(hash + "with" + scheme);
  }

  String digest() {
    return digest;
  }

  /** What a verdict rests on: a mask of RSASSA-PSS may have another digest. */
  List<String> digests() {
    return pss != null && pss.getMGFParameters() instanceof MGF1ParameterSpec mask
        ? List.of(digest, mask.getDigestAlgorithm())
        : List.of(digest);
  }

  boolean mismatched() {
    return mismatched;
  }

  boolean isPkcs1() {
    return scheme.equals("RSA");
  }

  String shown(PublicKey key) {
    int bits = AlgorithmUses.bits(key);
    return (scheme.isEmpty() ? "?" : scheme)
        + (bits == 0 ? "" : " " + bits)
        + " "
        + (digest.isEmpty() ? "?" : digest);
  }
}
