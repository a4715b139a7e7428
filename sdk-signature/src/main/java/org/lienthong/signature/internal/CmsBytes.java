package org.lienthong.signature.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.jspecify.annotations.Nullable;

/** Messages as files: DER, or PEM around it. */
public final class CmsBytes {
  /** Of a message with its content, in bytes. */
  public static final int LARGEST = 64 << 20;

  private CmsBytes() {}

  /** Takes off the PEM armour if there is one. */
  public static byte[] binary(byte[] file) {
    if (file.length == 0 || file[0] != '-') return file;
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("-----", 5);
    int end = text.indexOf("-----END ");
    if (start < 0 || end < start + 5) return file;
    try {
      return Base64.getMimeDecoder().decode(text.substring(start + 5, end));
    } catch (IllegalArgumentException e) {
      return file;
    }
  }

  public static boolean isSignedData(byte[] message) {
    try {
      CmsMessage.parse(message);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the message holds; null if nothing, or if it is not readable. */
  public static byte @Nullable [] content(byte[] message) {
    try {
      ASN1Encodable content = CmsMessage.parse(message).data().getEncapContentInfo().getContent();
      return content instanceof ASN1OctetString octets ? octets.getOctets() : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
