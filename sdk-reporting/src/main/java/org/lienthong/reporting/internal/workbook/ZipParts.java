package org.lienthong.reporting.internal.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/**
 * The entries of a packed workbook or text, in a temporary file: parts are needed in another order
 * than they stand in. Sizes that the file admits are refused before anything is unpacked, those
 * that it hides while it is.
 */
public final class ZipParts implements Closeable {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MOST_COMMENT = 65_535;

  private final Path file;
  private final Budget budget;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  private ZipParts(Path file, Budget budget) throws IOException, WorkbookProblem {
    this.file = file;
    this.budget = budget;
    requireFewEntries(file, budget.limits().parts());
    zip = new ZipFile(file.toFile());
    try {
      index();
    } catch (WorkbookProblem | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  public static ZipParts open(Content content, Budget budget) throws WorkbookProblem {
    Path file = null;
    try {
      file = Files.createTempFile("lienthong", ".xlsx");
      copy(content, file, budget.limits().file());
      return new ZipParts(file, budget);
    } catch (IOException e) {
      delete(file, e);
      throw WorkbookProblem.unreadable("zip", e);
    } catch (WorkbookProblem | RuntimeException e) {
      delete(file, e);
      throw e;
    }
  }

  private static void copy(Content content, Path file, long most)
      throws IOException, WorkbookProblem {
    if (content.length().orElse(0) > most) throw WorkbookProblem.tooMany("zip", most);
    byte[] buffer = new byte[65_536];
    long count = 0;
    try (InputStream in = content.open();
        OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count += n;
        if (count > most) throw WorkbookProblem.tooMany("zip", most);
        out.write(buffer, 0, n);
      }
    }
  }

  private static void delete(@Nullable Path file, Exception failure) {
    if (file == null) return;
    try {
      Files.deleteIfExists(file);
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  /** Before the list of entries is read into memory. */
  private static void requireFewEntries(Path file, int most) throws IOException, WorkbookProblem {
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(raw.length(), END_SIZE + MOST_COMMENT);
      byte[] tail = new byte[length];
      raw.seek(raw.length() - length);
      raw.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (end.getInt(at) != END) continue;
        if ((end.getShort(at + 10) & 0xFFFF) > most) throw WorkbookProblem.tooMany("zip", most);
        return;
      }
    }
    throw WorkbookProblem.unreadable("zip", null);
  }

  private void index() throws WorkbookProblem {
    Limits limits = budget.limits();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (entries.put(name, entry) != null) throw WorkbookProblem.unreadable(name, null);
      if (entries.size() > limits.parts()) throw WorkbookProblem.tooMany("zip", limits.parts());
    }
  }

  /** Sorted. */
  public List<String> names() {
    return entries.keySet().stream().sorted().toList();
  }

  public boolean has(String part) {
    return entries.containsKey(part);
  }

  public InputStream open(String part) throws IOException, WorkbookProblem {
    ZipEntry entry = entries.get(part);
    if (entry == null) throw WorkbookProblem.unreadable(part, null);
    long most = budget.limits().part();
    if (entry.getSize() > most) throw WorkbookProblem.tooMany(part, most);
    return new BoundedInput(zip.getInputStream(entry), budget, part, entry.getCompressedSize());
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
