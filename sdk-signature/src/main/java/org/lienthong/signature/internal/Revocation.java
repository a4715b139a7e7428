package org.lienthong.signature.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.signature.RevocationEvidence;
import org.lienthong.signature.RevocationEvidence.Kind;
import org.lienthong.signature.RevocationEvidence.Source;
import org.lienthong.signature.RevocationMode;
import org.lienthong.signature.RevocationStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the certificates of a path were revoked, and who says so. */
public final class Revocation {
  private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);

  /** The holder of such a certificate is told that nobody will ever revoke it (RFC 9608). */
  private static final String NEVER_REVOKED = "2.5.29.56";

  private final Circumstances circumstances;
  private final ValidationData embedded;
  private final Instant when;
  private final Findings findings;
  private final List<RevocationEvidence> evidence = new ArrayList<>();

  private Revocation(
      Circumstances circumstances, ValidationData embedded, Instant when, Findings findings) {
    this.circumstances = circumstances;
    this.embedded = embedded;
    this.when = when;
    this.findings = findings;
  }

  /** What was found out about the first certificate of the path, and all that was looked at. */
  public record Outcome(RevocationStatus status, List<RevocationEvidence> evidence) {
    public Outcome {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * @param path the signer first, the anchor last
   * @param when of interest: proven, or the moment of checking
   */
  public static Outcome check(
      List<X509Certificate> path,
      ValidationData embedded,
      Instant when,
      Circumstances circumstances,
      Findings findings) {
    if (circumstances.revocation() == RevocationMode.OFF) {
      findings.add(Reason.REVOCATION_NOT_CHECKED);
      return new Outcome(RevocationStatus.UNKNOWN, List.of());
    }
    Revocation revocation = new Revocation(circumstances, embedded, when, findings);
    RevocationStatus first = RevocationStatus.UNKNOWN;
    if (path.size() < 2) findings.add(Reason.REVOCATION_UNKNOWN);
    for (int i = 0; i + 1 < path.size(); i++) {
      RevocationStatus status = revocation.judge(path.get(i), path.get(i + 1), i == 0);
      if (i == 0) first = status;
    }
    return new Outcome(first, revocation.evidence);
  }

  private RevocationStatus judge(
      X509Certificate certificate, X509Certificate issuer, boolean signer) {
    Finding finding =
        certificate.getExtensionValue(NEVER_REVOKED) == null
            ? search(certificate, issuer)
            : Finding.GOOD;
    switch (finding) {
      case REVOKED -> findings.add(signer ? Reason.CERTIFICATE_REVOKED : Reason.ISSUER_REVOKED);
      case REVOKED_LATER -> findings.add(Reason.REVOKED_LATER);
      case SILENT -> {
        if (signer) {
          findings.add(Reason.REVOCATION_UNKNOWN);
        } else {
          boolean required = circumstances.policy().issuerRevocationRequired();
          findings.add(
              required ? Reason.ISSUER_REVOCATION_UNKNOWN : Reason.ISSUER_REVOCATION_NOT_CHECKED);
        }
      }
      case GOOD -> {}
    }
    return switch (finding) {
      case REVOKED -> RevocationStatus.REVOKED;
      case GOOD, REVOKED_LATER -> RevocationStatus.GOOD;
      case SILENT -> RevocationStatus.UNKNOWN;
    };
  }

  /** All that is at hand counts, and the worst of it; others are asked only if it says nothing. */
  private Finding search(X509Certificate certificate, X509Certificate issuer) {
    Finding found = Finding.SILENT;
    for (X509CRL list : embedded.lists()) {
      found = worse(found, judge(list, certificate, issuer, Source.EMBEDDED));
    }
    for (byte[] answer : embedded.answers()) {
      try {
        OcspEvidence read = OcspEvidence.of(answer);
        found = worse(found, judge(read, Content.of(answer), certificate, issuer, Source.EMBEDDED));
      } catch (IOException e) {
        // Unreadable evidence is no evidence; its absence is reported as such.
        LOG.debug("the file holds an answer of a responder that cannot be read", e);
      }
    }
    if (found != Finding.SILENT) return found;
    for (RevocationSource.Fetched one : circumstances.source().find(certificate, issuer)) {
      if (one.list() != null) found = judge(one.list(), certificate, issuer, one.source());
      if (one.answer() != null) {
        found = judge(one.answer(), one.bytes(), certificate, issuer, one.source());
      }
      if (found != Finding.SILENT) return found;
    }
    return found;
  }

  private static Finding worse(Finding first, Finding second) {
    if (first == Finding.REVOKED || second == Finding.REVOKED) return Finding.REVOKED;
    if (first == Finding.REVOKED_LATER || second == Finding.REVOKED_LATER) {
      return Finding.REVOKED_LATER;
    }
    return first == Finding.GOOD ? first : second;
  }

  private Finding judge(
      X509CRL list, X509Certificate certificate, X509Certificate issuer, Source source) {
    Finding finding = CrlEvidence.judge(list, certificate, issuer, when, circumstances.at());
    if (finding == Finding.SILENT) return finding;
    try {
      evidence.add(
          new RevocationEvidence(
              certificate,
              Kind.LIST,
              source,
              status(finding),
              list.getThisUpdate().toInstant(),
              Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant),
              Content.of(list.getEncoded())));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a list that was read cannot be written", e);
    }
    return finding;
  }

  private Finding judge(
      OcspEvidence answer,
      Content bytes,
      X509Certificate certificate,
      X509Certificate issuer,
      Source source) {
    OcspEvidence.Statement said = answer.judge(certificate, issuer, when, circumstances.at());
    if (said == null || said.finding() == Finding.SILENT) return Finding.SILENT;
    evidence.add(
        new RevocationEvidence(
            certificate,
            Kind.ANSWER,
            source,
            status(said.finding()),
            said.since(),
            Optional.ofNullable(said.until()),
            bytes));
    return said.finding();
  }

  private static RevocationStatus status(Finding finding) {
    return finding == Finding.GOOD ? RevocationStatus.GOOD : RevocationStatus.REVOKED;
  }
}
