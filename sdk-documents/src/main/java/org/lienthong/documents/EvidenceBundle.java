package org.lienthong.documents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.documents.internal.evidence.EvidenceCheck;

/**
 * What happened to one document, as {@link DocumentExchange#exportEvidence} packs it: the files on
 * the wire, every status, the journal with its chain of hashes, and the timeline in words.
 *
 * <p>The check shows that nothing in a bundle was changed since it was packed. Who packed it and
 * when is the exporter's own word, unless {@link #timestamp} says more.
 */
public final class EvidenceBundle {
  private final List<ErrorDetail> problems;
  private final @Nullable String id;
  private final @Nullable Instant exportedAt;
  private final int journalLines;
  private final String timeProblem;
  private final @Nullable Content sealed;
  private final @Nullable Content token;

  /** Made by the check. */
  private EvidenceBundle(EvidenceCheck.Result result) {
    problems = result.problems();
    id = result.id();
    exportedAt = result.exportedAt();
    journalLines = result.journalLines();
    timeProblem = result.timeProblem();
    sealed = result.sealed();
    token = result.token();
  }

  /**
   * Needs nothing but the file: no store, no network. Any changed, added or missing byte is found.
   *
   * @throws org.lienthong.core.InputException CORE-001 if there is no such file, DOC-230 if it is
   *     no bundle at all
   */
  public static EvidenceBundle verify(Path file) {
    return new EvidenceBundle(EvidenceCheck.of(file));
  }

  public boolean isIntact() {
    return problems.isEmpty();
  }

  /** What is wrong; empty if intact. Vietnamese or English. */
  public List<String> problems(Locale language) {
    return problems.stream()
        .map(problem -> problem.code() + ": " + problem.message(language))
        .toList();
  }

  /** The document it speaks of; empty if that cannot be read. */
  public String id() {
    return id == null ? "" : id;
  }

  /** By the exporter's clock; null if that cannot be read. */
  public @Nullable Instant exportedAt() {
    return exportedAt;
  }

  public int journalLines() {
    return journalLines;
  }

  /**
   * A timestamp token (RFC 3161) over {@link #sealed}, if the exporter had a witness who answered.
   * Not judged here: let {@code SignatureVerifier.verifyTimestamp} of sdk-signature do so. Without
   * it the only time is that of the exporter's own clock.
   */
  public Optional<Content> timestamp() {
    return Optional.ofNullable(token);
  }

  /** The list of everything in the bundle with its hash, which the timestamp is over. */
  public Optional<Content> sealed() {
    return Optional.ofNullable(sealed);
  }

  /** Code of the error for which there is no timestamp though one was asked for; else empty. */
  public String timestampProblem() {
    return timeProblem;
  }
}
