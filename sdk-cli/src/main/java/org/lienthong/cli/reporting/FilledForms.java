package org.lienthong.cli.reporting;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Errors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.WorkbookLabel;
import org.lienthong.reporting.WorkbookReader;

/**
 * Workbooks that units filled in and sent back, all of one form and period.
 *
 * @param form its id, with its version or without; empty to go by the workbooks
 * @param period null to go by the workbooks
 */
record FilledForms(
    FormsFolder folder, String form, @Nullable Period period, AdministrativeUnits registry) {
  /**
   * @throws InputException CLI-059 if they are of several forms or periods, CLI-027 if nothing is
   *     filled in, CLI-056 if one does not say what it is of and nobody else does, REP-330 and
   *     REP-331 if one cannot be read
   */
  Submissions read(List<Path> files) {
    Set<Reported.Key> keys = new LinkedHashSet<>();
    for (Path file : files) keys.add(key(file));
    if (keys.size() > 1) {
      throw new InputException(Errors.of("CLI-059", Reported.shown(keys)), null);
    }
    Reported.Key key = keys.iterator().next();
    List<AdministrativeUnit> units =
        registry.all().stream().filter(one -> one.isValidOn(key.period().lastDay())).toList();
    WorkbookReader reader = WorkbookReader.of(key.form(), key.period(), units, registry);
    files.forEach(reader::add);
    Submissions read = reader.submissions();
    if (read.received().isEmpty() && read.findings().isEmpty()) {
      String names = files.stream().map(Path::toString).collect(joining(", "));
      throw new InputException(Errors.of("CLI-027", names), null);
    }
    return read;
  }

  /** What was asked for counts before what the workbook says; the library says if they differ. */
  private Reported.Key key(Path file) {
    Optional<WorkbookLabel> label = WorkbookReader.label(file.toString(), Content.of(file));
    if (label.isEmpty() && (form.isEmpty() || period == null)) {
      throw new InputException(Errors.of("CLI-056", file), null);
    }
    Period own =
        period != null ? period : Period.parse(label.orElseThrow().period(), folder.profiles());
    Form wanted =
        form.isEmpty()
            ? folder.require(
                label.orElseThrow().form() + "@" + label.orElseThrow().version(), own.lastDay())
            : folder.require(form, own.lastDay());
    return new Reported.Key(wanted, own);
  }
}
