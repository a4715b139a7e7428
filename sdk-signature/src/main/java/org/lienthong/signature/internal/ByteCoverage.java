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
  private static final byte[] CONTENTS = "/Contents".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_FILE = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final byte[] file;
  private final int gapStart;
  private final int gapEnd;
  private final int end;
  private final Coverage coverage;

  private ByteCoverage(byte[] file, int gapStart, int gapEnd, int end, Coverage coverage) {
    this.file = file;
    this.gapStart = gapStart;
    this.gapEnd = gapEnd;
    this.end = end;
    this.coverage = coverage;
  }

  public static ByteCoverage of(byte[] file, FieldSignature signature, Findings findings) {
    long[] range = signature.byteRange();
    if (range.length != 4
        || range[0] != 0
        || range[1] <= 0
        || range[2] <= range[1]
        || range[3] < 0
        || range[2] > file.length
        || range[3] > file.length - range[2]) {
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
      byte[] file, int start, int end, FieldSignature signature, Findings findings) {
    if (end - start < 4 || file[start] != '<' || file[end - 1] != '>' || !named(file, start)) {
      findings.add(Reason.BYTE_RANGE_GAP);
      return;
    }
    boolean lower = false;
    boolean upper = false;
    for (int i = start + 1; i < end - 1; i++) {
      byte b = file[i];
      lower |= b >= 'a' && b <= 'f';
      upper |= b >= 'A' && b <= 'F';
      if (!HexFormat.isHexDigit(b)) {
        findings.add(Reason.BYTE_RANGE_GAP);
        return;
      }
    }
    // The value is outside what is signed; two ways to write one digit would hide a change.
    if ((lower && upper) || (end - start) % 2 != 0) findings.add(Reason.CONTENTS_NOT_CANONICAL);
    String hex = new String(file, start + 1, end - start - 2, StandardCharsets.US_ASCII);
    if (hex.length() % 2 != 0
        || !Arrays.equals(HexFormat.of().parseHex(hex), signature.contents())) {
      findings.add(Reason.BYTE_RANGE_GAP);
    }
    if (signature.offset() < 0
        || signature.offset() >= start
        || ByteSearch.find(file, "endobj", (int) signature.offset(), start) >= 0) {
      findings.add(Reason.DICTIONARY_REPLACED);
    }
  }

  private static boolean named(byte[] file, int start) {
    int i = start;
    while (i > 0 && isSpace(file[i - 1])) i--;
    return i >= CONTENTS.length
        && Arrays.equals(file, i - CONTENTS.length, i, CONTENTS, 0, CONTENTS.length);
  }

  private static Coverage coverage(byte[] file, int gapEnd, int end) {
    if (end == file.length) return Coverage.WHOLE_FILE;
    int i = end;
    while (i > gapEnd && end - i < 2 && (file[i - 1] == '\n' || file[i - 1] == '\r')) i--;
    boolean finished =
        i - gapEnd >= END_OF_FILE.length
            && Arrays.equals(file, i - END_OF_FILE.length, i, END_OF_FILE, 0, END_OF_FILE.length);
    return finished ? Coverage.REVISION : Coverage.PARTIAL;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
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
    digest.update(file, 0, gapStart);
    digest.update(file, gapEnd, end - gapEnd);
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

  /** The state of the file that was signed. */
  byte[] revision() {
    return Arrays.copyOf(file, end);
  }

  public String scope() {
    return "0-" + gapStart + ", " + gapEnd + "-" + end + " / " + file.length;
  }
}
