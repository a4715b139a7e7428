package org.lienthong.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;

/**
 * What one verdict rested on, so that it can be explained years later: hashes of the file, of every
 * certificate, list, answer and timestamp that was looked at, the trust store, the policy, the
 * verdict with its reasons. No names: the hashes lead to the certificates. Immutable.
 */
public final class EvidenceRecord {
  private final String json;
  private final Map<Sha256, Content> parts;

  private EvidenceRecord(EvidenceText text) {
    json = text.json();
    parts = text.parts();
  }

  /**
   * Of a verdict that was just made, as of now.
   *
   * @param file what was judged: the file, or what a detached signature is over; it is read once
   *     more, to be sure that it still is what was judged
   * @param verifier who judged it
   * @param software whose name and version shall stand in the record, such as {@code qlvb 4.2}
   * @throws InputException SIG-094 if the file is not, or no longer, what the verdict is about
   */
  public static EvidenceRecord of(
      Content file, DocumentVerdict verdict, SignatureVerifier verifier, String software) {
    return of(file, verdict, verifier, software, verifier.now());
  }

  /**
   * As of the other moment that the verifier was given.
   *
   * @throws InputException SIG-094 as above
   */
  public static EvidenceRecord of(
      Content file, DocumentVerdict verdict, SignatureVerifier by, String software, Instant at) {
    if (software.isBlank() || software.length() > 200) {
      throw new IllegalArgumentException("software must have 1 to 200 characters");
    }
    List<Sha256> judged = verdict.judged();
    if (!judged.contains(file.sha256())) {
      throw new InputException(ErrorDetail.of("SIG-094", EvidenceRecord.class, file), null);
    }
    EvidenceText text = new EvidenceText().put("judged", by.now()).put("asOf", at);
    text.put("software", software).put("file", judged.get(0));
    if (judged.size() > 1) text.put("content", judged.get(1));
    return new EvidenceRecord(text.circumstances(by).verdict(verdict));
  }

  /** One line, always with the same order of names. */
  public String json() {
    return json;
  }

  /** The certificates, lists, answers and tokens behind the hashes, for whoever must keep them. */
  public Map<Sha256, Content> parts() {
    return parts;
  }
}
