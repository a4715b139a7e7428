package org.lienthong.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.CmsBuilder;

/** Rebuilds a signed file byte by byte, with the attacker holding a trusted key of their own. */
final class Forgery {
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange \\[(\\d+) (\\d+) (\\d+) (\\d+)\\s*]");

  /** Makes a message from a document digest. */
  @FunctionalInterface
  interface Message {
    byte[] over(byte[] documentDigest) throws GeneralSecurityException;
  }

  private final byte[] pdf;
  private final int rangeStart;
  private final int rangeEnd;
  private final long[] range = new long[4];

  private Forgery(byte[] pdf) {
    this.pdf = pdf.clone();
    Matcher found = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    int start = -1;
    int end = -1;
    while (found.find()) {
      start = found.start();
      end = found.end();
      for (int i = 0; i < 4; i++) range[i] = Long.parseLong(found.group(i + 1));
    }
    rangeStart = start;
    rangeEnd = end;
  }

  /** Of the last signature in the file. */
  static Forgery of(Content pdf) {
    return new Forgery(SamplePdf.bytes(pdf));
  }

  long[] range() {
    return range.clone();
  }

  /** Signs again over other bytes, with a proper message by the key. */
  Content resigned(SigningKey key, long... newRange) {
    return resigned(
        digest -> {
          byte[] attributes =
              CmsBuilder.signedAttributes(
                  digest, key.certificate(), SignatureAlgorithmName.RSA_PKCS1_SHA256);
          byte[] value = key.sign(attributes, SignatureAlgorithmName.RSA_PKCS1_SHA256);
          return CmsBuilder.message(
              attributes, value, key.chain(), SignatureAlgorithmName.RSA_PKCS1_SHA256);
        },
        newRange);
  }

  Content resigned(Message message, long... newRange) {
    byte[] forged = pdf.clone();
    String text =
        String.format(
            Locale.ROOT,
            "/ByteRange [%d %d %d %d",
            newRange[0],
            newRange[1],
            newRange[2],
            newRange[3]);
    String padded = text + " ".repeat(rangeEnd - rangeStart - text.length() - 1) + "]";
    put(forged, rangeStart, padded);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(forged, (int) newRange[0], (int) newRange[1]);
      digest.update(forged, (int) newRange[2], (int) newRange[3]);
      String hex = HexFormat.of().formatHex(message.over(digest.digest()));
      int gap = (int) range[1] + 1;
      int room = (int) (range[2] - range[1]) - 2;
      put(forged, gap, hex + "0".repeat(room - hex.length()));
      return Content.of(forged);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Only changes the text of the range. */
  Content claiming(String rangeText) {
    byte[] forged = pdf.clone();
    String padded = rangeText + " ".repeat(rangeEnd - rangeStart - rangeText.length());
    put(forged, rangeStart, padded);
    return Content.of(forged);
  }

  static Content replaced(Content pdf, String from, String to) {
    if (from.length() != to.length()) throw new IllegalArgumentException("lengths differ");
    String text = new String(SamplePdf.bytes(pdf), StandardCharsets.ISO_8859_1);
    if (!text.contains(from)) throw new IllegalArgumentException("no " + from);
    return Content.of(text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
  }

  static Content appended(Content pdf, String tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SamplePdf.bytes(pdf));
    out.writeBytes(tail.getBytes(StandardCharsets.ISO_8859_1));
    return Content.of(out.toByteArray());
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }
}
