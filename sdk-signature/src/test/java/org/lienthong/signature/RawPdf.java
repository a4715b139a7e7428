package org.lienthong.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.Content;

/** Writes PDF byte for byte, so that a test decides what stands in every table. */
final class RawPdf {
  private static final Pattern OBJECT = Pattern.compile("(?:^|[\\r\\n])(\\d+) 0 obj");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TreeMap<Integer, String> entries = new TreeMap<>();
  private int previous = -1;
  private int size = 1;

  private RawPdf() {}

  static RawPdf start() {
    RawPdf pdf = new RawPdf();
    pdf.write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    return pdf;
  }

  /** Goes on behind a finished file. */
  static RawPdf behind(Content file) {
    RawPdf pdf = new RawPdf();
    pdf.write(text(file));
    pdf.previous = lastStart(file);
    Matcher object = OBJECT.matcher(text(file));
    while (object.find()) pdf.size = Math.max(pdf.size, Integer.parseInt(object.group(1)) + 1);
    return pdf;
  }

  static String text(Content file) {
    return new String(SamplePdf.bytes(file), StandardCharsets.ISO_8859_1);
  }

  static int lastStart(Content file) {
    String text = text(file);
    String rest = text.substring(text.lastIndexOf("startxref") + 9).strip();
    return Integer.parseInt(rest.substring(0, rest.indexOf('%')).strip());
  }

  /** Where the n-th definition of the object starts, from 0. */
  static int offset(Content file, int number, int nth) {
    Matcher object = OBJECT.matcher(text(file));
    int seen = 0;
    while (object.find()) {
      if (Integer.parseInt(object.group(1)) == number && seen++ == nth) return object.start(1);
    }
    throw new IllegalArgumentException("no object " + number);
  }

  int next() {
    return size;
  }

  RawPdf object(int number, String body) {
    entry(number, out.size());
    return write(number + " 0 obj\n" + body + "\nendobj\n");
  }

  RawPdf stream(int number, String entries, String data) {
    return object(
        number,
        "<<" + entries + "/Length " + data.length() + ">>\nstream\n" + data + "\nendstream");
  }

  /** Says in the table that the object starts there, whatever is there. */
  RawPdf entry(int number, int offset) {
    size = Math.max(size, number + 1);
    entries.put(number, String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    return this;
  }

  RawPdf free(int number) {
    entries.put(number, "0000000000 00001 f \n");
    return this;
  }

  RawPdf write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Table and trailer of what was written since the last end. */
  RawPdf end(String trailer) {
    int start = out.size();
    write("xref\n0 1\n0000000000 65535 f \n");
    entries.forEach((number, line) -> write(number + " 1\n" + line));
    write("trailer\n<</Size " + size + trailer);
    if (previous >= 0) write("/Prev " + previous);
    write(">>\nstartxref\n" + start + "\n%%EOF\n");
    previous = start;
    entries.clear();
    return this;
  }

  Content content() {
    return Content.of(out.toByteArray());
  }
}
