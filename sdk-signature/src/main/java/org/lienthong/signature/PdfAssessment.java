package org.lienthong.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lienthong.signature.internal.ByteCoverage;
import org.lienthong.signature.internal.FieldSignature;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.SignedPdf;
import org.lienthong.signature.internal.Snapshot;
import org.lienthong.signature.internal.ValidationData;

/** All signatures of one PDF, and what they make of the document together. */
final class PdfAssessment {
  private static final int MOST_SIGNATURES = 100;

  private final SignerAssessment signers;
  private final boolean official;

  PdfAssessment(SignerAssessment signers, boolean official) {
    this.signers = signers;
    this.official = official;
  }

  /** One signature while it is being judged. */
  private record Judged(
      FieldSignature signature, ByteCoverage coverage, SignatureVerdict.Builder verdict) {
    Findings findings() {
      return verdict.findings();
    }
  }

  /** A time by which everything up to a place in the file existed. */
  private record Proof(int end, Instant time) {}

  DocumentVerdict of(Snapshot file) {
    try (SignedPdf pdf = SignedPdf.read(file)) {
      Findings document = new Findings();
      List<FieldSignature> all = pdf.signatures();
      if (all.size() > MOST_SIGNATURES) document.add(Reason.TOO_MANY_SIGNATURES);
      ValidationData data = pdf.validationData();
      List<Proof> proofs = new ArrayList<>();
      List<TimestampVerdict> timestamps =
          timestamps(file, all.stream().limit(MOST_SIGNATURES).toList(), data, proofs);
      if (timestamps.stream().anyMatch(one -> one.verdict() != Verdict.VALID)) {
        document.add(Reason.TIMESTAMP_NOT_RELIABLE);
      }
      List<Judged> judged = new ArrayList<>();
      for (FieldSignature signature : all.stream().limit(MOST_SIGNATURES).toList()) {
        if (!signature.isTimestamp()) judged.add(judge(file, signature, data, proofs));
      }
      if (judged.isEmpty()) document.add(Reason.NO_SIGNATURE);
      judged.sort(Comparator.comparingInt(one -> one.coverage().end()));
      compareRanges(judged);
      boolean closed = judgeEnd(pdf, judged, document);
      for (int i = judged.size() - 1; i >= 0; i--) judgeLaterChanges(pdf, judged, i, closed);
      List<SignatureVerdict> verdicts = new ArrayList<>();
      for (Judged one : judged) verdicts.add(one.verdict().build());
      if (!verdicts.isEmpty()) OfficialRule.judge(verdicts, official, document);
      return new DocumentVerdict(document, verdicts, timestamps);
    } catch (IOException e) {
      Findings unreadable = new Findings();
      unreadable.add(Reason.UNSUPPORTED_FORMAT);
      return new DocumentVerdict(unreadable, List.of(), List.of());
    }
  }

  /** From the last to the first: each valid one proves that those before it existed. */
  private List<TimestampVerdict> timestamps(
      Snapshot file, List<FieldSignature> all, ValidationData data, List<Proof> proofs) {
    List<TimestampVerdict> verdicts = new ArrayList<>();
    List<FieldSignature> lastFirst =
        all.stream()
            .filter(FieldSignature::isTimestamp)
            .sorted(Comparator.comparingLong(FieldSignature::end).reversed())
            .toList();
    Instant existing = null;
    for (FieldSignature one : lastFirst) {
      Findings findings = new Findings();
      if (one.orphaned()) findings.add(Reason.NOT_IN_FORM);
      ByteCoverage coverage = ByteCoverage.of(file, one, findings);
      TimestampVerdict verdict =
          new TimestampAssessment(signers.circumstances(), data)
              .over(coverage::digest)
              .existingAt(existing)
              .judge(one.contents(), findings);
      verdicts.add(0, verdict);
      Instant time = verdict.time().orElse(null);
      if (verdict.verdict() == Verdict.VALID && time != null) {
        existing = time;
        proofs.add(new Proof(coverage.end(), time));
      }
    }
    return verdicts;
  }

  private Judged judge(
      Snapshot file, FieldSignature signature, ValidationData data, List<Proof> proofs) {
    Findings findings = new Findings();
    SignatureVerdict.Builder verdict =
        new SignatureVerdict.Builder(findings).field(signature.field());
    if (signature.orphaned()) findings.add(Reason.NOT_IN_FORM);
    ByteCoverage coverage = ByteCoverage.of(file, signature, findings);
    verdict.coverage(coverage.coverage(), coverage.scope());
    SignerAssessment.Facts facts = new SignerAssessment.Facts();
    facts.claimed = signature.claimedTime().orElse(null);
    facts.claimedRole = signature.claimedRole();
    facts.beside = data;
    facts.proven =
        proofs.stream()
            .filter(proof -> proof.end() >= coverage.end())
            .map(Proof::time)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (signature.contents().length == 0) {
      findings.add(Reason.CONTENTS_MISSING);
      signers.judge(facts, verdict);
    } else {
      checkFormat(signature.subFilter(), findings);
      signers.assess(signature.contents(), true, coverage::digest, facts, verdict);
    }
    return new Judged(signature, coverage, verdict);
  }

