package org.lienthong.documents.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.Sha256;
import org.lienthong.core.StorageException;
import org.lienthong.documents.TimelineEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs the same entries into the same bytes wherever it runs: nothing compressed, one fixed time,
 * the given order. So a bundle can be packed again from what is in it and compared.
 */
public final class EvidenceZip {
  public static final String FORMAT = "lienthong-evidence/1";
  public static final String DESCRIPTION = "bundle.json";
  public static final String JOURNAL = "journal.jsonl";
  public static final String MANIFEST = "manifest.json";
  public static final String MORE = "more/";

  /** The names and hashes of all that was there before a token was asked for. */
  public static final String SEALED = "sealed.json";

  /** The token over that list. */
  public static final String TOKEN = "sealed.tsr";

  public static final String TIME = "time.json";

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One line of the manifest. */
  public record Listed(String name, long size, String sha256) {}

  private EvidenceZip() {}

  public static String file(Sha256 sha256) {
    return "files/" + sha256.hex() + ".edxml";
  }

  /** The files that a line of the journal vouches for. */
  public static List<String> filesOf(TimelineEntry entry) {
    String files = entry.detail().getOrDefault("file", "");
    return files.isBlank() ? List.of() : List.of(files.split(" ", -1));
  }

  /** What a timestamp is asked for: one change in any entry makes it another. */
  public static Content sealed(Map<String, Content> entries) {
    Map<String, String> hashes = new TreeMap<>();
    entries.forEach((name, content) -> hashes.put(name, content.sha256().hex()));
    return Content.ofUtf8(JSON.writeValueAsString(hashes));
  }

  /** The whole bundle under its name, or nothing. */
  public static void write(Map<String, Content> entries, Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) throw new IllegalArgumentException("target must be inside a folder");
    Path partial = folder.resolve("." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(partial)) {
        pack(entries, out);
      }
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StorageException(ErrorDetail.of("CORE-004", Content.class, target), e);
    } finally {
      try {
        Files.deleteIfExists(partial);
      } catch (IOException e) {
        // The failure that left it is on its way already.
      }
    }
  }

  /** Writes the entries and, last, the list of them with their hashes. */
  static List<Listed> pack(Map<String, Content> entries, OutputStream out) throws IOException {
    List<Listed> listed = new ArrayList<>();
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, Content> entry : entries.entrySet()) {
      listed.add(store(zip, entry.getKey(), entry.getValue()));
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", FORMAT);
    manifest.put("files", listed);
    store(zip, MANIFEST, Content.ofUtf8(JSON.writeValueAsString(manifest)));
    zip.finish();
    return listed;
  }

  private static Listed store(ZipOutputStream zip, String name, Content content)
      throws IOException {
    CRC32 crc = new CRC32();
    var digest = Sha256.newDigest();
    long size;
    try (InputStream in = content.open();
        OutputStream sink =
            new CheckedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), crc)) {
      size = in.transferTo(sink);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    try (InputStream in = content.open()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return new Listed(name, size, Sha256.ofDigest(digest.digest()).hex());
  }
}
