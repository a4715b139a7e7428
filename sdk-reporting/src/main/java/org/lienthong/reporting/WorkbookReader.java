package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.bulk.Watch;
import org.lienthong.reporting.internal.csv.UnitCodes;

/**
 * Reads submissions from workbooks (.xlsx) that clerks filled in, as Excel, LibreOffice and others
 * save them. Cells are known by the hidden ids that {@link FormWorkbook} wrote, wherever their rows
 * and columns were moved; where the ids are gone, by their headings, each of which must stand over
 * one column and no other. An empty cell is missing, {@code n/a} not applicable, {@code suppressed}
 * withheld; a number is taken as it is, and text only as a number of the language declared: {@code
 * 12,5} is never 125, and what two languages read differently is refused.
 *
 * <p>A file is used whole or not at all: what is wrong with it is among {@link
 * Submissions#findings()}, each with its cell such as {@code Biểu 1!F12}. Workbooks of another
 * form, version, revision or period are refused by name. Not thread-safe.
 */
public final class WorkbookReader {
  private final Form form;
  private final Period period;
  private final UnitCodes expected;
  private final Map<AdministrativeUnit, Submission> received = new LinkedHashMap<>();
  private final List<InputFinding> findings = new ArrayList<>();
  private final Map<String, Map<String, List<Map<String, String>>>> lists = new LinkedHashMap<>();
  private @Nullable Locale numbers;

  private WorkbookReader(Form form, Period period, UnitCodes expected) {
    this.form = requireNonNull(form, "form");
    this.period = requireNonNull(period, "period");
    this.expected = expected;
  }

  /**
   * @param expected the units that must report, as they are on the period's last day
   * @param registry explains codes that are not expected: a unit that has ended, or is another's
   */
  public static WorkbookReader of(
      Form form, Period period, List<AdministrativeUnit> expected, AdministrativeUnits registry) {
    requireNonNull(registry, "registry");
    return new WorkbookReader(form, period, new UnitCodes(expected, period.lastDay(), registry));
  }

  /**
   * How numbers that stand as text are written, where the workbook's own language is not right.
   *
   * @param language Vietnamese for {@code 1.234,5}, English for {@code 1,234.5}
   */
  public WorkbookReader numbersIn(Locale language) {
    String word = language.getLanguage();
    if (!word.equals("vi") && !word.equals("en")) {
      throw new IllegalArgumentException("language must be vi or en, was " + language);
    }
    this.numbers = language;
    return this;
  }

  /**
   * @throws InputException CORE-001 if there is no such file
   */
  public WorkbookReader add(Path file) {
    return add(file.toString(), Content.of(file));
  }

  /**
   * @param name what findings shall call the file
   */
  public WorkbookReader add(String name, Content content) {
    BookFile file = new BookFile(name, form, period, expected, numbers);
    List<Submission> read = file.read(content);
    List<InputFinding> wrong = new ArrayList<>(file.entries().findings());
    for (Submission submission : read) {
      Submission first = received.get(submission.unit());
      if (first == null) continue;
      AdministrativeUnit unit = submission.unit();
      wrong.add(
          InputFinding.at(
              name,
              file.entries().firstLine(unit),
              "unit",
              null,
              "REP-316",
              unit.fullName(),
              unit.code(),
              first.source()));
    }
    findings.addAll(wrong);
    if (wrong.isEmpty()) lists.putAll(file.entries().lists());
    if (wrong.isEmpty()) read.forEach(submission -> received.put(submission.unit(), submission));
    return this;
  }

  /**
   * Many files, one after another.
   *
   * @param watch told after each file how many are done
   * @throws CancellationException if the watch ends it; then nothing of these files has been read
   */
  public WorkbookReader add(List<Path> files, Watch watch) {
    Map<AdministrativeUnit, Submission> before = new LinkedHashMap<>(received);
    Map<String, Map<String, List<Map<String, String>>>> listed = new LinkedHashMap<>(lists);
    int found = findings.size();
    for (int i = 0; i < files.size(); i++) {
      add(files.get(i));
      if (watch.proceed(i + 1L, files.size())) continue;
      received.clear();
      lists.clear();
      lists.putAll(listed);
      received.putAll(before);
      findings.subList(found, findings.size()).clear();
      throw new CancellationException("ended after " + (i + 1) + " of " + files.size() + " files");
    }
    return this;
  }

  /** What has been read so far. */
  public Submissions submissions() {
    return new Submissions(form, period, expected.all(), received, findings);
  }

  /**
   * A list that a unit filled in, as {@link FormRows} reads it; empty if it filled in none. Only
   * lists that still have their hidden ids are found.
   *
   * @param part key of the list
   * @throws IllegalArgumentException if the form has no such list
   */
  public Optional<Content> list(AdministrativeUnit unit, String part) {
    FormPart.Rows list =
        BookParts.list(form, part)
            .orElseThrow(() -> new IllegalArgumentException(form.id() + " has no list " + part));
    return Optional.ofNullable(lists.getOrDefault(unit.code(), Map.of()).get(part))
        .map(lines -> BookLists.csv(list, lines));
  }

  /**
   * What a workbook says it is of; empty where its hidden ids are gone.
   *
   * @throws InputException REP-330 if it is no workbook, REP-331 if it is larger than a report's
   */
  public static Optional<WorkbookLabel> label(String name, Content content) {
    return BookLabel.read(name, content);
  }
}
