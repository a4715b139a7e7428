package org.lienthong.testkit.internal.tsa;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
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

/** Makes RFC 3161 answers. Thread-safe. */
public final class TimestampMaker {
  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final ASN1ObjectIdentifier policy;
  private final Set<ASN1ObjectIdentifier> policies = new HashSet<>();

  public TimestampMaker(
      PrivateKey key, List<X509Certificate> chain, String policy, Set<String> accepted) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.policy = new ASN1ObjectIdentifier(policy);
    policies.add(this.policy);
    accepted.forEach(one -> policies.add(new ASN1ObjectIdentifier(one)));
    try {
      responses();
    } catch (TSPException e) {
      throw new IllegalArgumentException("the key is not one for stamping times alone", e);
    }
  }

  /** A stamp, or the refusal of a digest or policy that is not accepted here. */
  byte[] answer(TimeStampRequest request, Instant at, boolean wrongNonce) throws IOException {
    try {
      BigInteger serial = new BigInteger(63, new SecureRandom());
      TimeStampRequest stamped = wrongNonce ? withOtherNonce(request) : request;
      return responses().generate(stamped, serial, Date.from(at)).getEncoded();
    } catch (TSPException e) {
      throw new IllegalStateException("a sample stamp could not be made", e);
    }
  }

  byte[] rejection() throws IOException {
    try {
      TimeStampResponse response =
          responses()
              .generateFailResponse(
                  PKIStatus.REJECTION, PKIFailureInfo.systemFailure, "rejected by a fault");
      return response.getEncoded();
    } catch (TSPException e) {
      throw new IllegalStateException("a sample refusal could not be made", e);
    }
  }

  private static TimeStampRequest withOtherNonce(TimeStampRequest request) {
    TimeStampRequestGenerator other = new TimeStampRequestGenerator();
    other.setCertReq(request.getCertReq());
    if (request.getReqPolicy() != null) other.setReqPolicy(request.getReqPolicy());
    BigInteger nonce = request.getNonce() == null ? BigInteger.ZERO : request.getNonce();
    return other.generate(
        request.getMessageImprintAlgOID(),
        request.getMessageImprintDigest(),
        nonce.add(BigInteger.ONE));
  }

  private TimeStampResponseGenerator responses() throws TSPException {
    try {
      String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
      DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSignerInfoGeneratorBuilder(digests)
                  .build(new JcaContentSignerBuilder(algorithm).build(key), chain.get(0)),
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              policy);
      tokens.addCertificates(new JcaCertStore(chain));
      tokens.setAccuracySeconds(1);
      return new TimeStampResponseGenerator(tokens, DIGESTS, policies);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, RSA and ECDSA", e);
    }
  }
}
