package org.lienthong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/** Revocation lists and answers of responders, right and wrong. */
final class TestRevocation {
  private TestRevocation() {}

  /** What a list should be like. Not thread-safe. */
  static final class CrlSpec {
    private final TestPki.Key issuer;
    private TestPki.Key name;
    private Instant from = TestPki.NOW.minusSeconds(60);
    private @Nullable Instant until = TestPki.NOW.plus(Duration.ofDays(2));
    private final Map<TestPki.Key, Instant> revoked = new HashMap<>();
    private int reason = CRLReason.keyCompromise;
    private @Nullable Instant suspected;
    private @Nullable IssuingDistributionPoint scope;
    private boolean scopeCritical = true;
    private @Nullable Extension extension;
    private @Nullable Extension entryExtension;

    CrlSpec(TestPki.Key issuer) {
      this.issuer = issuer;
      this.name = issuer;
    }

    /** Claims to be of somebody else. */
    CrlSpec inTheNameOf(TestPki.Key other) {
      name = other;
      return this;
    }

    CrlSpec validity(Instant from, @Nullable Instant until) {
      this.from = from;
      this.until = until;
      return this;
    }

    CrlSpec revoke(TestPki.Key key, Instant when) {
      revoked.put(key, when);
      return this;
    }

    CrlSpec reason(int reason) {
      this.reason = reason;
      return this;
    }

    CrlSpec suspectedSince(Instant when) {
      suspected = when;
      return this;
    }

    CrlSpec scope(IssuingDistributionPoint scope) {
      this.scope = scope;
      return this;
    }

    CrlSpec scopeNotCritical(IssuingDistributionPoint scope) {
      scopeCritical = false;
      return scope(scope);
    }

    /** Of the list as a whole. */
    CrlSpec extension(Extension one) {
      extension = one;
      return this;
    }

    /** Of every entry. */
    CrlSpec entryExtension(Extension one) {
      entryExtension = one;
      return this;
    }

    byte[] build() {
      try {
        var builder =
            new JcaX509v2CRLBuilder(name.certificate().getSubjectX500Principal(), Date.from(from));
        if (until != null) builder.setNextUpdate(Date.from(until));
        for (var entry : revoked.entrySet()) {
          ExtensionsGenerator extensions = new ExtensionsGenerator();
          extensions.addExtension(Extension.reasonCode, false, CRLReason.lookup(reason));
          if (suspected != null) {
            extensions.addExtension(
                Extension.invalidityDate, false, new ASN1GeneralizedTime(Date.from(suspected)));
          }
          if (entryExtension != null) extensions.addExtension(entryExtension);
          builder.addCRLEntry(
              entry.getKey().certificate().getSerialNumber(),
              Date.from(entry.getValue()),
              extensions.generate());
        }
        if (scope != null) {
          builder.addExtension(Extension.issuingDistributionPoint, scopeCritical, scope);
        }
        if (extension != null) builder.addExtension(extension);
        return builder.build(signer(issuer)).getEncoded();
      } catch (IOException | OperatorCreationException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static ContentSigner signer(TestPki.Key key) throws OperatorCreationException {
    String kind = key.pair().getPrivate().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
    return new JcaContentSignerBuilder("SHA256with" + kind).build(key.pair().getPrivate());
  }

  /**
   * @param responder who signs
   * @param status null for good, as the library has it
   */
  static byte[] answer(
      TestPki.Key issuer,
      TestPki.Key about,
      TestPki.Key responder,
      @Nullable CertificateStatus status,
      Instant from,
      @Nullable Instant until) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer.certificate()),
              about.certificate().getSerialNumber());
      var builder =
          new BasicOCSPRespBuilder(
              new RespID(new JcaX509CertificateHolder(responder.certificate()).getSubject()));
      builder.addResponse(
          id, status, Date.from(from), until == null ? null : Date.from(until), null);
      var answer =
          builder.build(
              signer(responder),
              new X509CertificateHolder[] {new JcaX509CertificateHolder(responder.certificate())},
              Date.from(from));
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer).getEncoded();
    } catch (IOException | OperatorCreationException | OCSPException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Adds evidence to a PDF as its security store. */
  static Content withStore(Content pdf, List<byte[]> lists, List<byte[]> answers) {
    return SamplePdf.changed(
        pdf,
        document -> {
          COSDictionary dss = new COSDictionary();
          for (var part : Map.of("CRLs", lists, "OCSPs", answers).entrySet()) {
            COSArray array = new COSArray();
            for (byte[] one : part.getValue()) {
              var stream = document.getDocument().createCOSStream();
              try (var out = stream.createOutputStream()) {
                out.write(one);
              }
              array.add(stream);
            }
            dss.setItem(COSName.getPDFName(part.getKey()), array);
          }
          var catalog = document.getDocumentCatalog().getCOSObject();
          catalog.setItem(COSName.getPDFName("DSS"), dss);
          catalog.setNeedToBeUpdated(true);
        });
  }
}
