package org.lienthong.signature.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/** One question to a timestamping authority, and whether an answer is one to it. */
public final class TimestampRequest {
  private static final int NONCE_BITS = 64;

  private final org.bouncycastle.tsp.TimeStampRequest request;

  private TimestampRequest(org.bouncycastle.tsp.TimeStampRequest request) {
    this.request = request;
  }

  /** The authority says no. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    RefusedException(String message, boolean mayPass) {
      super(message);
      this.mayPass = mayPass;
    }

    /** Whether the reason is its own, such as a broken clock. */
    public boolean mayPass() {
      return mayPass;
    }
  }

  public static TimestampRequest over(byte[] sha256, @Nullable String policy) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    if (policy != null) generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
    BigInteger nonce = new BigInteger(NONCE_BITS, new SecureRandom());
    return new TimestampRequest(generator.generate(TSPAlgorithms.SHA256, sha256, nonce));
  }

  public byte[] encoded() {
    try {
      return request.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("memory refused a request", e);
    }
  }

  /**
   * The token in the answer, in DER.
   *
   * @throws RefusedException if there is none
   * @throws IOException if it does not belong to this question, or is not properly signed
   */
  public byte[] token(byte[] answer) throws IOException, RefusedException {
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      int status = response.getStatus();
      if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
        String said = response.getStatusString() == null ? "" : ": " + response.getStatusString();
        throw new RefusedException("status " + status + said, mayPass(response));
      }
      response.validate(request);
      byte[] token = response.getTimeStampToken().getEncoded();
      Findings findings = new Findings();
      TimestampToken.of(token, List.of(), new AlgorithmUses(), findings);
      if (!findings.reasons().isEmpty()) throw new IOException(findings.reasons().toString());
      return token;
    } catch (TSPException | RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static boolean mayPass(TimeStampResponse response) {
    if (response.getFailInfo() == null) return false;
    int passing = PKIFailureInfo.timeNotAvailable | PKIFailureInfo.systemFailure;
    return (response.getFailInfo().intValue() & passing) != 0;
  }
}
