package org.lienthong.documents.internal.edxml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Media types by first bytes, by extension, and by the labels that circulate. */
public final class MediaTypes {
  public static final String PDF = "application/pdf";
  public static final String ZIP = "application/zip";
  public static final String UNKNOWN = "application/octet-stream";

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("pdf", PDF),
          Map.entry("zip", ZIP),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry("docx", OOXML + "wordprocessingml.document"),
          Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
          Map.entry("pptx", OOXML + "presentationml.presentation"),
          Map.entry("odt", ODF + "text"),
          Map.entry("ods", ODF + "spreadsheet"),
          Map.entry("odp", ODF + "presentation"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("rar", "application/vnd.rar"),
          Map.entry("7z", "application/x-7z-compressed"),
          Map.entry("xml", "application/xml"),
          Map.entry("edxml", "application/xml"),
          Map.entry("csv", "text/csv"),
          Map.entry("txt", "text/plain"));

  private static final Map<String, String> MAGIC =
      Map.of(
          "\u0089PNG\r\n\u001a\n", "image/png",
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "GIF8", "image/gif",
          "II*\0", "image/tiff",
          "MM\0*", "image/tiff",
          "Rar!\u001a\u0007", "application/vnd.rar",
          "7z\u00bc\u00af'\u001c", "application/x-7z-compressed",
          "{\\rtf", "application/rtf");

  private MediaTypes() {}

  /** {@code application/octet-stream} for an extension that is not known. */
  public static String byExtension(String extension) {
    return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
  }

  /** The registered name for a label as programs write it, such as {@code application/docx}. */
  public static String ofLabel(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT);
    int semicolon = plain.indexOf(';');
    if (semicolon >= 0) plain = plain.substring(0, semicolon).strip();
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    if (last.equals("x-zip-compressed")) return ZIP;
    return plain.startsWith("application/") ? BY_EXTENSION.getOrDefault(last, plain) : plain;
  }

  /** By the first bytes; the extension only chooses inside a family. */
  public static String detect(byte[] head, String extension) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    // Readers accept a PDF whose header starts within the first kilobyte.
    int pdf = text.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) return PDF;
    if (text.startsWith("PK\u0003\u0004")) return zipFamily(text, extension);
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return List.of("doc", "xls", "ppt").contains(extension)
          ? byExtension(extension)
          : "application/x-ole-storage";
    }
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (text.startsWith(magic.getKey())) return magic.getValue();
    }
    if (!isText(head)) return UNKNOWN;
    if (text.stripLeading().startsWith("<?xml")) return "application/xml";
    return extension.equals("csv") ? "text/csv" : "text/plain";
  }

  private static String zipFamily(String head, String extension) {
    int odf = head.indexOf("mimetype" + ODF);
    if (odf == 30) {
      for (String kind : List.of("odt", "ods", "odp")) {
        if (head.startsWith("mimetype" + byExtension(kind), odf)) return byExtension(kind);
      }
    }
    if (head.contains("word/")) return byExtension("docx");
    if (head.contains("xl/")) return byExtension("xlsx");
    if (head.contains("ppt/")) return byExtension("pptx");
    boolean office = List.of("docx", "xlsx", "pptx").contains(extension);
    return office && head.contains("[Content_Types].xml") ? byExtension(extension) : ZIP;
  }

  private static boolean isText(byte[] head) {
    if (head.length == 0) return false;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(head.length);
    // Not the end of input: the head may stop inside a character.
    CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, false);
    if (result.isError()) return false;
    return text.flip().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }
}
