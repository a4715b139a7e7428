package org.lienthong.signature.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the PDF says about one signature, none of it proven. */
public final class FieldSignature {
  private static final int LARGEST = 8 << 20;

  private final String field;
  private final byte[] contents;
  private final long[] byteRange;
  private final String subFilter;
  private final String claimedRole;
  private final @Nullable Instant claimedTime;
  private final int certificationLevel;
  private final FieldLock lock;
  private final long offset;
  private final boolean orphaned;

  FieldSignature(
      String field,
      byte[] contents,
      long[] byteRange,
      String subFilter,
      String claimedRole,
      @Nullable Instant claimedTime,
      int certificationLevel,
      FieldLock lock,
      long offset,
      boolean orphaned) {
    this.field = field;
    this.contents = contents.clone();
    this.byteRange = byteRange.clone();
    this.subFilter = subFilter;
    this.claimedRole = claimedRole;
    this.claimedTime = claimedTime;
    this.certificationLevel = certificationLevel;
    this.lock = lock;
    this.offset = offset;
    this.orphaned = orphaned;
  }

  /** One that only the bytes of the file know. */
  static FieldSignature orphan(Snapshot file, long[] byteRange) {
    byte[] contents = new byte[0];
    if (Orphans.fits(file, byteRange) && byteRange[2] - byteRange[1] <= 2L * LARGEST) {
      byte[] digits = file.bytes((int) byteRange[1] + 1, (int) byteRange[2] - 1);
      String hex = new String(digits, StandardCharsets.ISO_8859_1);
      if (hex.matches("(?:[0-9a-fA-F]{2})*+")) contents = HexFormat.of().parseHex(hex);
    }
    return new FieldSignature(
        "", contents, byteRange, "ETSI.CAdES.detached", "", null, 0, FieldLock.NONE, -1, true);
  }

  /** A timestamp over the whole file rather than somebody's signature. */
  public boolean isTimestamp() {
    return subFilter.equals("ETSI.RFC3161");
  }

  /** Behind the last byte that it claims to cover; -1 without a usable range. */
  public long end() {
    return byteRange.length == 4 ? byteRange[2] + byteRange[3] : -1;
  }

  public boolean orphaned() {
    return orphaned;
  }

  /** The full name of the form field; empty if no field leads here. */
  public String field() {
    return field;
  }

  public byte[] contents() {
    return contents.clone();
  }

  public long[] byteRange() {
    return byteRange.clone();
  }

  public String subFilter() {
    return subFilter;
  }

  public String claimedRole() {
    return claimedRole;
  }

  public Optional<Instant> claimedTime() {
    return Optional.ofNullable(claimedTime);
  }

  /** The P of DocMDP, 1 to 3; 0 if this is no certifying signature. */
  public int certificationLevel() {
    return certificationLevel;
  }

  /** Whether the signature forbids to change this field. */
  public boolean locks(String name) {
    return lock.locks(name);
  }

  /** Where the object with the dictionary starts in the file; -1 if unknown or compressed. */
  public long offset() {
    return offset;
  }
}
