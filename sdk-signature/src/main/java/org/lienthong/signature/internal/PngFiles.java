package org.lienthong.signature.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.signature.PdfSigner;

/** Pictures of hand signatures and seals: PNG only, bounded before anything is decoded. */
public final class PngFiles {
  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_PIXELS = 40_000_000;
  private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private PngFiles() {}

  public static byte[] read(Content png) {
    byte[] bytes = png.bytes(MOST_BYTES);
    int[] size = sizeOf(png, bytes);
    if (size[0] < 1 || size[1] < 1 || (long) size[0] * size[1] > MOST_PIXELS) throw refused(png);
    return bytes;
  }

  /** Width divided by height. */
  public static double proportion(Content png) {
    byte[] bytes = read(png);
    int[] size = sizeOf(png, bytes);
    return (double) size[0] / size[1];
  }

  private static int[] sizeOf(Content png, byte[] bytes) {
    if (bytes.length < 33 || !Arrays.equals(HEAD, 0, 8, bytes, 0, 8)) {
      throw refused(png);
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    return new int[] {head.getInt(16), head.getInt(20)};
  }

  private static InputException refused(Content png) {
    return new InputException(ErrorDetail.of("SIG-033", PdfSigner.class, png), null);
  }
}
