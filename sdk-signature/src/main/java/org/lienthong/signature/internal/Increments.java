package org.lienthong.signature.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was written behind a state of a file, read from the bytes alone: viewers differ in how they
 * treat freed, doubled and redirected objects, so whoever uses one viewer's eyes can be shown one
 * thing and others another.
 */
final class Increments {
  private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF\\s*$");
  private static final int START_ROOM = 128;

  private final Snapshot file;
  private final int from;
  private final int to;
  private final Set<Long> written = new HashSet<>();
  private final Set<Long> freed = new HashSet<>();
  private boolean readable = true;
  private boolean regular = true;

  private Increments(Snapshot file, int from, int to) {
    this.file = file;
    this.from = from;
    this.to = to;
  }

  /** One increment while it is read. */
  private static final class Section {
    final Map<Long, Long> objects = new HashMap<>();
    final CrossReference table = new CrossReference();
    final Set<Long> places = new HashSet<>();
    Map<String, @Nullable Object> trailer = Map.of();
    int sections;
  }

  static Increments between(Snapshot file, int from, int to) {
    Increments increments = new Increments(file, from, to);
    try {
      increments.read();
    } catch (IOException | RuntimeException e) {
      increments.readable = false;
    }
    return increments;
  }

  private void read() throws IOException {
    PdfTokens tokens = new PdfTokens(file, from, to);
    long previous = lastStart();
    do {
      previous = readSection(tokens, previous);
    } while (!tokens.finished());
  }

  private long lastStart() throws IOException {
    byte[] end = file.bytes(Math.max(0, from - START_ROOM), from);
    Matcher start = START.matcher(new String(end, StandardCharsets.ISO_8859_1));
    if (!start.find()) throw new IOException("the state before does not end properly");
    return Long.parseLong(start.group(1));
  }

  private long readSection(PdfTokens tokens, long previous) throws IOException {
    Section section = new Section();
    while (tokens.isDigit()) readObject(tokens, section);
    int place = tokens.at();
    if (tokens.take("xref")) {
      section.places.add((long) place);
      section.sections++;
      section.table.readTable(tokens);
      tokens.expect("trailer");
      section.trailer = tokens.dictionary();
    }
    tokens.expect("startxref");
    long start = tokens.integer();
    tokens.expect("%%EOF");
    check(section, start, previous);
    written.addAll(section.objects.keySet());
    written.addAll(section.table.containers().keySet());
    freed.addAll(section.table.freed());
    return start;
  }

  private void readObject(PdfTokens tokens, Section section) throws IOException {
    int place = tokens.at();
    long number = tokens.integer();
    tokens.integer();
    tokens.expect("obj");
    Object value = tokens.value();
    if (section.objects.put(number, (long) place) != null) regular = false;
    if (tokens.take("stream")) {
      if (!(value instanceof Map<?, ?>)) throw tokens.wrong("a stream without dictionary");
      @SuppressWarnings("unchecked")
      Map<String, @Nullable Object> dictionary = (Map<String, @Nullable Object>) value;
      byte[] body = body(tokens, dictionary);
      if (new PdfTokens.Name("XRef").equals(dictionary.get("Type"))) {
        section.places.add((long) place);
        section.sections++;
        section.table.readStream(dictionary, body, tokens);
        section.trailer = dictionary;
      }
    }
    tokens.expect("endobj");
  }

  /** Empty but for cross-reference streams: nothing else is looked into. */
  private byte[] body(PdfTokens tokens, Map<String, @Nullable Object> dictionary)
      throws IOException {
    tokens.streamStart();
    int start = tokens.at();
    int end;
    if (dictionary.get("Length") instanceof Long length) {
      if (length > to - start) throw tokens.wrong("a stream that is too long");
      end = start + length.intValue();
    } else {
      // Elsewhere, so where it ends depends on the reader.
      regular = false;
      end = file.find("endstream", start, to);
      if (end < 0) throw tokens.wrong("an open stream");
    }
    tokens.moveTo(end);
    tokens.expect("endstream");
    boolean needed = new PdfTokens.Name("XRef").equals(dictionary.get("Type"));
    return needed ? file.bytes(start, end) : new byte[0];
  }

  private void check(Section section, long start, long previous) {
    boolean follows =
        section.places.contains(start)
            && section.trailer.get("Prev") instanceof Long prev
            && prev == previous
            && !section.trailer.containsKey("Encrypt");
    boolean hybrid = section.trailer.get("XRefStm") instanceof Long;
    regular &= follows && section.sections == (hybrid ? 2 : 1);
    for (Map.Entry<Long, Long> entry : section.table.offsets().entrySet()) {
      // An entry that leads to bytes of an earlier state shows what was hidden there.
      readable &= entry.getValue().equals(section.objects.get(entry.getKey()));
    }
    for (long container : section.table.containers().values()) {
      readable &= section.objects.containsKey(container);
    }
    for (long number : section.objects.keySet()) {
      regular &= section.table.offsets().containsKey(number);
    }
  }

  /** Whether every reader must see the same in it: nothing freed, doubled, hidden or redirected. */
  boolean unambiguous() {
    return readable && regular && freed.isEmpty();
  }

  /** Whether something of the state before may be gone for one reader and there for another. */
  boolean mayHide(Set<Long> existing) {
    return !readable || freed.stream().anyMatch(existing::contains);
  }
}
