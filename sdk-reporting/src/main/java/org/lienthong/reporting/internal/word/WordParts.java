package org.lienthong.reporting.internal.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** What a Word document needs besides its text; equal parts give equal bytes. */
final class WordParts {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PROPERTIES =
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

  /** Fixed by the format for properties that users add. */
  private static final String USERS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

  private static final Map<String, String> FIXED =
      Map.of(
          "[Content_Types].xml", "types.xml",
          "_rels/.rels", "top.rels",
          "word/_rels/document.xml.rels", "document.xml.rels",
          "word/styles.xml", "styles.xml",
          "word/header1.xml", "header1.xml",
          "word/settings.xml", "settings.xml");

  private final Map<String, byte[]> parts = new TreeMap<>();

  WordParts() {
    FIXED.forEach((part, resource) -> parts.put(part, resource(resource)));
  }

  private static byte[] resource(String name) {
    try (InputStream in = WordParts.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("resource missing: " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WordParts part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  WordParts title(String title, String author, Instant created) throws SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
    Markup xml = Markup.to(bytes).begin();
    xml.namespace("cp", CORE).namespace("dc", "http://purl.org/dc/elements/1.1/");
    xml.namespace("dcterms", "http://purl.org/dc/terms/");
    xml.namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.start("cp:coreProperties").leaf("dc:title", title).leaf("dc:creator", author);
    xml.leaf("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
    xml.leaf("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
    xml.stop().end();
    return part("docProps/core.xml", bytes.toByteArray());
  }

  WordParts properties(Map<String, String> properties) throws SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Markup xml = Markup.to(bytes).begin().namespace("", PROPERTIES).namespace("vt", TYPES);
    xml.start("Properties");
    int id = 2;
    for (Map.Entry<String, String> property : properties.entrySet()) {
      xml.start("property", "fmtid", USERS, "pid", "" + id++, "name", property.getKey());
      xml.leaf("vt:lpwstr", property.getValue()).stop();
    }
    xml.stop().end();
    return part("docProps/custom.xml", bytes.toByteArray());
  }

  /** Packed with the time given for every entry. */
  byte[] bytes(Instant created) {
    return pack(parts, created);
  }

  static byte[] pack(Map<String, byte[]> parts, Instant created) {
    LocalDateTime time = LocalDateTime.ofInstant(created, VietnamTime.ZONE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
