package org.lienthong.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lienthong.signature.internal.JdkSignatures;

/** Authorities and keys that exist only while the tests run. */
final class TestPki {
  static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final AtomicLong SERIAL = new AtomicLong(1000);

  /** Key generation is slow; the same authorities serve all tests. */
  static final TestPki SHARED = new TestPki();

  final Key root = new Spec("CN=Gốc thử nghiệm công vụ,O=Đơn vị mẫu,C=VN").authority().issue(null);
  final Key branch =
      new Spec("CN=CA thử nghiệm cơ quan Đảng,O=Đơn vị mẫu,C=VN").authority().issue(root);
  final Key person =
      new Spec("CN=Nguyễn Thị Mẫu,O=Hội mẫu tỉnh,UID=CCCD:001234567890,C=VN").issue(branch);
  final Key agency = new Spec("CN=Hội mẫu tỉnh,O=Hội mẫu,UID=MST:0100000000,C=VN").issue(branch);
  private final List<X509Certificate> fillers = new ArrayList<>();
  final TrustStore trust = TrustStore.of(List.of(new TrustAnchor(root.certificate(), Realm.GOV)));

  /** Certificates of no use but their size. */
  synchronized X509Certificate filler(int number) {
    while (fillers.size() <= number) {
      fillers.add(new Spec("CN=Chứng thư thừa " + fillers.size()).issue(branch).certificate());
    }
    return fillers.get(number);
  }

  /** A key in memory with its certificates up to, and without, the root. */
  record Key(KeyPair pair, List<X509Certificate> chain) implements SigningKey {
    @Override
    public X509Certificate certificate() {
      return chain.get(0);
    }

    @Override
    public byte[] sign(byte[] data, SignatureAlgorithmName algorithm) {
      try {
        var engine = JdkSignatures.engine(algorithm);
        engine.initSign(pair.getPrivate());
        engine.update(data);
        return engine.sign();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Adds one extension. */
  @FunctionalInterface
  interface ExtensionAdder {
    void addTo(X509v3CertificateBuilder builder) throws CertIOException;
  }

  /** What a certificate should be like. Not thread-safe. */
  static final class Spec {
    private final String subject;
    private boolean authority;
    private int keyUsage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private Instant from = NOW.minus(Duration.ofDays(365));
    private Instant to = NOW.plus(Duration.ofDays(365));
    private String keyType = "RSA";
    private int keyBits = 2048;
    private @org.jspecify.annotations.Nullable AlgorithmParameterSpec parameters;
    private int pathLength = -1;
    private boolean bare;
    private @org.jspecify.annotations.Nullable KeyPair pair;
    private String issuerName = "";
    private BigInteger serial = BigInteger.valueOf(SERIAL.incrementAndGet());
    private String signatureAlgorithm = "";
    private final List<ExtensionAdder> extensions = new ArrayList<>();

    Spec(String subject) {
      this.subject = subject;
    }

    Spec authority() {
      authority = true;
      keyUsage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
      return this;
    }

    Spec keyUsage(int usage) {
      keyUsage = usage;
      return this;
    }

    Spec validity(Instant from, Instant to) {
      this.from = from;
      this.to = to;
      return this;
    }

    Spec key(String type, int bits) {
      keyType = type;
      keyBits = bits;
      return this;
    }

    /** Of an unusual key. */
    Spec parameters(AlgorithmParameterSpec unusual) {
      parameters = unusual;
      return this;
    }

    /** An extended key usage. */
    Spec purpose(KeyPurposeId purpose, boolean critical) {
      extensions.add(
          builder ->
              builder.addExtension(
                  Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose)));
      return this;
    }

    /** Any other extension. */
    Spec extension(ExtensionAdder adder) {
      extensions.add(adder);
      return this;
    }

    /** At most so many authorities below. */
    Spec pathLength(int most) {
      pathLength = most;
      return this;
    }

    /** Without the usual constraints: a certificate of old times. */
    Spec bare() {
      bare = true;
      return this;
    }

    /** What the issuer signs with, such as {@code SHA1withRSA}. */
    Spec signedWith(String algorithm) {
      signatureAlgorithm = algorithm;
      return this;
    }

    /** The same key again, as when an authority gets another certificate. */
    Spec pair(KeyPair same) {
      pair = same;
      return this;
    }

    /** The issuer's name as the certificate spells it. */
    Spec issuerName(String spelled) {
      issuerName = spelled;
      return this;
    }

    /** Without a sign in front, or with one. */
    Spec serial(BigInteger number) {
      serial = number;
      return this;
    }

    Key issue(@org.jspecify.annotations.Nullable Key issuer) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
        if (parameters == null) generator.initialize(keyBits);
        else generator.initialize(parameters);
        KeyPair own = pair == null ? generator.generateKeyPair() : pair;
        KeyPair signing = issuer == null ? own : issuer.pair();
        X500Name name = new X500Name(subject);
        X500Name above = name;
        if (!issuerName.isEmpty()) {
          above = new X500Name(issuerName);
        } else if (issuer != null) {
          above = X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
        }
        var builder =
            new JcaX509v3CertificateBuilder(
                above, serial, Date.from(from), Date.from(to), name, own.getPublic());
        if (!bare) {
          builder.addExtension(
              Extension.basicConstraints,
              true,
              pathLength < 0 ? new BasicConstraints(authority) : new BasicConstraints(pathLength));
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage));
        }
        for (ExtensionAdder extension : extensions) extension.addTo(builder);
        String algorithm = signatureAlgorithm;
        if (algorithm.isEmpty()) {
          algorithm =
              signing.getPrivate().getAlgorithm().equals("EC")
                  ? "SHA256withECDSA"
                  : "SHA256withRSA";
        }
        var signer = new JcaContentSignerBuilder(algorithm).build(signing.getPrivate());
        X509Certificate certificate =
            new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        if (issuer != null) {
          issuer.chain().stream()
              .filter(one -> !one.getIssuerX500Principal().equals(one.getSubjectX500Principal()))
              .forEach(chain::add);
        }
        return new Key(own, List.copyOf(chain));
      } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
