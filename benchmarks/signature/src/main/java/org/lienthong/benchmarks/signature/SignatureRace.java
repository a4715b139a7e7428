package org.lienthong.benchmarks.signature;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.lienthong.benchmarks.Race;
import org.lienthong.core.Content;
import org.lienthong.signature.PdfSigner;
import org.lienthong.signature.SignatureRequest;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.signature.SignerRole;
import org.lienthong.signature.Verdict;

/** RSA-2048, a PDF of 200 KB and an XML file of 10 KB, all in memory, nothing asked online. */
public final class SignatureRace {
  private static final String RAW = "limit: Signature.sign, RSA-2048";
  private static final String DSS = "EU DSS 6.4, default";
  private static final int ROUNDS = 7;

  private final SampleKeys keys = new SampleKeys();
  private final DssPeer dss = new DssPeer(keys);
  private final SignatureVerifier verifier =
      SignatureVerifier.of(keys.trust).clock(Clock.fixed(SampleKeys.NOW, ZoneOffset.UTC));
  private final int milliseconds;

  private SignatureRace(int milliseconds) {
    this.milliseconds = milliseconds;
  }

  /** Takes the milliseconds of a round, 1500 if nothing is said. */
  public static void main(String[] arguments) throws Exception {
    int time = arguments.length == 0 ? 1500 : Integer.parseInt(arguments[0]);
    SignatureRace race = new SignatureRace(time);
    byte[] pdf = SampleFiles.pdf(200_000);
    byte[] xml = SampleFiles.xml(10_000);
    race.signing(pdf);
    race.pdfVerdicts(race.ours(pdf));
    race.xmlVerdicts(race.dss.signXml(xml, race.keys.person, SignaturePackaging.ENVELOPED));
  }

  private void signing(byte[] pdf) throws Exception {
    byte[] small = new byte[64];
    new Race("Sign a PDF of 200 KB, PAdES-B, RSA-2048", "signatures")
        .with("this SDK", 1, () -> ours(pdf))
        .with("PDFBox and BouncyCastle by hand", 1, () -> BoxPeer.sign(pdf, keys.person))
        .with("EU DSS 6.4", 1, () -> dss.signPdf(pdf, keys.person))
        .with(RAW, 1, () -> keys.person.sign(small))
        .start(ROUNDS, milliseconds, RAW);
  }

  private byte[] ours(byte[] pdf) {
    SignatureRequest request = SignatureRequest.builder(SignerRole.PERSON, SampleKeys.NOW).build();
    return PdfSigner.sign(Content.of(pdf), request, keys.person).bytes(10 << 20);
  }

  private void pdfVerdicts(byte[] signed) throws Exception {
    new Race("Judge a signed PDF of 200 KB, offline", "verdicts")
        .with("this SDK", 1, () -> check(signed))
        .with("EU DSS 6.4, pictures not compared", 1, () -> check(dss.judge(signed, false)))
        .with(DSS, 1, () -> check(dss.judge(signed, true)))
        .start(ROUNDS, milliseconds, DSS);
  }

  private void xmlVerdicts(byte[] signed) throws Exception {
    new Race("Judge a signed XML file of 10 KB (XAdES-B), offline", "verdicts")
        .with("this SDK", 1, () -> check(signed))
        .with(DSS, 1, () -> check(dss.judge(signed, true)))
        .start(ROUNDS, milliseconds, DSS);
  }

  private void check(byte[] signed) {
    var verdict = verifier.verify(Content.of(signed));
    if (verdict.verdict() != Verdict.VALID) {
      throw new IllegalStateException("not valid: " + verdict.reasons());
    }
  }

  private static void check(List<Indication> judged) {
    boolean passed = judged.equals(List.of(Indication.TOTAL_PASSED));
    if (!passed) throw new IllegalStateException("not valid: " + judged);
  }
}
