package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

/**
 * The legal world a trust anchor belongs to. Others may be named; the code is what {@code
 * realms.json} and a verdict carry.
 */
public record Realm(String code) {
  /** Official-duty signatures of the Government Cipher Committee (Decree 68/2024/NĐ-CP). */
  public static final Realm GOV = new Realm("GOV");

  /** Public signatures under the national root (Decree 23/2025/NĐ-CP). */
  public static final Realm PUBLIC = new Realm("PUBLIC");

  /** Recognised foreign signatures. */
  public static final Realm FOREIGN = new Realm("FOREIGN");

  /** An anchor that nobody assigned, or no anchor at all. */
  public static final Realm UNKNOWN = new Realm("UNKNOWN");

  public Realm {
    requireNonNull(code, "code");
    if (!code.matches("[A-Z][A-Z0-9_-]{0,31}")) {
      throw new IllegalArgumentException("realm must be upper-case letters, was " + code);
    }
  }

  public boolean isKnown() {
    return equals(GOV) || equals(PUBLIC) || equals(FOREIGN);
  }

  @Override
  public String toString() {
    return code;
  }
}
