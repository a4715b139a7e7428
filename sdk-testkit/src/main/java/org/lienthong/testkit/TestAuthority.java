package org.lienthong.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.signature.Realm;
import org.lienthong.signature.TrustAnchor;
import org.lienthong.signature.TrustStore;
import org.lienthong.testkit.internal.pki.CertificateWishes;
import org.lienthong.testkit.internal.pki.Issuer;
import org.lienthong.testkit.internal.pki.SampleSubject;

/**
 * Certificate authorities that exist as long as this object: official duty with a branch for the
 * Party and one for the State under one root, and a public provider under another root. Only the
 * shape is that of the real ones; all names and numbers are samples. Thread-safe.
 *
 * <pre>{@code
 * TestAuthority authority = TestAuthority.create();
 * TestKey chair = authority.person("Nguyễn Thị Mẫu", "Hội mẫu tỉnh").issue();
 * TestKey seal = authority.agency("Hội mẫu tỉnh", "Hội mẫu").branch(TestBranch.STATE).issue();
 * SignatureVerifier verifier = SignatureVerifier.of(authority.trust());
 * }</pre>
 */
public final class TestAuthority {
  private final Clock clock;
  private final Issuer officialRoot;
  private final Issuer publicRoot;
  private final Map<TestBranch, Issuer> branches = new EnumMap<>(TestBranch.class);
  private final AtomicInteger holders = new AtomicInteger();

  private TestAuthority(Clock clock) {
    this.clock = clock;
    Instant now = clock.instant();
    officialRoot = Issuer.root("CO QUAN MAU chung thuc so chuyen dung (RootCA MAU)", now);
    publicRoot = Issuer.root("ROOT CA QUOC GIA MAU", now);
    branches.put(TestBranch.PARTY, officialRoot.branch("CA MAU phuc vu co quan Dang", now));
    branches.put(TestBranch.STATE, officialRoot.branch("CA MAU phuc vu co quan Nha nuoc", now));
    branches.put(TestBranch.PUBLIC, publicRoot.branch("NHA CUNG CAP MAU CA", now));
  }

  public static TestAuthority create() {
    return create(Clock.systemUTC());
  }

  /** Validity and revocation are counted from this clock. */
  public static TestAuthority create(Clock clock) {
    return new TestAuthority(clock);
  }

  /** A key of somebody who signs for an organisation. */
  public KeyRequest person(String name, String organization) {
    return request(SampleSubject.person(name, organization, holders.incrementAndGet()));
  }

  /** The key of an organisation itself, below another one. */
  public KeyRequest agency(String name, String parent) {
    return request(SampleSubject.agency(name, parent, holders.incrementAndGet()));
  }

  /** A key that stamps times. */
  public KeyRequest timestamping() {
    return request(SampleSubject.timestamping("DICH VU MAU cap dau thoi gian"));
  }

  private KeyRequest request(SampleSubject subject) {
    return new KeyRequest(this, subject, clock.instant());
  }

  TestKey issue(TestBranch branch, CertificateWishes wishes) {
    Issuer issuer = issuer(branch);
    KeyPair pair = Issuer.newPair(wishes.ec());
    return new TestKey(pair, List.of(issuer.issue(wishes, pair.getPublic()), issuer.certificate()));
  }

  private Issuer issuer(TestBranch branch) {
    Issuer issuer = branches.get(branch);
    if (issuer == null) throw new IllegalStateException("no issuer for " + branch);
    return issuer;
  }

  /** Both roots, each of its realm, and the issuers below them. */
  public TrustStore trust() {
    return TrustStore.of(
        List.of(
            new TrustAnchor(officialRoot.certificate(), Realm.GOV),
            new TrustAnchor(publicRoot.certificate(), Realm.PUBLIC)),
        branches.values().stream().map(Issuer::certificate).toList());
  }

  /**
   * Writes the same as PEM files and {@code realms.json}, for {@link TrustStore#load(Path)}.
   *
   * @throws StorageException TKIT-004 or CORE-004 if the disk refuses
   */
  public void writeTrust(Path directory) {
    Map<String, Issuer> files = new LinkedHashMap<>();
    files.put("root-gov.pem", officialRoot);
    files.put("root-public.pem", publicRoot);
    files.put("ca-party.pem", issuer(TestBranch.PARTY));
    files.put("ca-state.pem", issuer(TestBranch.STATE));
    files.put("ca-public.pem", issuer(TestBranch.PUBLIC));
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new StorageException(ErrorDetail.of("TKIT-004", TestAuthority.class, directory), e);
    }
    files.forEach(
        (name, issuer) ->
            Content.ofUtf8(pem(issuer.certificate())).writeTo(directory.resolve(name)));
    Content.ofUtf8("{\"root-gov.pem\": \"GOV\", \"root-public.pem\": \"PUBLIC\"}\n")
        .writeTo(directory.resolve("realms.json"));
  }

  private static String pem(X509Certificate certificate) {
    try {
      String body =
          Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
              .encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a sample certificate could not be encoded", e);
    }
  }

  /** From now on, and in every list from now on. */
  public void revoke(X509Certificate certificate) {
    revoke(certificate, clock.instant());
  }

  /**
   * Since that moment; a certificate that is revoked stays so since the first.
   *
   * @throws IllegalArgumentException if it is not one of these authorities
   */
  public void revoke(X509Certificate certificate, Instant since) {
    issuers()
        .filter(issuer -> issuer.issued(certificate))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the certificate was not issued here"))
        .revoke(certificate, since);
  }

  /** A fresh list of what the branch revoked, good for 30 days. */
  public X509CRL crl(TestBranch branch) {
    return issuer(branch).crl(clock.instant());
  }

  /** The lists of all authorities, the roots among them. */
  public List<X509CRL> crls() {
    return issuers().map(issuer -> issuer.crl(clock.instant())).toList();
  }

  private Stream<Issuer> issuers() {
    return Stream.concat(Stream.of(officialRoot, publicRoot), branches.values().stream());
  }
}
