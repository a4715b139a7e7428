package org.lienthong.cli.reporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.VietnameseText;

/**
 * A file of values as the command line gives it: of any number of forms, periods and units. The
 * library reads one form and period at a time, so the file is looked through first. What cannot be
 * read here is left for the library to say.
 */
final class ValuesFile {
  private static final int MOST_CHARACTERS_OF_A_FIELD = 10_000;

  /** One form and period as written in the file. */
  record Key(String form, String period) {}

  /** What the file has of one of them. */
  static final class Part {
    private final long firstLine;
    private final Map<String, Long> units = new LinkedHashMap<>();

    private Part(long firstLine) {
      this.firstLine = firstLine;
    }

    long firstLine() {
      return firstLine;
    }

    /** Codes in the order met, with the number of their lines. */
    Map<String, Long> units() {
      return units;
    }

    long lines() {
      return units.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private final Path file;
  private final Content content;
  private final Map<Key, Part> parts = new LinkedHashMap<>();

  private ValuesFile(Path file, Content content) {
    this.file = file;
    this.content = content;
  }

  static ValuesFile scan(Path file) {
    return scan(file, Content.of(file));
  }

  /**
   * @param tidy what the file says, line for line
   */
  static ValuesFile scan(Path file, Content tidy) {
    ValuesFile values = new ValuesFile(file, tidy);
    try (CsvReader<CsvRecord> csv = open(values.content)) {
      Columns columns = null;
      for (CsvRecord row : csv) {
        if (columns == null) {
          columns = Columns.of(row);
          if (!columns.complete()) break;
        } else if (columns.fits(row)) {
          Part part =
              values.parts.computeIfAbsent(
                  columns.key(row), key -> new Part(row.getStartingLineNumber()));
          part.units.merge(columns.unit(row), 1L, Long::sum);
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
      // The library says it better: with the place.
    }
    return values;
  }

  static CsvReader<CsvRecord> open(Content content) throws IOException {
    Reader text =
        new InputStreamReader(
            content.open(),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(MOST_CHARACTERS_OF_A_FIELD)
        .ofCsvRecord(text);
  }

  Content content() {
    return content;
  }

  String name() {
    return file.toString();
  }

  Map<Key, Part> parts() {
    return parts;
  }

  /**
   * The file as if it held nothing else; every line keeps its number.
   *
   * @param without codes of units whose lines are left out as well
   */
  Content only(Key key, Set<String> without) {
    if (parts.size() < 2 && without.isEmpty()) return content;
    boolean first = parts.keySet().iterator().next().equals(key);
    // Lines that belong to nobody, having too few fields, come with the first.
    return Content.from(() -> new LinesOf(content, key, without, first));
  }

  /** Where the columns are that tell lines apart. */
  record Columns(int unit, int form, int period, int count) {
    static Columns of(CsvRecord head) {
      List<String> names = new ArrayList<>();
      for (String name : head.getFields()) names.add(name.replaceFirst("^\uFEFF", ""));
      return new Columns(
          names.indexOf("unit"), names.indexOf("form"), names.indexOf("period"), names.size());
    }

    boolean complete() {
      return unit >= 0 && form >= 0 && period >= 0;
    }

    boolean fits(CsvRecord row) {
      return row.getFieldCount() == count;
    }

    Key key(CsvRecord row) {
      return new Key(text(row, form), text(row, period));
    }

    String unit(CsvRecord row) {
      return text(row, unit);
    }

    private static String text(CsvRecord row, int column) {
      return VietnameseText.nfc(row.getField(column)).strip();
    }
  }
}
