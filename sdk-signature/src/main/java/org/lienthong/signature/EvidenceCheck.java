package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import org.lienthong.core.Sha256;

/**
 * What {@link EvidenceLog#verify} found in a log of which no byte was changed.
 *
 * @param records how many lines are whole
 * @param head the hash of the last of them; all zeros if there is none
 * @param torn whether a crash left the beginning of one more line, which nobody was told is there
 */
public record EvidenceCheck(long records, Sha256 head, boolean torn) {
  public EvidenceCheck {
    requireNonNull(head, "head");
    if (records < 0) throw new IllegalArgumentException("records must not be negative");
  }
}
