package org.lienthong.reporting.narrative;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.Content;

/** The parts of a document, changed by hand as other programs would. */
final class Docx {
  private final Map<String, byte[]> parts = new TreeMap<>();

  private Docx() {}

  static Docx of(Content content) {
    Docx docx = new Docx();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content.bytes(1 << 24)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        docx.parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return docx;
  }

  String body() {
    return text("word/document.xml");
  }

  String text(String part) {
    return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
  }

  /** What a reader sees, a line for each paragraph, whatever our own reader thinks of it. */
  String seen() {
    return body()
        .replaceAll("<w:(br|cr)[^>]*/>", "\n")
        .replace("</w:p>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  Docx part(String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Docx without(String name) {
    parts.remove(name);
    return this;
  }

  Docx replace(String from, String to) {
    if (!body().contains(from)) throw new IllegalArgumentException("not there: " + from);
    return part("word/document.xml", body().replace(from, to));
  }

  /** In the room that the template leaves under the heading printed so. */
  Docx under(String printed, String xml) {
    String body = body();
    int heading = body.indexOf(">" + printed + "<");
    int room = body.indexOf("<w:p/>", heading);
    if (heading < 0 || room < 0) throw new IllegalArgumentException("no heading " + printed);
    return part("word/document.xml", body.substring(0, room) + xml + body.substring(room));
  }

  Docx withoutMarks() {
    return part("word/document.xml", body().replaceAll("<w:bookmark(Start|End)[^>]*/>", ""));
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  static String item(String text, int list) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(list, text);
  }

  static String heading(String text, int level) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Heading%d\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, text);
  }

  static String table(String... cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) row.append("<w:tc><w:tcPr/>" + paragraph(cell) + "</w:tc>");
    return "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>" + row + "</w:tr></w:tbl>";
  }

  Content content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Content.of(bytes.toByteArray());
  }
}
