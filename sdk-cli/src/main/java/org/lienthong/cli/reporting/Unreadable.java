package org.lienthong.cli.reporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.cli.frame.Errors;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.SubmissionReader;

/** Why a file of values cannot be read at all, which does not depend on what it should hold. */
final class Unreadable {
  private static final String MISSING_COLUMN = "REP-303";

  private Unreadable() {}

  static List<Finding> findings(ValuesFile file, Form any, Locale language) {
    List<Finding> own = broken(file, language);
    if (!own.isEmpty()) return own;
    List<Finding> all =
        SubmissionReader.of(
                any, Period.parse("2026@calendar"), List.of(), AdministrativeUnits.bundled())
            .add(file.name(), file.content())
            .submissions()
            .findings()
            .stream()
            .map(finding -> Finding.of(finding, language))
            .toList();
    // Of what form the file is cannot be known, so columns that this form lacks say nothing.
    List<Finding> missing =
        all.stream().filter(one -> one.code().equals(Optional.of(MISSING_COLUMN))).toList();
    return missing.isEmpty() ? all : missing;
  }

  /** Empty if it is the head that is wrong. */
  private static List<Finding> broken(ValuesFile file, Locale language) {
    long line = 1;
    boolean headed = false;
    try (CsvReader<CsvRecord> csv = ValuesFile.open(file.content())) {
      ValuesFile.Columns columns = null;
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (columns == null) {
          columns = ValuesFile.Columns.of(row);
          boolean whole = row.getFields().containsAll(List.of("indicator", "value"));
          if (!whole || !columns.complete()) return List.of();
          headed = true;
        } else if (!columns.fits(row)) {
          return List.of(refused("CLI-064", file, line, language));
        }
        line += 1;
      }
      return List.of(refused("CLI-027", file, line, language));
    } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
      // Without a head the library says it.
      return headed ? List.of(refused("CLI-064", file, line, language)) : List.of();
    }
  }

  private static Finding refused(String code, ValuesFile file, long line, Locale language) {
    ErrorDetail detail = Errors.of(code, file.name(), line);
    return Finding.of(new InputException(detail, null), file.name(), line, "", language);
  }
}
