package org.lienthong.signature;

/** Three-valued: what could not be established never counts as valid. */
public enum Verdict {
  VALID,
  INVALID,
  INDETERMINATE;

  /** The worse of the two: INVALID before INDETERMINATE before VALID. */
  Verdict and(Verdict other) {
    if (this == INVALID || other == INVALID) return INVALID;
    return this == VALID ? other : this;
  }
}
