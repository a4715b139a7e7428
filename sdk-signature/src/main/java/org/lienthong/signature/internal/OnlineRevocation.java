package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.RevocationEvidence;
import org.lienthong.signature.internal.http.AddressRules;
import org.lienthong.signature.internal.http.HttpCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches answers and lists from the addresses in certificates, and keeps what still counts. */
public final class OnlineRevocation implements RevocationSource, Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(OnlineRevocation.class);
  private static final int LARGEST_ANSWER = 100 << 10;
  private static final int LARGEST_LIST = 20 << 20;
  private static final int NONCE_BYTES = 16;

  /** Of an answer that does not say how long it counts. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final HttpCalls calls;
  private final Duration timeout;
  private final Clock clock;
  private final RevocationCache cache;
  private final SecureRandom random = new SecureRandom();

  public OnlineRevocation(AddressRules rules, Duration timeout, Clock clock) {
    this.calls = new HttpCalls(rules);
    this.timeout = timeout;
    this.clock = clock;
    this.cache = new RevocationCache(clock);
  }

  @Override
  public Iterable<Fetched> find(X509Certificate certificate, X509Certificate issuer) {
    List<Supplier<@Nullable Fetched>> sources = new ArrayList<>();
    for (URI address : RevocationAddresses.responders(certificate)) {
      sources.add(() -> answer(address, certificate, issuer));
    }
    for (URI address : RevocationAddresses.lists(certificate)) sources.add(() -> list(address));
    return () -> sources.stream().map(Supplier::get).filter(Objects::nonNull).iterator();
  }

  private @Nullable Fetched answer(
      URI address, X509Certificate certificate, X509Certificate issuer) {
    String key = address + " " + CertificateFiles.fingerprint(certificate).hex();
    return cached(key, () -> fetchAnswer(address, certificate, issuer));
  }

  private @Nullable Fetched list(URI address) {
    return cached(address.toString(), () -> fetchList(address));
  }

  /** One thing that may fail. */
  @FunctionalInterface
  private interface Fetching {
    RevocationCache.Kept fetch() throws IOException, GeneralSecurityException;
  }

  private @Nullable Fetched cached(String key, Fetching fetching) {
    RevocationCache.Kept kept = cache.get(key);
    if (kept != null) return kept.fetched();
    if (cache.failedLately(key)) return null;
    try {
      RevocationCache.Kept fresh = fetching.fetch();
      cache.put(key, fresh);
      return new Fetched(
          fresh.list(), fresh.answer(), fresh.bytes(), RevocationEvidence.Source.ONLINE);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.info("nothing about revocation from {}: {}", key, e.getMessage());
      cache.failed(key);
      return null;
    }
  }

  private RevocationCache.Kept fetchAnswer(
      URI address, X509Certificate certificate, X509Certificate issuer)
      throws IOException, GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] question = question(certificate, issuer, nonce);
    byte[] bytes =
        calls.post(address, "application/ocsp-request", question, timeout, LARGEST_ANSWER);
    OcspEvidence answer = OcspEvidence.of(bytes);
    byte[] repeated = answer.nonce();
    if (repeated != null && !repeats(repeated, nonce)) {
      throw new IOException("the answer belongs to another question");
    }
    OcspEvidence.Statement said =
        answer.judge(certificate, issuer, clock.instant(), clock.instant());
    Instant until =
        said == null || said.until() == null ? clock.instant().plus(FRESH) : said.until();
    return new RevocationCache.Kept(null, answer, Content.of(bytes), until);
  }

  /** Some responders repeat the bare bytes, others the string that holds them. */
  private static boolean repeats(byte[] repeated, byte[] nonce) {
    return Arrays.equals(repeated, nonce)
        || (repeated.length == nonce.length + 2
            && Arrays.equals(repeated, 2, repeated.length, nonce, 0, nonce.length));
  }

  private static byte[] question(X509Certificate certificate, X509Certificate issuer, byte[] nonce)
      throws IOException, GeneralSecurityException {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      BigInteger serial = certificate.getSerialNumber();
      CertificateID id =
          new CertificateID(
              // An index, not a proof; other digests are not understood everywhere.
              digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
              new JcaX509CertificateHolder(issuer),
              serial);
      Extension extension =
          new Extension(
              OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
              false,
              new DEROctetString(new DEROctetString(nonce).getEncoded()));
      return new OCSPReqBuilder()
          .addRequest(id)
          .setRequestExtensions(new Extensions(extension))
          .build()
          .getEncoded();
    } catch (OperatorCreationException | OCSPException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private RevocationCache.Kept fetchList(URI address) throws IOException, GeneralSecurityException {
    byte[] bytes = calls.get(address, timeout, LARGEST_LIST);
    X509CRL list =
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
    Instant until =
        list.getNextUpdate() == null
            ? clock.instant().plus(FRESH)
            : list.getNextUpdate().toInstant();
    return new RevocationCache.Kept(list, null, Content.of(bytes), until);
  }

  @Override
  public void close() throws IOException {
    calls.close();
  }
}
