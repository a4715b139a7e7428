package org.lienthong.cli.reporting;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Errors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.SubmissionReader;
import org.lienthong.reporting.Submissions;

/** All that some files hold, sorted by form and period. Used once. */
final class Reported {
  /** One form in one period. */
  record Key(Form form, Period period) {}

  /** Where lines of it are: a file, and how they call form and period there. */
  private record Source(ValuesFile file, ValuesFile.Key key) {}

  private final AdministrativeUnits units;
  private final Locale language;
  private final List<ValuesFile> files = new ArrayList<>();
  private final Map<Key, List<Source>> sources =
      new TreeMap<>(
          Comparator.<Key, String>comparing(key -> key.form().id())
              .thenComparing(key -> key.form().version())
              .thenComparing(key -> key.period().from())
              .thenComparing(key -> key.period().toString()));
  private final List<Finding> findings = new ArrayList<>();

  Reported(AdministrativeUnits units, Locale language) {
    this.units = units;
    this.language = language;
  }

  void add(ValuesFile file, FormsFolder forms) {
    files.add(file);
    file.parts()
        .forEach(
            (written, part) -> {
              Period period = period(file, written, part, forms);
              if (period == null) return;
              Form form = forms.form(written.form(), period.lastDay()).orElse(null);
              if (form == null) {
                ErrorDetail unsaid = Errors.of("CLI-056", file.name());
                ErrorDetail detail =
                    written.form().isEmpty() ? unsaid : forms.unknown(written.form());
                InputException unknown = new InputException(detail, null);
                refuse(unknown, file, part, "form");
              } else {
                sources
                    .computeIfAbsent(new Key(form, period), key -> new ArrayList<>())
                    .add(new Source(file, written));
              }
            });
  }

  private @Nullable Period period(
      ValuesFile file, ValuesFile.Key written, ValuesFile.Part part, FormsFolder forms) {
    try {
      return Period.parse(written.period(), forms.profiles());
    } catch (InputException unreadable) {
      refuse(unreadable, file, part, "period");
      return null;
    }
  }

  private void refuse(
      InputException refusal, ValuesFile file, ValuesFile.Part part, String column) {
    findings.add(Finding.of(refusal, file.name(), part.firstLine(), column, language));
  }

  /** In the order of form and time. */
  Set<Key> keys() {
    return sources.keySet();
  }

  /** Lines that have no form or period among those known. */
  List<Finding> findings() {
    return findings;
  }

  /** Files in which nothing could be told apart: the library says why, whatever the form. */
  List<ValuesFile> unreadable() {
    return files.stream().filter(file -> file.parts().isEmpty()).toList();
  }

  long lines(Key key) {
    return parts(key).mapToLong(ValuesFile.Part::lines).sum();
  }

  private Stream<ValuesFile.Part> parts(Key key) {
    return sources.getOrDefault(key, List.of()).stream()
        .flatMap(source -> Optional.ofNullable(source.file().parts().get(source.key())).stream());
  }

  /** The units that the files speak of, as they are on the last day of the period. */
  List<AdministrativeUnit> mentioned(Key key) {
    Map<String, AdministrativeUnit> found = new LinkedHashMap<>();
    parts(key)
        .flatMap(part -> part.units().keySet().stream())
        .forEach(
            code ->
                Units.find(units, code, key.period().lastDay())
                    .ifPresent(unit -> found.put(code, unit)));
    return List.copyOf(found.values());
  }

  /**
   * Units of the files that exist on the last day of the period and are not expected, with the
   * number of their lines. A code that nobody has is no such unit: it is a mistake, not a stranger.
   */
  Map<String, Long> strangers(Key key, List<AdministrativeUnit> expected) {
    Set<String> known = expected.stream().map(AdministrativeUnit::code).collect(toSet());
    Map<String, Long> strangers = new LinkedHashMap<>();
    parts(key)
        .flatMap(part -> part.units().entrySet().stream())
        .filter(entry -> !known.contains(entry.getKey()))
        .filter(entry -> Units.find(units, entry.getKey(), key.period().lastDay()).isPresent())
        .forEach(entry -> strangers.merge(entry.getKey(), entry.getValue(), Long::sum));
    return strangers;
  }

  /**
   * @param without codes of units whose lines are left aside
   */
  Submissions read(Key key, List<AdministrativeUnit> expected, Set<String> without) {
    SubmissionReader reader = SubmissionReader.of(key.form(), key.period(), expected, units);
    for (Source source : sources.getOrDefault(key, List.of())) {
      reader.add(source.file().name(), source.file().only(source.key(), without));
    }
    return reader.submissions();
  }

  /** The forms and periods that the files hold. */
  @Override
  public String toString() {
    return shown(keys());
  }

  /** Of forms in several versions with the version, or two would read alike. */
  static String shown(Collection<Key> keys) {
    boolean alike = keys.stream().map(Reported::plain).distinct().count() < keys.size();
    boolean versions = alike || keys.stream().map(Key::form).distinct().count() > ids(keys);
    return keys.stream()
        .map(
            key ->
                versions
                    ? key.form().id() + "@" + key.form().version() + " " + key.period()
                    : plain(key))
        .collect(Collectors.joining(", "));
  }

  private static long ids(Collection<Key> keys) {
    return keys.stream().map(key -> key.form().id()).distinct().count();
  }

  private static String plain(Key key) {
    return key.form().id() + " " + key.period();
  }
}
