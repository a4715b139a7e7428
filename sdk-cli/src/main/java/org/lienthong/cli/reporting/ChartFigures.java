package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Errors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Submissions;

/**
 * What a chart is drawn from.
 *
 * @param figures one for each period, in order of time; one alone unless several were asked for
 * @param refusals why nothing may be drawn
 */
record ChartFigures(List<Consolidation> figures, List<Finding> refusals) {
  /**
   * @param under code of the unit whose communes must all be there; empty for those in the files
   * @throws InputException CLI-058 if the files do not hold it, CLI-059 if they hold several where
   *     one is wanted, CLI-081 if their periods are not of one length
   */
  static ChartFigures read(
      List<Path> files,
      FormsFolder folder,
      AdministrativeUnits units,
      TravellingFigures.Wanted wanted,
      String under,
      boolean several,
      Context context) {
    Reported reported = new Reported(units, context.language());
    for (Path file : files) reported.add(ValuesFile.scan(file), folder);
    Map<String, Finding> refusals = new LinkedHashMap<>();
    reported.findings().forEach(finding -> refusals.putIfAbsent(finding.message(), finding));
    for (ValuesFile file : reported.unreadable()) {
      for (Finding finding : Unreadable.findings(file, folder.first(), context.language())) {
        refusals.putIfAbsent(finding.message(), finding);
      }
    }
    List<Consolidation> figures = new ArrayList<>();
    if (refusals.isEmpty()) {
      for (Reported.Key key : keys(reported, wanted, several)) {
        List<AdministrativeUnit> expected =
            under.isEmpty() ? reported.mentioned(key) : expected(units, under, key);
        Submissions read = reported.read(key, expected, reported.strangers(key, expected).keySet());
        for (InputFinding finding : read.findings()) {
          Finding refusal = Finding.of(finding, context.language());
          refusals.putIfAbsent(refusal.message(), refusal);
        }
        figures.add(RollUp.of(key.form()).run(read));
      }
    }
    return new ChartFigures(List.copyOf(figures), List.copyOf(refusals.values()));
  }

  private static List<AdministrativeUnit> expected(
      AdministrativeUnits units, String under, Reported.Key key) {
    LocalDate day = key.period().lastDay();
    return Territory.of(units, under, day, day).reporting();
  }

  private static List<Reported.Key> keys(
      Reported reported, TravellingFigures.Wanted wanted, boolean several) {
    List<Reported.Key> keys =
        reported.keys().stream()
            .filter(wanted::fits)
            .sorted(Comparator.comparing(key -> key.period().from()))
            .toList();
    if (keys.isEmpty()) {
      String period = wanted.period() == null ? "-" : wanted.period().toString();
      throw new InputException(
          Errors.of("CLI-058", wanted.form(), period, TravellingFigures.shown(reported, wanted)),
          null);
    }
    if (keys.size() > 1 && !several) throw new InputException(Errors.of("CLI-059", reported), null);
    Set<Object> kinds = new LinkedHashSet<>();
    for (Reported.Key key : keys) {
      kinds.add(List.of(key.period().profile(), key.period().span()));
    }
    if (kinds.size() > 1) throw new InputException(Errors.of("CLI-081", reported), null);
    return keys;
  }
}
