package org.lienthong.documents.internal.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.Party;
import org.lienthong.documents.internal.store.Journal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a bundle apart and holds every part against every other. */
public final class EvidenceCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_ENTRIES = 100_000;

  /** Where the name of the first entry stands in a ZIP file. */
  private static final int NAME_AT = 30;

  private static final int MOST_JSON = 64 << 20;
  private static final Set<String> ADDED_LAST =
      Set.of(EvidenceZip.SEALED, EvidenceZip.TOKEN, EvidenceZip.TIME, EvidenceZip.MANIFEST);

  /** What was found; what could not be read is null. */
  public record Result(
      List<ErrorDetail> problems,
      @Nullable String id,
      @Nullable Instant exportedAt,
      int journalLines,
      String timeProblem,
      @Nullable Content sealed,
      @Nullable Content token) {}

  private final List<ErrorDetail> problems = new ArrayList<>();
  private final Map<String, Content> entries = new LinkedHashMap<>();
  private final Map<String, Sha256> hashes = new LinkedHashMap<>();
  private @Nullable String id;
  private @Nullable Instant exportedAt;
  private int journalLines;
  private String timeProblem = "";
  private @Nullable Content sealed;
  private @Nullable Content token;

  private EvidenceCheck() {}

  public static Result of(Path file) {
    Content.of(file);
    EvidenceCheck check = new EvidenceCheck();
    boolean some = beginsAsBundle(file);
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      some |= zip.getEntry(EvidenceZip.DESCRIPTION) != null;
      some |= zip.getEntry(EvidenceZip.JOURNAL) != null;
      check.entries(zip);
      check.manifest();
      check.journal(check.description());
      check.time();
      check.packedAgain(file);
    } catch (IOException | JacksonException | InputException | IllegalArgumentException damaged) {
      check.problem("DOC-230", damaged.getClass().getSimpleName());
    }
    if (!some) throw new InputException(ErrorDetail.of("DOC-230", Party.class, file), null);
    return new Result(
        List.copyOf(check.problems),
        check.id,
        check.exportedAt,
        check.journalLines,
        check.timeProblem,
        check.sealed,
        check.token);
  }

  /** What is cut short cannot be opened, and was a bundle all the same. */
  private static boolean beginsAsBundle(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
      return head.startsWith("PK\003\004") && head.startsWith(EvidenceZip.DESCRIPTION, NAME_AT);
    } catch (IOException e) {
      return false;
    }
  }

  private void problem(String code, Object... arguments) {
    problems.add(ErrorDetail.of(code, Party.class, arguments));
  }

  private void entries(ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      Content content = Content.from(() -> zip.getInputStream(entry));
      if (entries.put(entry.getName(), content) != null || entries.size() > MOST_ENTRIES) {
        throw new IOException("entries");
      }
      hashes.put(entry.getName(), content.sha256());
    }
  }

  private Content entry(String name) throws IOException {
    Content content = entries.get(name);
    if (content == null) throw new IOException(name);
    return content;
  }

  private void manifest() throws IOException {
    JsonNode manifest = JSON.readTree(entry(EvidenceZip.MANIFEST).bytes(MOST_JSON));
    Set<String> unlisted = new HashSet<>(entries.keySet());
    unlisted.remove(EvidenceZip.MANIFEST);
    for (JsonNode listed : manifest.path("files")) {
      String name = listed.path("name").asString("");
      Sha256 actual = hashes.get(name);
      if (actual == null) problem("DOC-231", name);
      else if (!actual.hex().equals(listed.path("sha256").asString(""))) problem("DOC-232", name);
      unlisted.remove(name);
    }
    for (String name : unlisted) problem("DOC-233", name);
  }

  private JsonNode description() throws IOException {
    JsonNode description = JSON.readTree(entry(EvidenceZip.DESCRIPTION).bytes(MOST_JSON));
    if (!description.path("format").asString("").equals(EvidenceZip.FORMAT)) {
      problem("DOC-230", EvidenceZip.DESCRIPTION);
    }
    id = description.path("id").asString("");
    try {
      exportedAt = Instant.parse(description.path("exportedAt").asString(""));
    } catch (DateTimeParseException e) {
      problem("DOC-230", EvidenceZip.DESCRIPTION);
    }
    return description;
  }

  private void journal(JsonNode description) throws IOException {
    String before = Journal.start(new ExchangeId(description.path("id").asString("")));
    Set<String> vouched = new HashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(entry(EvidenceZip.JOURNAL).open(), StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        Journal.Line line = line(JSON.readTree(text));
        journalLines++;
        if (line.seq() != journalLines || !line.follows(before)) {
          problem("DOC-234", journalLines);
          return;
        }
        before = line.hash();
        vouched.addAll(EvidenceZip.filesOf(line.entry()));
      }
    }
    boolean whole =
        journalLines == description.path("journalLines").asInt(-1)
            && before.equals(description.path("journalHead").asString(""));
    if (!whole) problem("DOC-234", journalLines + 1);
    files(vouched);
  }

  private static Journal.Line line(JsonNode json) {
    return new Journal.Line(
        json.path("seq").asInt(-1),
        json.path("at").asLong(-1),
        json.path("event").asString(""),
        json.path("actor").asString(""),
        json.path("detail").asString(""),
        json.path("hash").asString(""));
  }

  private void files(Set<String> vouched) {
    for (String hash : vouched) {
      String name = EvidenceZip.file(new Sha256(hash));
      Sha256 actual = hashes.get(name);
      if (actual == null) problem("DOC-231", name);
      else if (!actual.hex().equals(hash)) problem("DOC-232", name);
    }
  }

  /** The token is for whoever can judge it; here it only has to be over what is in the bundle. */
  private void time() throws IOException {
    JsonNode time = JSON.readTree(entry(EvidenceZip.TIME).bytes(MOST_JSON));
    timeProblem = time.path("problem").asString("");
    boolean stamped = time.path("source").asString("").equals("RFC 3161");
    if (!stamped) {
      if (entries.containsKey(EvidenceZip.TOKEN)) problem("DOC-230", EvidenceZip.TIME);
      return;
    }
    Map<String, Content> before = new LinkedHashMap<>(entries);
    before.keySet().removeAll(ADDED_LAST);
    byte[] list = entry(EvidenceZip.SEALED).bytes(MOST_JSON);
    if (!EvidenceZip.sealed(before).sha256().equals(Sha256.of(list))) {
      problem("DOC-232", EvidenceZip.SEALED);
    }
    sealed = Content.of(list);
    token = Content.of(entry(EvidenceZip.TOKEN).bytes(MOST_JSON));
  }

  /** Whatever the parts do not show: bytes between them, other names, times or order. */
  private void packedAgain(Path file) throws IOException {
    Map<String, Content> listed = new LinkedHashMap<>(entries);
    listed.remove(EvidenceZip.MANIFEST);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        Comparing again = new Comparing(in)) {
      EvidenceZip.pack(listed, again);
      if (again.differs || in.read() >= 0) problem("DOC-235");
    }
  }

  /** Compares what is written with what is read. */
  private static final class Comparing extends OutputStream {
    private final InputStream expected;
    private boolean differs;

    Comparing(InputStream expected) {
      this.expected = expected;
    }

    @Override
    public void write(int b) throws IOException {
      differs |= expected.read() != (b & 0xff);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] same = expected.readNBytes(length);
      differs |= !java.util.Arrays.equals(same, 0, same.length, bytes, from, from + length);
    }
  }
}
