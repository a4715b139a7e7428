package org.lienthong.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.Sha256;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.VerdictWords;

/** What could be established about a file and all its signatures. Immutable. */
public final class DocumentVerdict {
  private final Verdict verdict;
  private final List<String> reasons;
  private final List<String> warnings;
  private final List<SignatureVerdict> signatures;
  private final List<TimestampVerdict> timestamps;
  private final List<Sha256> judged;

  DocumentVerdict(
      Findings findings, List<SignatureVerdict> signatures, List<TimestampVerdict> timestamps) {
    Verdict worst = findings.verdict();
    List<String> all = new ArrayList<>(findings.reasons());
    for (SignatureVerdict signature : signatures) {
      worst = worst.and(signature.verdict());
      for (String reason : signature.reasons()) if (!all.contains(reason)) all.add(reason);
    }
    verdict = worst;
    reasons = List.copyOf(all);
    warnings = List.copyOf(findings.warnings());
    this.signatures = List.copyOf(signatures);
    this.timestamps = List.copyOf(timestamps);
    judged = List.of();
  }

  private DocumentVerdict(DocumentVerdict other, List<Sha256> judged) {
    verdict = other.verdict;
    reasons = other.reasons;
    warnings = other.warnings;
    signatures = other.signatures;
    timestamps = other.timestamps;
    this.judged = judged;
  }

  /** Of the bytes that were judged: the file, then what it was detached from if that was read. */
  DocumentVerdict over(Sha256... judged) {
    return new DocumentVerdict(this, List.of(judged));
  }

  List<Sha256> judged() {
    return judged;
  }

  /** The worst of the file's own verdict and those of its signatures. */
  public Verdict verdict() {
    return verdict;
  }

  /** Stable codes: the file's own first, then those of its signatures; empty when VALID. */
  public List<String> reasons() {
    return reasons;
  }

  /** Stable codes about the file as a whole; each signature has its own. */
  public List<String> warnings() {
    return warnings;
  }

  /** One sentence for each reason, then for each warning; Vietnamese or English. */
  public List<String> messages(Locale language) {
    return sentences(reasons, warnings, language);
  }

  /** In the order in which they were made. */
  public List<SignatureVerdict> signatures() {
    return signatures;
  }

  /** Over the file as a whole, from the first to the last; those of a signature are with it. */
  public List<TimestampVerdict> timestamps() {
    return timestamps;
  }

  /**
   * Returns this if VALID.
   *
   * @throws NotValidException SIG-061 with the reasons otherwise
   */
  public DocumentVerdict requireValid() {
    if (verdict != Verdict.VALID) {
      throw new NotValidException(
          verdict,
          ErrorDetail.of("SIG-061", DocumentVerdict.class, verdict, String.join(", ", reasons)));
    }
    return this;
  }

  static List<String> sentences(List<String> reasons, List<String> warnings, Locale language) {
    List<String> sentences = new ArrayList<>();
    for (String reason : reasons) sentences.add(VerdictWords.of(reason, language));
    for (String warning : warnings) sentences.add(VerdictWords.of(warning, language));
    return List.copyOf(sentences);
  }
}