  /** Unknown formats are tried all the same: a broken one should not pass for an unknown one. */
  private static void checkFormat(String subFilter, Findings findings) {
    switch (subFilter) {
      case "ETSI.CAdES.detached", "adbe.pkcs7.detached" -> {}
      case "adbe.pkcs7.sha1", "adbe.x509.rsa_sha1" -> findings.add(Reason.ALGORITHM_WEAK);
      default -> findings.add(Reason.UNSUPPORTED_FORMAT);
    }
  }

  private static void compareRanges(List<Judged> judged) {
    for (int i = 0; i < judged.size(); i++) {
      for (int j = i + 1; j < judged.size(); j++) {
        ByteCoverage first = judged.get(i).coverage();
        ByteCoverage second = judged.get(j).coverage();
        if (first.sharesGapWith(second)) {
          judged.get(i).findings().add(Reason.SHARED_SIGNATURE_VALUE);
          judged.get(j).findings().add(Reason.SHARED_SIGNATURE_VALUE);
        } else if (first.overlaps(second)) {
          judged.get(j).findings().add(Reason.RANGES_OVERLAP);
        }
      }
    }
  }

  private static void judgeLaterChanges(
      SignedPdf pdf, List<Judged> judged, int index, boolean closed) {
    Judged one = judged.get(index);
    if (one.coverage().coverage() != Coverage.REVISION) return;
    List<LaterChange> changes = pdf.changesSince(one.coverage());
    one.verdict().laterChanges(changes);
    int last = judged.size() - 1;
    boolean signedAgain =
        closed && index < last && judged.get(last).findings().verdict() == Verdict.VALID;
    int level = one.signature().certificationLevel();
    for (LaterChange change : changes) {
      boolean lockedField =
          change.kind() == LaterChange.Kind.FORM_CHANGED && one.signature().locks(change.where());
      if (lockedField || violates(level, change.kind())) {
        one.findings().add(Reason.CERTIFICATION_VIOLATED);
      }
      switch (change.kind()) {
        case SIGNATURE_ADDED, VALIDATION_DATA_ADDED -> {}
        case PAGES_CHANGED -> one.findings().add(Reason.PAGES_CHANGED_LATER);
        case PAGE_CONTENT_APPENDED, ANNOTATION_ADDED ->
            one.findings()
                .add(signedAgain ? Reason.APPENDED_THEN_SIGNED : Reason.CHANGED_LATER_UNSIGNED);
        case PAGE_CONTENT_REPLACED, ANNOTATION_REPLACED, FORM_CHANGED, OTHER ->
            one.findings()
                .add(
                    signedAgain
                        ? Reason.CONTENT_REPLACED_THEN_SIGNED
                        : Reason.CONTENT_REPLACED_LATER);
      }
    }
  }

  /** ISO 32000-2, 12.8.2.2: 1 allows nothing, 2 forms and signatures, 3 annotations as well. */
  private static boolean violates(int level, LaterChange.Kind change) {
    return switch (change) {
      case VALIDATION_DATA_ADDED -> false;
      // Filling in a field changes its annotation.
      case SIGNATURE_ADDED, FORM_CHANGED, ANNOTATION_REPLACED -> level == 1;
      case ANNOTATION_ADDED -> level == 1 || level == 2;
      case PAGE_CONTENT_APPENDED, PAGE_CONTENT_REPLACED, PAGES_CHANGED, OTHER -> level > 0;
    };
  }

  /** Whether the last signature covers all there is, apart from validation data. */
  private static boolean judgeEnd(SignedPdf pdf, List<Judged> judged, Findings document) {
    if (judged.isEmpty()) return false;
    ByteCoverage last = judged.get(judged.size() - 1).coverage();
    if (last.coverage() == Coverage.WHOLE_FILE) return true;
    boolean harmless = last.coverage() == Coverage.REVISION && pdf.onlyValidationDataSince(last);
    document.add(harmless ? Reason.VALIDATION_DATA_ADDED : Reason.CHANGED_AFTER_LAST_SIGNATURE);
    return harmless;
  }
}
