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

  private StableZip() {}

  /**
   * @param values of formulas, by entry and cell reference; text as XML
   */
  static byte[] of(byte[] zip, Instant created, Map<String, Map<String, String>> values)
      throws IOException {
    return of(zip, created, values, (name, text) -> text);
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    LocalDateTime time = LocalDateTime.ofInstant(created, VietnamTime.ZONE);
    // Through a file: the stream reader of the JDK does not know the 64-bit descriptors in it.
    Path file = Files.createTempFile("lienthong", ".xlsx");
    try {
      Files.write(file, zip);
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (ZipEntry entry : Collections.list(in.entries())) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(time);
          out.putNextEntry(copy);
          String name = entry.getName();
          byte[] content = content(name, in.getInputStream(entry).readAllBytes(), created, values);
          out.write(name.endsWith(".xml") ? edited(name, content, edit) : content);
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
    return FORMULA
        .matcher(merges(new String(content, StandardCharsets.UTF_8)))
        .replaceAll(
            cell -> {
              String value = known.get(cell.group(1));
              return Matcher.quoteReplacement(
                  value == null
                      ? cell.group()
                      : "<c r=\"%s\"%s>%s<v>%s</v></c>"
                          .formatted(
                              cell.group(1), type(cell.group(2), value), cell.group(3), value));
            })
        .getBytes(StandardCharsets.UTF_8);
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
