package org.lienthong.cli.reporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.cli.frame.Errors;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/** A table with a head; lines that begin with # are remarks. */
final class CsvTable {
  private CsvTable() {}

  /** One line after the head. */
  record Row(Path file, long line, List<String> head, List<String> fields) {
    /** Of the first of these columns that is there; empty if none is. */
    String text(String... columns) {
      for (String column : columns) {
        int index = head.indexOf(column);
        if (index >= 0) return fields.get(index).strip();
      }
      return "";
    }

    LocalDate day(String column) {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeException e) {
        throw refused("CLI-061", column, text(column));
      }
    }

    InputException refused(String code, Object... arguments) {
      Object[] all = new Object[arguments.length + 2];
      all[0] = file;
      all[1] = line;
      System.arraycopy(arguments, 0, all, 2, arguments.length);
      return new InputException(Errors.of(code, all), null);
    }
  }

  /**
   * @throws InputException CLI-060 if a column is missing, CLI-064 if a line has another number of
   *     fields or the file is no CSV in UTF-8
   */
  static List<Row> read(Path file, String... required) {
    List<Row> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    long line = 1;
    try (CsvReader<CsvRecord> csv = ValuesFile.open(Content.of(file))) {
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        List<String> fields = record.getFields();
        if (fields.get(0).replace("\uFEFF", "").startsWith("#")) continue;
        if (head.isEmpty()) {
          for (String name : fields) head.add(name.replace("\uFEFF", "").strip());
        } else {
          Row row = new Row(file, line, head, fields);
          if (fields.size() != head.size()) throw row.refused("CLI-064");
          rows.add(row);
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw new InputException(Errors.of("CLI-064", file, line), e);
    }
    for (String column : required) {
      if (!head.contains(column))
        throw new Row(file, 1, head, List.of()).refused("CLI-060", column);
    }
    return rows;
  }
}
