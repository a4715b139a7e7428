package org.lienthong.reporting.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.Content;

/** Workbooks written by hand, part by part. */
final class Packed {
  /** Writes a part that is too large to hold. */
  @FunctionalInterface
  interface Body {
    void to(OutputStream out) throws IOException;
  }

  private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String REL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private final Map<String, Body> parts = new LinkedHashMap<>();

  Packed() {
    part(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(REL));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"
            .formatted(NS, REL));
    part(
        "xl/_rels/workbook.xml.rels",
        ("<Relationships><Relationship Id=\"rId7\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId8\" Type=\"%1$s/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                + "<Relationship Id=\"rId9\" Type=\"%1$s/styles\" Target=\"styles.xml\"/></Relationships>")
            .formatted(REL));
  }

  Packed part(String name, String text) {
    return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  Packed part(String name, Body body) {
    parts.put(name, body);
    return this;
  }

  Packed sheet(String rows) {
    return part("xl/worksheets/sheet1.xml", sheetOf(rows));
  }

  static String sheetOf(String rows) {
    return "<worksheet xmlns=\"" + NS + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  Packed strings(String... items) {
    return part("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Body> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().to(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  Content content() {
    return Content.of(bytes());
  }
}
