package org.lienthong.signature;

/** Where to look for proof that a certificate was not revoked. */
public enum RevocationMode {
  /** Nowhere: the verdict stands without it and carries {@code REVOCATION_NOT_CHECKED}. */
  OFF,
  /** In the signed file only; no proof there makes the verdict INDETERMINATE. */
  EMBEDDED,
  /**
   * Also at the addresses in the certificates, through a {@link RevocationClient}; without one
   * nothing is fetched.
   */
  ONLINE
}
