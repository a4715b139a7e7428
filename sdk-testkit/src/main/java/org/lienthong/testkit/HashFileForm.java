package org.lienthong.testkit;

/** How a sender may state the SHA-256 of the file in {@code hash-file}. */
public enum HashFileForm {
  /** Lower-case hex in which each byte below 16 has one digit, as the vendor's client writes it. */
  UNPADDED,
  /** Lower-case hex of 64 digits. */
  PADDED,
  /** Not at all. */
  ABSENT
}
