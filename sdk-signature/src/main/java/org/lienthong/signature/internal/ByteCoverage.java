package org.lienthong.signature.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.lienthong.signature.Coverage;

/**
 * Which bytes a signature covers, judged on the bytes alone.
 *
 * <p>Accepted is one form only: from the first byte up to the value, and from behind the value to
 * the end of a state of the file; the value is the plain hexadecimal string of this signature's own
 * Contents and nothing else.
 */
public final class ByteCoverage {
  /** Twice what {@link FieldSignature} may hold. */
  private static final int LARGEST_GAP = 16 << 20;

  private static final int MOST_SPACE = 1024;
  private static final byte[] CONTENTS = "/Contents".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_FILE = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final Snapshot file;
  private final int gapStart;
  private final int gapEnd;
  private final int end;
  private final Coverage coverage;

  private ByteCoverage(Snapshot file, int gapStart, int gapEnd, int end, Coverage coverage) {
    this.file = file;
    this.gapStart = gapStart;
    this.gapEnd = gapEnd;
    this.end = end;
    this.coverage = coverage;
  }

  public static ByteCoverage of(Snapshot file, FieldSignature signature, Findings findings) {
    long[] range = signature.byteRange();
    if (range.length != 4
        || range[0] != 0
        || range[1] <= 0
        || range[2] <= range[1]
        || range[3] < 0
        || range[2] > file.length()
        || range[3] > file.length() - range[2]) {
      findings.add(Reason.BYTE_RANGE_MALFORMED);
      return new ByteCoverage(file, 0, 0, 0, Coverage.PARTIAL);
    }
    int gapStart = (int) range[1];
    int gapEnd = (int) range[2];
    int end = (int) (range[2] + range[3]);
    checkGap(file, gapStart, gapEnd, signature, findings);
    Coverage coverage = coverage(file, gapEnd, end);
    if (coverage == Coverage.PARTIAL) findings.add(Reason.COVERAGE_PARTIAL);
    return new ByteCoverage(file, gapStart, gapEnd, end, coverage);
  }

  private static void checkGap(
      Snapshot file, int start, int end, FieldSignature signature, Findings findings) {
    if (end - start < 4 || end - start > LARGEST_GAP || !named(file, start)) {
      findings.add(Reason.BYTE_RANGE_GAP);
      return;
    }
    byte[] gap = file.bytes(start, end);
    if (gap[0] != '<' || gap[gap.length - 1] != '>') {
      findings.add(Reason.BYTE_RANGE_GAP);
      return;
    }
    boolean lower = false;
    boolean upper = false;
    for (int i = 1; i < gap.length - 1; i++) {
      byte b = gap[i];
      lower |= b >= 'a' && b <= 'f';
      upper |= b >= 'A' && b <= 'F';
      if (!HexFormat.isHexDigit(b)) {
        findings.add(Reason.BYTE_RANGE_GAP);
        return;
      }
    }
    // The value is outside what is signed; two ways to write one digit would hide a change.
    if ((lower && upper) || gap.length % 2 != 0) findings.add(Reason.CONTENTS_NOT_CANONICAL);
    String hex = new String(gap, 1, gap.length - 2, StandardCharsets.US_ASCII);
    if (hex.length() % 2 != 0
        || !Arrays.equals(HexFormat.of().parseHex(hex), signature.contents())) {
      findings.add(Reason.BYTE_RANGE_GAP);
    }
    if (signature.offset() < 0
        || signature.offset() >= start
        || file.find("endobj", (int) signature.offset(), start) >= 0) {
      findings.add(Reason.DICTIONARY_REPLACED);
    }
  }

  private static boolean named(Snapshot file, int start) {
    int i = start;
    while (i > 0 && start - i < MOST_SPACE && PdfTokens.isSpace(file.at(i - 1))) i--;
    return endsWith(file, i, CONTENTS);
  }

  private static Coverage coverage(Snapshot file, int gapEnd, int end) {
    if (end == file.length()) return Coverage.WHOLE_FILE;
    int i = end;
    while (i > gapEnd && end - i < 2 && (file.at(i - 1) == '\n' || file.at(i - 1) == '\r')) i--;
    boolean finished = i - gapEnd >= END_OF_FILE.length && endsWith(file, i, END_OF_FILE);
    return finished ? Coverage.REVISION : Coverage.PARTIAL;
  }

  private static boolean endsWith(Snapshot file, int end, byte[] word) {
    return end >= word.length && Arrays.equals(file.bytes(end - word.length, end), word);
  }

  /** Behind the last byte covered. */
  public int end() {
    return end;
  }

  public Coverage coverage() {
    return coverage;
  }

  /** Whether there is anything to digest at all. */
  private boolean usable() {
    return gapEnd > gapStart;
  }

  /** Of the covered bytes. */
  public byte[] digest(MessageDigest digest) {
    file.update(digest, 0, gapStart);
    file.update(digest, gapEnd, end);
    return digest.digest();
  }

  /** Whether both take the same bytes for their value. */
  public boolean sharesGapWith(ByteCoverage other) {
    return usable() && other.usable() && gapStart == other.gapStart;
  }

  /** Whether one range starts or ends within the other's gap or tail in a way no signer makes. */
  public boolean overlaps(ByteCoverage other) {
    if (!usable() || !other.usable()) return false;
    ByteCoverage first = end <= other.end ? this : other;
    ByteCoverage second = first == this ? other : this;
    return second.gapStart < first.end;
  }

  public String scope() {
    return "0-" + gapStart + ", " + gapEnd + "-" + end + " / " + file.length();
  }
}
