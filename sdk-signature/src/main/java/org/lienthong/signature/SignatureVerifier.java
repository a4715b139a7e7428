package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.StorageException;
import org.lienthong.signature.internal.Circumstances;
import org.lienthong.signature.internal.CmsBytes;
import org.lienthong.signature.internal.FileKind;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.RevocationSource;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.ValidationData;

/**
 * Judges the signatures of a file against a trust store. What cannot be established never counts as
 * valid, and a malformed signature is a verdict, not an exception. PDF files up to 2 GiB with 100
 * signatures; what is over 16 MiB waits in a temporary file while it is judged.
 *
 * <p>Without {@link #official()} every signature must hold and the last must cover the whole file;
 * which of the two lawful signatures are there is then only a warning.
 */
public final class SignatureVerifier {
  private final TrustStore trust;
  private final RevocationMode revocation;
  private final Clock clock;
  private final boolean official;
  private final VerificationPolicy policy;
  private final RevocationSource source;

  private SignatureVerifier(
      TrustStore trust,
      RevocationMode revocation,
      Clock clock,
      boolean official,
      VerificationPolicy policy,
      RevocationSource source) {
    this.trust = requireNonNull(trust, "trust");
    this.revocation = requireNonNull(revocation, "revocation");
    this.clock = requireNonNull(clock, "clock");
    this.official = official;
    this.policy = requireNonNull(policy, "policy");
    this.source = source;
  }

  /** Now, with {@link RevocationMode#OFF}. */
  public static SignatureVerifier of(TrustStore trust) {
    return new SignatureVerifier(
        trust,
        RevocationMode.OFF,
        Clock.systemUTC(),
        false,
        VerificationPolicy.standard(),
        RevocationSource.NONE);
  }

  public SignatureVerifier revocation(RevocationMode mode) {
    RevocationSource kept = mode == RevocationMode.ONLINE ? source : RevocationSource.NONE;
    return new SignatureVerifier(trust, mode, clock, official, policy, kept);
  }

  /**
   * {@link RevocationMode#ONLINE}, through this client. It stays the caller's to close and may
   * serve many verifiers.
   */
  public SignatureVerifier revocation(RevocationClient client) {
    return new SignatureVerifier(
        trust, RevocationMode.ONLINE, clock, official, policy, client.source());
  }

  /** Where "now" comes from. */
  public SignatureVerifier clock(Clock clock) {
    return new SignatureVerifier(trust, revocation, clock, official, policy, source);
  }

  /** Instead of {@link VerificationPolicy#standard()}. */
  public SignatureVerifier policy(VerificationPolicy policy) {
    return new SignatureVerifier(trust, revocation, clock, official, policy, source);
  }

  /**
   * Also requires what makes an official document (Decree 30/2020/NĐ-CP, Article 5): the person's
   * signature, then the agency's as the last, over the whole file.
   */
  public SignatureVerifier official() {
    return new SignatureVerifier(trust, revocation, clock, true, policy, source);
  }

  /**
   * A PDF, a CMS message that holds its content, or an XML file of up to 32 MiB.
   *
   * @throws InputException SIG-060 if the file is none of these, CORE-002 or CORE-003 if it cannot
   *     be read
   */
  public DocumentVerdict verify(Content file) {
    return verify(file, clock.instant());
  }

  /** As of another moment: certificates must have been valid then. */
  public DocumentVerdict verify(Content file, Instant at) {
    try (Snapshot bytes = Snapshot.of(file)) {
      DocumentVerdict verdict =
          switch (FileKind.of(bytes)) {
            case PDF -> new PdfAssessment(assessment(at), official).of(bytes);
            case XML ->
                new XmlAssessment(assessment(at), official)
                    .of(bytes.all(file, XmlAssessment.LARGEST));
            case CMS ->
                new CmsAssessment(assessment(at)).attached(bytes.all(file, CmsBytes.LARGEST));
            case OTHER ->
                throw new InputException(
                    ErrorDetail.of("SIG-060", SignatureVerifier.class, file), null);
          };
      return verdict.over(bytes.sha256());
    } catch (IOException e) {
      throw new StorageException(ErrorDetail.of("SIG-065", SignatureVerifier.class), e);
    }
  }

  /** A detached CMS signature, DER or PEM, and the content it should sign. */
  public DocumentVerdict verify(Content signature, Content detached) {
    return verify(signature, detached, clock.instant());
  }

  /** A detached CMS signature as of another moment. */
  public DocumentVerdict verify(Content signature, Content detached, Instant at) {
    byte[] bytes = signature.bytes(CmsBytes.LARGEST);
    if (!FileKind.isCms(bytes)) {
      throw new InputException(ErrorDetail.of("SIG-060", SignatureVerifier.class, signature), null);
    }
    return new CmsAssessment(assessment(at)).detached(bytes, detached);
  }

  /**
   * A timestamp token (RFC 3161, DER), and the content it should be over. It says when something
   * was there, not who signed it.
   */
  public TimestampVerdict verifyTimestamp(Content token, Content data) {
    byte[] encoded = token.bytes(CmsBytes.LARGEST);
    return new TimestampAssessment(assessment(clock.instant()).circumstances(), ValidationData.NONE)
        .over(digest -> CmsAssessment.digest(data, digest))
        .judge(encoded, new Findings());
  }

  Instant now() {
    return clock.instant();
  }

  TrustStore trust() {
    return trust;
  }

  VerificationPolicy policy() {
    return policy;
  }

  RevocationMode revocationMode() {
    return revocation;
  }

  boolean isOfficial() {
    return official;
  }

  private SignerAssessment assessment(Instant at) {
    return new SignerAssessment(new Circumstances(trust, policy.rules(), revocation, source, at));
  }
}
