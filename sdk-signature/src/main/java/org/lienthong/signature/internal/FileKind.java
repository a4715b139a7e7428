package org.lienthong.signature.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a file is judged as. Its name says nothing. */
public enum FileKind {
  PDF,
  XML,
  CMS,
  OTHER;

  /** Readers of PDF take a header anywhere in there (ISO 32000-1, Annex H, note 13). */
  private static final int HEADER_WITHIN = 1024;

  private static final int HEAD = 256;

  /**
   * A PDF for whoever would show one: text before the header does not turn it into something else,
   * nor does a damaged head. The exception is a message that carries the PDF as what it signs.
   */
  public static FileKind of(Snapshot file) {
    int header = file.find("%PDF-", 0, Math.min(file.length(), HEADER_WITHIN));
    byte[] head = file.bytes(0, Math.min(file.length(), HEAD));
    if (header > 0 && isCms(head) && carries(file, header)) return CMS;
    if (header >= 0 || isHeadless(file)) return PDF;
    if (isXml(head)) return XML;
    return isCms(head) ? CMS : OTHER;
  }

  private static boolean isHeadless(Snapshot file) {
    return file.find("/ByteRange", 0, file.length()) >= 0
        && file.find("%%EOF", 0, file.length()) >= 0;
  }

  /** Whether the header begins what the message signs, and not something beside it. */
  private static boolean carries(Snapshot file, int header) {
    if (file.length() > CmsBytes.LARGEST) return false;
    byte[] message = file.bytes(0, file.length());
    byte[] content = CmsBytes.content(message);
    if (content == null) return false;
    int within = ByteSearch.find(content, "%PDF-", 0, HEADER_WITHIN);
    return within >= 0 && within <= header && ByteSearch.begins(content, message, header - within);
  }

  private static boolean isXml(byte[] head) {
    Charset encoding =
        head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE)
            ? StandardCharsets.UTF_16
            : StandardCharsets.UTF_8;
    String start = new String(head, encoding).replace("\uFEFF", "").stripLeading();
    // Messages of the document axis were seen with stray characters at their head.
    return start.startsWith("<") || start.contains("<?xml");
  }

  /** By the head alone, DER or PEM. */
  public static boolean isCms(byte[] head) {
    return head.length > 2
        && (head[0] == 0x30 || ByteSearch.find(head, "-----BEGIN ", 0, head.length) == 0);
  }
}
