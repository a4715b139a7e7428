package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.lienthong.core.Sha256;
import org.lienthong.testkit.HashFileForm;
import org.lienthong.testkit.HubRefusal;

/**
 * A body on the disk. The vendor's client sends CR LF after the file, which is not part of it; a
 * file may end so by itself.
 */
final class IncomingFile {
  /** Whole pages of the disk: parts of pages are filled up before they are written. */
  private static final int PIECE = 1 << 16;

  private final Path path;
  private final long length;
  private final byte[] whole;
  private final byte[] withoutLineEnd;
  private final boolean lineEnd;

  private IncomingFile(
      Path path, long length, byte[] whole, byte[] withoutLineEnd, boolean lineEnd) {
    this.path = path;
    this.length = length;
    this.whole = whole;
    this.withoutLineEnd = withoutLineEnd;
    this.lineEnd = lineEnd;
  }

  static IncomingFile receive(InputStream body, Path path) throws IOException {
    // Of all but the last two bytes, which may be that line end.
    MessageDigest digest = Sha256.newDigest();
    byte[] buffer = new byte[2 + PIECE];
    int kept = 0;
    long length = 0;
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
      for (int n; (n = body.readNBytes(buffer, kept, PIECE)) > 0; ) {
        out.write(buffer, kept, n);
        length += n;
        int end = kept + n;
        kept = Math.min(end, 2);
        digest.update(buffer, 0, end - kept);
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
      }
    }
    byte[] before = clone(digest).digest();
    digest.update(buffer, 0, kept);
    boolean lineEnd = kept == 2 && buffer[0] == '\r' && buffer[1] == '\n';
    return new IncomingFile(path, length, digest.digest(), before, lineEnd);
  }

  private static MessageDigest clone(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Every Java platform can clone SHA-256", e);
    }
  }

  /**
   * Cuts off the line end behind the file and says what the file's SHA-256 is.
   *
   * @param stated what the caller said it is; empty if nothing
   */
  Sha256 settle(String stated, Set<HashFileForm> accepted) throws IOException {
    boolean cut;
    if (stated.isEmpty()) {
      if (!accepted.contains(HashFileForm.ABSENT)) throw refused("hash-file is missing");
      cut = lineEnd;
    } else if (lineEnd && matches(withoutLineEnd, stated, accepted)) {
      cut = true;
    } else if (matches(whole, stated, accepted)) {
      cut = false;
    } else {
      throw refused("hash-file is not the SHA-256 of the file in a form accepted here");
    }
    if (length - (cut ? 2 : 0) == 0) throw refused("the file is empty");
    if (!cut) return Sha256.ofDigest(whole);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(length - 2);
    }
    return Sha256.ofDigest(withoutLineEnd);
  }

  private static boolean matches(byte[] digest, String stated, Set<HashFileForm> accepted) {
    return (accepted.contains(HashFileForm.PADDED)
            && stated.equals(HexFormat.of().formatHex(digest)))
        || (accepted.contains(HashFileForm.UNPADDED) && stated.equals(unpadded(digest)));
  }

  private static String unpadded(byte[] digest) {
    StringBuilder hex = new StringBuilder(digest.length * 2);
    for (byte b : digest) hex.append(Integer.toHexString(b & 0xFF));
    return hex.toString();
  }

  private static Refused refused(String text) {
    return new Refused(HubRefusal.BAD_FILE, text);
  }
}
