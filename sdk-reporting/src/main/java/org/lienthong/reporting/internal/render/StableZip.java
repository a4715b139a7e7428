package org.lienthong.reporting.internal.render;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.VietnamTime;

/** Packs a workbook again with the time it is told, and puts their values beside the formulas. */
public final class StableZip {
  private static final Pattern CREATED =
      Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)");
  private static final Pattern FORMULA =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"([^>]*)>(<f>[^<]*</f>)(<v>[^<]*</v>|<v/>)?</c>");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern MERGES = Pattern.compile("<mergeCells>(.*?)</mergeCells>");
  private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*>");

  /** Faster than the usual six, for files a little larger. */
  private static final int LEVEL = 4;

  private StableZip() {}

  /**
   * @param zip best not compressed: that is done here
   * @param values of formulas, by entry and cell reference; text as XML
   */
  static byte[] of(byte[] zip, Instant created, Map<String, Map<String, String>> values)
      throws IOException {
    return packed(zip, created, values, (name, content) -> content);
  }

  /**
   * @param edit of every part that is XML, by its name
   */
  public static byte[] of(
      byte[] zip,
      Instant created,
      Map<String, Map<String, String>> values,
      BinaryOperator<String> edit)
      throws IOException {
    return packed(
        zip,
        created,
        values,
        (name, content) -> name.endsWith(".xml") ? edited(name, content, edit) : content);
  }

  private static byte[] packed(
      byte[] zip,
      Instant created,
      Map<String, Map<String, String>> values,
      BiFunction<String, byte[], byte[]> edit)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    LocalDateTime time = LocalDateTime.ofInstant(created, VietnamTime.ZONE);
    // Through a file: the stream reader of the JDK does not know the 64-bit descriptors in it.
    Path file = Files.createTempFile("lienthong", ".xlsx");
    try {
      Files.write(file, zip);
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        out.setLevel(LEVEL);
        for (ZipEntry entry : Collections.list(in.entries())) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(time);
          out.putNextEntry(copy);
          String name = entry.getName();
          byte[] content = content(name, in.getInputStream(entry).readAllBytes(), created, values);
          out.write(edit.apply(name, content));
          out.closeEntry();
        }
      }
    } finally {
      Files.delete(file);
    }
    return bytes.toByteArray();
  }

  private static byte[] edited(String name, byte[] content, BinaryOperator<String> edit) {
    String text = new String(content, StandardCharsets.UTF_8);
    return edit.apply(name, text).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] content(
      String name, byte[] content, Instant created, Map<String, Map<String, String>> values) {
    if (name.equals("docProps/core.xml")) {
      String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
      String text = new String(content, StandardCharsets.UTF_8);
      return CREATED.matcher(text).replaceAll("$1" + time + "$3").getBytes(StandardCharsets.UTF_8);
    }
    Map<String, String> known = values.get(name);
    if (known == null) return content;
    return calculated(merges(new String(content, StandardCharsets.UTF_8)), known)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Looks at the few cells with formulas alone: a sheet has many more. */
  private static String calculated(String sheet, Map<String, String> values) {
    StringBuilder out = new StringBuilder(sheet.length() + 32 * values.size());
    int done = 0;
    for (int at = sheet.indexOf("<f>"); at >= 0; at = sheet.indexOf("<f>", done)) {
      int start = Math.max(done, sheet.lastIndexOf("<c ", at));
      int end = sheet.indexOf("</c>", at) + "</c>".length();
      out.append(sheet, done, start).append(calculatedCell(sheet.substring(start, end), values));
      done = end;
    }
    return out.append(sheet, done, sheet.length()).toString();
  }

  private static String calculatedCell(String xml, Map<String, String> values) {
    Matcher cell = FORMULA.matcher(xml);
    String value = cell.matches() ? values.get(cell.group(1)) : null;
    if (value == null) return xml;
    String type = type(cell.group(2), value);
    return "<c r=\""
        + cell.group(1)
        + "\""
        + type
        + ">"
        + cell.group(3)
        + "<v>"
        + value
        + "</v></c>";
  }

  /** Of a formula that gives a text. */
  private static String type(String attributes, String value) {
    String bare = attributes.replaceAll(" t=\"[a-z]*\"", "");
    return NUMBER.matcher(value).matches() ? bare : bare + " t=\"str\"";
  }

  /** The library keeps merged ranges in a set whose order changes from run to run. */
  private static String merges(String sheet) {
    Matcher list = MERGES.matcher(sheet);
    if (!list.find()) return sheet;
    String sorted =
        MERGE.matcher(list.group(1)).results().map(MatchResult::group).sorted().collect(joining());
    return sheet.substring(0, list.start(1)) + sorted + sheet.substring(list.end(1));
  }
}
