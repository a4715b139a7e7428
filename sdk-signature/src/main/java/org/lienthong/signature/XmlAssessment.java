package org.lienthong.signature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.AlgorithmUses;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.xml.XmlFile;
import org.lienthong.signature.internal.xml.XmlSignatureCheck;
import org.w3c.dom.Element;

/**
 * All signatures of one XML file. Only a valid one over the whole file makes the file valid. For
 * one file only.
 */
final class XmlAssessment {
  static final int LARGEST = 32 << 20;
  private static final int MOST_SIGNATURES = 20;

  private final SignerAssessment signers;
  private final boolean official;
  private @Nullable XmlFile bare;

  XmlAssessment(SignerAssessment signers, boolean official) {
    this.signers = signers;
    this.official = official;
  }

  DocumentVerdict of(byte[] bytes) {
    Findings document = new Findings();
    XmlFile file;
    try {
      file = XmlFile.read(bytes);
    } catch (XmlFile.Refusal e) {
      document.add(e.reason());
      return new DocumentVerdict(document, List.of(), List.of());
    }
    List<Element> all = file.signatures();
    if (all.size() > MOST_SIGNATURES) document.add(Reason.TOO_MANY_SIGNATURES);
    List<SignatureVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < Math.min(all.size(), MOST_SIGNATURES); i++) {
      verdicts.add(judge(file, i, bytes));
    }
    if (file.hasPlaceholder()) document.add(Reason.PLACEHOLDER_SIGNATURE);
    if (verdicts.isEmpty()) {
      document.add(Reason.NO_SIGNATURE);
    } else {
      judgeTogether(file, verdicts, document);
    }
    return new DocumentVerdict(document, verdicts, List.of());
  }

  private void judgeTogether(XmlFile file, List<SignatureVerdict> verdicts, Findings document) {
    if (file.isEnvelope()) document.add(Reason.ENVELOPE_SIGNATURE);
    if (verdicts.stream().noneMatch(one -> one.coverage() == Coverage.WHOLE_FILE)) {
      document.add(Reason.PARTLY_SIGNED);
    }
    if (official) OfficialRule.judge(verdicts, true, document);
  }

  private SignatureVerdict judge(XmlFile file, int number, byte[] bytes) {
    Element signature = file.signatures().get(number);
    Findings findings = new Findings();
    SignerAssessment.Facts facts = new SignerAssessment.Facts();
    XmlSignatureCheck check = XmlSignatureCheck.of(file, signature, facts.uses, findings);
    if (findings.has(Reason.DIGEST_MISMATCH) && holdsWithoutBlanks(bytes, number)) {
      findings.add(Reason.WHITESPACE_CHANGED);
    }
    SignatureVerdict.Builder verdict =
        new SignatureVerdict.Builder(findings)
            .coverage(check.coverage(), check.scope())
            .algorithms(check.algorithms());
    facts.signer = check.signer();
    facts.claimed = check.signingTime();
    facts.own = check.data();
    facts.timestamps = check.timestamps();
    byte[] stamped = check.stamped();
    facts.stamped = digest -> digest.digest(stamped);
    signers.judge(facts, verdict);
    return verdict.build();
  }

  private boolean holdsWithoutBlanks(byte[] bytes, int number) {
    try {
      XmlFile stripped = bare == null ? XmlFile.readWithoutBlanks(bytes) : bare;
      bare = stripped;
      Findings findings = new Findings();
      XmlSignatureCheck.of(
          stripped, stripped.signatures().get(number), new AlgorithmUses(), findings);
      return !findings.has(Reason.DIGEST_MISMATCH);
    } catch (XmlFile.Refusal e) {
      return false;
    }
  }
}
