package org.lienthong.examples.quickstart;

import java.util.Arrays;
import org.lienthong.core.Content;

/** Somebody changes one byte of the signed report. */
record Tampering(Content changed, int at, int before, int after) {
  private static final int LARGEST = 64 << 20;

  /** In the middle of the file, far from anything that readers need to open it. */
  static Tampering of(Content pdf) {
    byte[] bytes = pdf.bytes(LARGEST);
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    int at = bytes.length / 2;
    changed[at] ^= 1;
    return new Tampering(Content.of(changed), at, bytes[at] & 0xFF, changed[at] & 0xFF);
  }
}
