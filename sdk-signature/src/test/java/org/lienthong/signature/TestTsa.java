package org.lienthong.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/** A timestamping authority within the test, honest or not, in memory and over HTTP. */
final class TestTsa implements AutoCloseable {
  static final String POLICY = "1.3.6.1.4.1.99999.1";
  static final TestPki.Key KEY = spec().issue(TestPki.SHARED.root);

  private final TestPki.Key key;
  private Instant time = TestPki.NOW;
  private int padding;
  private boolean otherNonce;
  private boolean otherImprint;
  private boolean unchecked;
  private boolean damaged;
  private int failures;
  private int refusals;
  private @Nullable CountDownLatch gate;
  final AtomicInteger asked = new AtomicInteger();
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  TestTsa() {
    this(KEY);
  }

  TestTsa(TestPki.Key key) {
    this.key = key;
  }

  static TestPki.Spec spec() {
    return new TestPki.Spec("CN=TSA thử nghiệm,O=Đơn vị mẫu,C=VN")
        .keyUsage(KeyUsage.digitalSignature)
        .purpose(KeyPurposeId.id_kp_timeStamping, true);
  }

  TestTsa at(Instant time) {
    this.time = time;
    return this;
  }

  /** Adds so many bytes of certificates that nobody needs. */
  TestTsa padded(int certificates) {
    padding = certificates;
    return this;
  }

  /** With a certificate that was not issued for it. */
  TestTsa unchecked() {
    unchecked = true;
    return this;
  }

  /** With the last bit of its signature turned. */
  TestTsa damaged() {
    damaged = true;
    return this;
  }

  TestTsa withOtherNonce() {
    otherNonce = true;
    return this;
  }

  TestTsa overOtherContent() {
    otherImprint = true;
    return this;
  }

  /** Answers 500 so many times first. */
  TestTsa failing(int times) {
    failures = times;
    return this;
  }

  /** Refuses so many times first. */
  TestTsa refusing(int times) {
    refusals = times;
    return this;
  }

  /** Answers once the gate opens. */
  TestTsa behind(CountDownLatch gate) {
    this.gate = gate;
    return this;
  }

  /** A token over the data, without any network. */
  byte[] token(byte[] data) {
    try {
      TimeStampRequestGenerator request = new TimeStampRequestGenerator();
      request.setCertReq(true);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(data);
      if (unchecked) return handMade(digest);
      byte[] answer = answer(request.generate(TSPAlgorithms.SHA256, digest, BigInteger.TEN));
      byte[] token = new TimeStampResponse(answer).getTimeStampToken().getEncoded();
      if (damaged) token[token.length - 1] ^= 1;
      return token;
    } catch (IOException
        | TSPException
        | GeneralSecurityException
        | CMSException
        | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] handMade(byte[] digest)
      throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
    TSTInfo info =
        new TSTInfo(
            new ASN1ObjectIdentifier(POLICY),
            new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), digest),
            new ASN1Integer(7),
            new ASN1GeneralizedTime(Date.from(time)),
            null,
            null,
            null,
            null,
            null);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key.pair().getPrivate());
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
            .build(signer, key.certificate()));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator
        .generate(
            new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded()),
            true)
        .getEncoded("DER");
  }

  private byte[] answer(TimeStampRequest given) throws IOException {
    TimeStampRequest request = given;
    try {
      if (otherNonce || otherImprint) {
        TimeStampRequestGenerator changed = new TimeStampRequestGenerator();
        changed.setCertReq(true);
        byte[] digest = request.getMessageImprintDigest();
        if (otherImprint) digest[0] ^= 1;
        BigInteger nonce = otherNonce ? BigInteger.ONE : request.getNonce();
        request = changed.generate(TSPAlgorithms.SHA256, digest, nonce);
      }
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var signer =
          new JcaSimpleSignerInfoGeneratorBuilder()
              .build("SHA256withRSA", key.pair().getPrivate(), key.certificate());
      var tokens =
          new TimeStampTokenGenerator(
              signer,
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier(POLICY));
      java.util.List<java.security.cert.X509Certificate> carried =
          new java.util.ArrayList<>(key.chain());
      for (int i = 0; i < padding; i++) carried.add(TestPki.SHARED.filler(i));
      tokens.addCertificates(new JcaCertStore(carried));
      var responses =
          new TimeStampResponseGenerator(
              tokens, TSPAlgorithms.ALLOWED, new HashSet<>(Set.of(POLICY)));
      if (refusals > 0) {
        refusals--;
        return responses.generateFailResponse(2, 1 << 15, "khong").getEncoded();
      }
      return responses.generate(request, BigInteger.valueOf(7), Date.from(time)).getEncoded();
    } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Over HTTP on this machine. */
  URI start() throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    started.setExecutor(threads);
    started.createContext("/", this::serve);
    started.start();
    server = started;
    return URI.create("http://127.0.0.1:" + started.getAddress().getPort() + "/tsa");
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      byte[] question = exchange.getRequestBody().readAllBytes();
      if (gate != null) gate.await();
      if (failures > 0) {
        failures--;
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      byte[] answer = answer(new TimeStampRequest(question));
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(200, answer.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts a timestamp over a whole PDF behind it, as archives do. */
  Content stampDocument(Content pdf) {
    return ExternalSigner.write(
        pdf,
        signature -> {
          signature.setFilter(org.apache.pdfbox.cos.COSName.getPDFName("Adobe.PPKLite"));
          signature.setSubFilter(org.apache.pdfbox.cos.COSName.getPDFName("ETSI.RFC3161"));
          signature.setType(org.apache.pdfbox.cos.COSName.getPDFName("DocTimeStamp"));
        },
        this::token);
  }

  @Override
  public void close() {
    if (server != null) server.stop(0);
    if (threads != null) threads.shutdownNow();
  }

  static TimestampClient client(URI authority) {
    return TimestampClient.builder(authority).pause(Duration.ZERO).build();
  }
}
