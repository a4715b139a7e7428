package org.lienthong.reporting.internal.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.lienthong.core.Content;

/** CSV with commas in strict UTF-8, of bounded fields. */
public final class Csv {
  private static final int MOST_CHARACTERS_OF_A_FIELD = 10_000;

  private Csv() {}

  /** Closing the reader closes the content. Bytes that are not UTF-8 are an IOException. */
  public static CsvReader<CsvRecord> open(Content content) throws IOException {
    return open(content, ',');
  }

  /** The same with another mark between fields. */
  public static CsvReader<CsvRecord> open(Content content, char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(MOST_CHARACTERS_OF_A_FIELD)
        .ofCsvRecord(
            new InputStreamReader(
                content.open(),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** The heading without the byte order mark that spreadsheets put before the first. */
  public static String withoutMark(String heading, int index) {
    return index == 0 && heading.startsWith("\uFEFF") ? heading.substring(1) : heading;
  }

  /** No longer than a message can bear. */
  public static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
