package org.lienthong.reporting.internal.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.ReportTable;
import org.xml.sax.SAXException;

/** Writes grids as one OpenDocument spreadsheet (ODF 1.2). */
public final class Ods {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  /** Writes one part of the package. */
  @FunctionalInterface
  private interface Part {
    void to(Markup xml) throws SAXException;
  }

  private Ods() {}

  public static byte[] write(ReportDocument report, List<ReportTable> tables, Instant created)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LocalDateTime time = LocalDateTime.ofInstant(created, VietnamTime.ZONE);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      type(zip, time);
      put(zip, time, "content.xml", part(xml -> content(xml, report, tables)));
      put(zip, time, "styles.xml", part(xml -> OdsLook.page(xml, report.sample())));
      put(zip, time, "meta.xml", part(xml -> meta(xml, report, created)));
      put(zip, time, "META-INF/manifest.xml", part(Ods::manifest));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The first bytes of the package say what it is, so they are not packed. */
  private static void type(ZipOutputStream zip, LocalDateTime time) throws IOException {
    byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(type);
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, LocalDateTime time, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] part(Part part) throws SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Markup xml = Markup.to(bytes).begin();
    String odf = "urn:oasis:names:tc:opendocument:xmlns:";
    for (String name : List.of("office", "style", "text", "table", "meta")) {
      xml.namespace(name, odf + name + ":1.0");
    }
    xml.namespace("number", odf + "datastyle:1.0")
        .namespace("fo", odf + "xsl-fo-compatible:1.0")
        .namespace("svg", odf + "svg-compatible:1.0")
        .namespace("manifest", odf + "manifest:1.0")
        .namespace("of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2")
        .namespace("dc", "http://purl.org/dc/elements/1.1/");
    part.to(xml);
    xml.end();
    return bytes.toByteArray();
  }

  private static void content(Markup xml, ReportDocument report, List<ReportTable> tables)
      throws SAXException {
    OdsStyles styles = new OdsStyles();
    List<Grid> grids = new ArrayList<>();
    for (ReportTable table : tables) {
      grids.add(Grid.of(table));
      for (ReportTable.Row row : table.rows()) row.cells().forEach(cell -> styles.of(cell, row));
    }
    xml.start("office:document-content", "office:version", "1.2");
    OdsLook.font(xml);
    xml.start("office:automatic-styles");
    OdsLook.fixed(xml);
    for (int i = 0; i < grids.size(); i++) OdsLook.widths(xml, grids.get(i), i);
    styles.write(xml);
    xml.stop().start("office:body").start("office:spreadsheet");
    Set<String> names = new HashSet<>();
    for (int i = 0; i < grids.size(); i++) {
      String name = Sheets.name(tables.get(i).sheetName(), names);
      new OdsSheet(xml, styles, report, grids.get(i)).write(name, i);
    }
    xml.stop().stop().stop();
  }

  private static void meta(Markup xml, ReportDocument report, Instant created) throws SAXException {
    var metadata = report.metadata();
    String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
    xml.start("office:document-meta", "office:version", "1.2")
        .start("office:meta")
        .leaf("meta:generator", "Lien thong SDK")
        .leaf("dc:title", metadata.type().name() + " " + metadata.subject())
        .leaf("dc:language", "vi-VN")
        .leaf("dc:creator", metadata.issuer())
        .leaf("meta:creation-date", time)
        .leaf("dc:date", time)
        .stop()
        .stop();
  }

  private static void manifest(Markup xml) throws SAXException {
    xml.start("manifest:manifest", "manifest:version", "1.2");
    xml.empty(
        "manifest:file-entry",
        "manifest:full-path",
        "/",
        "manifest:version",
        "1.2",
        "manifest:media-type",
        TYPE);
    for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
      xml.empty(
          "manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
    }
    xml.stop();
  }
}
