package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.SubmissionReader;

/** Why a file of values cannot be read at all, which does not depend on what it should hold. */
final class Unreadable {
  private Unreadable() {}

  static List<Finding> findings(ValuesFile file, Form any, Locale language) {
    return SubmissionReader.of(
            any, Period.parse("2026@calendar"), List.of(), AdministrativeUnits.bundled())
        .add(file.name(), Content.of(Path.of(file.name())))
        .submissions()
        .findings()
        .stream()
        .map(finding -> Finding.of(finding, language))
        .toList();
  }
}
