package org.lienthong.documents.internal.edxml;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One attachment's bytes, measured as they came and, if they are a zip of one entry, as they are
 * inside it, in the same pass.
 *
 * @param entry name of that one entry, only to recognise the axis's wrapping by it; null when the
 *     bytes are no such zip or nobody wanted to look inside
 * @param damaged whether they start as a zip and cannot be read as one
 * @param oversized what the entry had grown to when a limit stopped it; 0 if none did
 */
record Payload(
    Measurement raw, Measurement inner, @Nullable String entry, boolean damaged, long oversized) {
  private static final int BUFFER = 3 << 14;
  private static final String ZIP_START = "PK\u0003\u0004";
  private static final Pattern AXIS_ENTRY =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(\\.[^./\\\\]*)?");

  /**
   * Reads to the end of the stream.
   *
   * @param wanted whether to look inside a zip whose first entry has this name
   */
  static Payload read(
      InputStream in, UnpackBudget budget, Predicate<String> wanted, Extraction.Parts parts)
      throws IOException {
    try (Measurement raw = new Measurement();
        Measurement inner = new Measurement()) {
      return read(in, budget, wanted, parts, raw, inner);
    }
  }

  private static Payload read(
      InputStream in,
      UnpackBudget budget,
      Predicate<String> wanted,
      Extraction.Parts parts,
      Measurement raw,
      Measurement inner)
      throws IOException {
    Copying copying = new Copying(in, raw, parts.raw());
    String entry = null;
    boolean damaged = false;
    long oversized = 0;
    byte[] start = copying.readNBytes(ZIP_START.length());
    if (raw.startsWith(ZIP_START)) {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), copying);
      try (ZipInputStream zip = zip(whole)) {
        ZipEntry first = zip.getNextEntry();
        damaged = first == null;
        if (first != null && !first.isDirectory() && wanted.test(first.getName())) {
          boolean within = unpack(zip, inner, raw, budget, parts.inner());
          if (!within) oversized = inner.size();
          if (!within || zip.getNextEntry() == null) entry = first.getName();
        }
      } catch (ZipException | EOFException | IllegalArgumentException notAZip) {
        // The last one is what the platform says of an entry name that is not in its charset.
        damaged = true;
      }
    }
    copying.drain();
    return new Payload(raw, inner, entry, damaged, oversized);
  }

  /** The inside of a zip of one entry. Entry names are never used, so any charset does. */
  static InputStream unpacked(InputStream in) throws IOException {
    ZipInputStream zip = zip(in);
    if (zip.getNextEntry() == null) throw new ZipException("the zip has no entry any more");
    return zip;
  }

  private static ZipInputStream zip(InputStream in) {
    return new ZipInputStream(in, StandardCharsets.ISO_8859_1);
  }

  private static boolean unpack(
      InputStream zip, Measurement inner, Measurement raw, UnpackBudget budget, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[16384];
    boolean within = true;
    for (int n; within && (n = zip.read(buffer)) >= 0; ) {
      inner.write(buffer, 0, n);
      out.write(buffer, 0, n);
      within = budget.allows(inner.size(), raw.size());
    }
    budget.spend(inner.size(), raw.size());
    return within;
  }

  /** Whether the receiver is meant to get what is inside. */
  boolean isWrapped(String name, boolean labelledZip) {
    return entry != null && isWrapping(entry, name, labelledZip);
  }

  /** Whether a zip whose only entry has this name is the axis's wrapping around the file. */
  static boolean isWrapping(String entry, String name, boolean labelledZip) {
    String extension = FileNames.extension(name);
    if (extension.equals("zip")) return false;
    if (labelledZip) return true;
    if (!AXIS_ENTRY.matcher(entry).matches()) return false;
    return extension.isEmpty() || FileNames.extension(entry).equals(extension);
  }

  /** Passes everything read on to the measurement and to a file. */
  private static final class Copying extends FilterInputStream {
    private final Measurement measurement;
    private final OutputStream out;

    Copying(InputStream in, Measurement measurement, OutputStream out) {
      super(in);
      this.measurement = measurement;
      this.out = out;
    }

    void drain() throws IOException {
      byte[] buffer = new byte[BUFFER];
      while (read(buffer, 0, buffer.length) >= 0) {}
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      if (n > 0) {
        measurement.write(bytes, offset, n);
        out.write(bytes, offset, n);
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
