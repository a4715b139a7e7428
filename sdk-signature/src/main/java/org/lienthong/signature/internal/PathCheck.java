package org.lienthong.signature.internal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.Realm;
import org.lienthong.signature.TrustAnchor;
import org.lienthong.signature.TrustStore;

/** From a signer's certificate to a pinned anchor, and to the realm of that anchor. */
public final class PathCheck {
  private static final int LONGEST = 10;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final TrustStore trust;
  private final List<X509Certificate> embedded;
  private final List<X509Certificate> others;
  private final Instant at;
  private final AlgorithmUses uses;
  private final Findings findings;
  private final List<X509Certificate> path = new ArrayList<>();
  private Realm realm = Realm.UNKNOWN;

  private PathCheck(
      TrustStore trust,
      List<X509Certificate> embedded,
      List<X509Certificate> others,
      Instant at,
      AlgorithmUses uses,
      Findings findings) {
    this.trust = trust;
    this.embedded = embedded;
    this.others = others;
    this.at = at;
    this.uses = uses;
    this.findings = findings;
  }

  /**
   * @param embedded came with the signature, so each must be genuine
   * @param others may help, and may be anything
   * @param at when the path must hold
   */
  public static PathCheck of(
      X509Certificate signer,
      List<X509Certificate> embedded,
      List<X509Certificate> others,
      TrustStore trust,
      Instant at,
      AlgorithmUses uses,
      Findings findings) {
    PathCheck path = new PathCheck(trust, embedded, others, at, uses, findings);
    path.run(signer);
    return path;
  }

  private void run(X509Certificate signer) {
    boolean[] usage = signer.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      findings.add(Reason.KEY_USAGE_WRONG);
    }
    if (trust.anchors().isEmpty()) {
      findings.add(Reason.NO_TRUST_ANCHOR);
      return;
    }
    TrustAnchor direct = anchorOf(signer);
    if (direct != null) {
      path.add(signer);
      end(direct);
    } else if (!build(signer, at)) {
      explain(signer);
    }
    for (X509Certificate certificate : path) uses.key(certificate.getPublicKey());
    for (int i = 0; i + 1 < path.size(); i++) {
      AlgorithmNames.digestsOf(path.get(i)).forEach(uses::digest);
    }
    checkUnused();
  }

  private boolean build(X509Certificate signer, Instant time) {
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(signer);
      Set<java.security.cert.TrustAnchor> anchors = new HashSet<>();
      for (TrustAnchor anchor : trust.anchors()) {
        anchors.add(new java.security.cert.TrustAnchor(anchor.certificate(), null));
      }
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
      parameters.setRevocationEnabled(false);
      parameters.setMaxPathLength(LONGEST);
      parameters.setDate(Date.from(time));
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(helpers())));
      PKIXCertPathBuilderResult result =
          (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
      path.clear();
      for (Certificate certificate : result.getCertPath().getCertificates()) {
        path.add((X509Certificate) certificate);
      }
      X509Certificate trusted = result.getTrustAnchor().getTrustedCert();
      path.add(trusted);
      TrustAnchor anchor = anchorOf(trusted);
      if (anchor == null) return false;
      end(anchor);
      return true;
    } catch (GeneralSecurityException e) {
      path.clear();
      return false;
    }
  }

  private void end(TrustAnchor anchor) {
    realm = anchor.realm();
    if (realm.equals(Realm.UNKNOWN)) findings.add(Reason.REALM_UNASSIGNED);
    if (at.isAfter(anchor.certificate().getNotAfter().toInstant())) {
      findings.add(Reason.TRUST_ANCHOR_EXPIRED);
    }
  }

  /** Why there is no path now: none at any time, one outside its validity, or one that is wrong. */
  private void explain(X509Certificate signer) {
    if (holdsAtAnotherTime(signer)) return;
    X509Certificate last = signer;
    Set<X509Certificate> seen = new HashSet<>();
    while (seen.size() < LONGEST && seen.add(last)) {
      X509Certificate issuer = issuerOf(last);
      if (issuer == null) {
        findings.add(Reason.ISSUER_UNKNOWN);
        return;
      }
      if (anchorOf(issuer) != null) {
        findings.add(Reason.PATH_INVALID);
        return;
      }
      if (issuer.equals(last)) {
        findings.add(namesAnAnchor(issuer) ? Reason.COUNTERFEIT_ISSUER : Reason.ISSUER_UNKNOWN);
        return;
      }
      last = issuer;
    }
    findings.add(Reason.PATH_INVALID);
  }

  /** Then proof of an earlier time would mend it, or waiting would. */
  private boolean holdsAtAnotherTime(X509Certificate signer) {
    Set<X509Certificate> seen = new HashSet<>();
    X509Certificate one = signer;
    while (one != null && seen.size() < LONGEST && seen.add(one)) {
      Instant from = one.getNotBefore().toInstant();
      Instant to = one.getNotAfter().toInstant();
      if ((at.isBefore(from) || at.isAfter(to)) && build(signer, at.isBefore(from) ? from : to)) {
        findings.add(
            at.isBefore(from) ? Reason.CERTIFICATE_NOT_YET_VALID : Reason.CERTIFICATE_EXPIRED);
        return true;
      }
      one = issuerOf(one);
    }
    return false;
  }

  private boolean namesAnAnchor(X509Certificate root) {
    return trust.anchors().stream()
        .anyMatch(
            anchor ->
                anchor
                    .certificate()
                    .getSubjectX500Principal()
                    .equals(root.getSubjectX500Principal()));
  }

  private @Nullable X509Certificate issuerOf(X509Certificate certificate) {
    for (TrustAnchor anchor : trust.anchors()) {
      if (CertificateFiles.issued(anchor.certificate(), certificate)) return anchor.certificate();
    }
    for (X509Certificate candidate : helpers()) {
      if (CertificateFiles.issued(candidate, certificate)) return candidate;
    }
    return null;
  }

  private List<X509Certificate> helpers() {
    List<X509Certificate> helpers = new ArrayList<>(embedded);
    helpers.addAll(others);
    helpers.addAll(trust.intermediates());
    return helpers;
  }

  private @Nullable TrustAnchor anchorOf(X509Certificate certificate) {
    for (TrustAnchor anchor : trust.anchors()) {
      if (anchor.certificate().equals(certificate)) return anchor;
    }
    return null;
  }

  /** Certificates beside the path are outside what is signed: each must at least be genuine. */
  private void checkUnused() {
    for (X509Certificate certificate : embedded) {
      if (path.contains(certificate)
          || anchorOf(certificate) != null
          || issuerOf(certificate) != null) {
        continue;
      }
      findings.add(
          namesKnown(certificate) ? Reason.COUNTERFEIT_ISSUER : Reason.CERTIFICATE_UNVERIFIABLE);
    }
  }

  private boolean namesKnown(X509Certificate certificate) {
    X500Principal issuer = certificate.getIssuerX500Principal();
    return trust.anchors().stream()
            .anyMatch(anchor -> anchor.certificate().getSubjectX500Principal().equals(issuer))
        || helpers().stream().anyMatch(one -> one.getSubjectX500Principal().equals(issuer));
  }

  public Realm realm() {
    return realm;
  }

  /** The signer's certificate first, the anchor last; empty without a path. */
  public List<X509Certificate> certificates() {
    return List.copyOf(path);
  }
}
