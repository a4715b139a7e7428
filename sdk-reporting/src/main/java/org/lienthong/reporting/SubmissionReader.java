package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.csv.UnitCodes;

/**
 * Reads submissions from tidy CSV files: UTF-8, commas, a header {@code
 * unit,period,form,indicator,value} and if wanted {@code qualifier,note,source}, one figure a line,
 * dot decimals, empty for missing, {@code n/a} for not applicable and {@code suppressed} for
 * withheld. A figure that is broken down has a column for each code list. What {@link TidyCsv}
 * wrote of figures put together before is read with its {@code provenance,covered,expected}.
 *
 * <p>A file may hold any number of units. It is used whole or not at all: what is wrong with it is
 * among {@link Submissions#findings()}, and its units then count as missing. Not thread-safe.
 */
public final class SubmissionReader {
  private final Form form;
  private final Period period;
  private final UnitCodes expected;
  private final Map<AdministrativeUnit, Submission> received = new LinkedHashMap<>();
  private final List<InputFinding> findings = new ArrayList<>();

  private SubmissionReader(
      Form form,
      Period period,
      List<AdministrativeUnit> expected,
      @Nullable AdministrativeUnits registry) {
    this.form = requireNonNull(form, "form");
    this.period = requireNonNull(period, "period");
    this.expected = new UnitCodes(expected, period.lastDay(), registry);
  }

  /**
   * @param expected the units that must report, as they are on the period's last day
   * @param registry explains codes that are not expected: a unit that has ended, or is another's
   */
  public static SubmissionReader of(
      Form form, Period period, List<AdministrativeUnit> expected, AdministrativeUnits registry) {
    return new SubmissionReader(form, period, expected, requireNonNull(registry, "registry"));
  }

  /** All files at once, without a registry to explain unexpected codes. */
  public static Submissions read(
      List<Path> files, Form form, Period period, List<AdministrativeUnit> expected) {
    SubmissionReader reader = new SubmissionReader(form, period, expected, null);
    files.forEach(reader::add);
    return reader.submissions();
  }

  /** All files at once. */
  public static Submissions read(
      List<Path> files,
      Form form,
      Period period,
      List<AdministrativeUnit> expected,
      AdministrativeUnits registry) {
    SubmissionReader reader = of(form, period, expected, registry);
    files.forEach(reader::add);
    return reader.submissions();
  }

  /**
   * @throws InputException CORE-001 if there is no such file
   */
  public SubmissionReader add(Path file) {
    return add(file.toString(), Content.of(file));
  }

  /**
   * @param name what findings shall call the file
   */
  public SubmissionReader add(String name, Content content) {
    SubmissionFile file = new SubmissionFile(name, form, period, expected);
    List<Submission> read = file.read(content);
    List<InputFinding> wrong = new ArrayList<>(file.findings());
    for (Submission submission : read) {
      Submission first = received.get(submission.unit());
      if (first == null) continue;
      wrong.add(
          InputFinding.at(
              name,
              file.firstLine(submission.unit()),
              "unit",
              null,
              "REP-316",
              submission.unit().fullName(),
              submission.unit().code(),
              first.source()));
    }
    findings.addAll(wrong);
    if (wrong.isEmpty()) read.forEach(submission -> received.put(submission.unit(), submission));
    return this;
  }

  /** What has been read so far. */
  public Submissions submissions() {
    return new Submissions(form, period, expected.all(), received, findings);
  }
}
