package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.ErrorDetail;
import org.lienthong.reporting.Consolidation.Refused;
import org.lienthong.reporting.Indicator.Aggregation;

/** The figures of a longer period from those of shorter ones. Used once. */
final class PeriodSum {
  private final Form form;
  private final Period whole;
  private final List<Consolidation> parts;
  private final Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, List<AdministrativeUnit>> origins = new LinkedHashMap<>();
  private final List<Map<String, Figure>> all = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  PeriodSum(Form form, PeriodParts periods) {
    this.form = form;
    this.whole = periods.whole();
    this.parts = periods.parts();
  }

  Consolidation run() {
    Consolidation last = parts.get(parts.size() - 1);
    last.units().forEach(this::unit);
    List<CheckFinding> findings = new ArrayList<>();
    Map<AdministrativeUnit, Map<String, String>> notes = new HashMap<>();
    Set<AdministrativeUnit> excluded = new LinkedHashSet<>(last.excluded());
    for (Consolidation part : parts) {
      findings.addAll(part.findings());
      excluded.retainAll(part.excluded());
      part.notes().forEach((unit, written) -> note(notes, unit, part.period(), written));
    }
    Map<String, Figure> totals = row(all, parts.stream().map(Consolidation::totals).toList());
    return new Consolidation(form, whole, rows, totals, findings, List.copyOf(excluded), notes)
        .with(new Lineage(origins, refused));
  }

  private void unit(AdministrativeUnit unit) {
    List<Map<String, Figure>> own = new ArrayList<>();
    Set<AdministrativeUnit> from = new LinkedHashSet<>();
    for (Consolidation part : parts) {
      own.add(part.excludes(unit) ? Map.of() : part.row(unit));
      from.addAll(part.origins(unit));
    }
    all.addAll(own);
    origins.put(unit, List.copyOf(from));
    Map<String, Figure> row = row(own, own);
    rows.put(unit, row);
    row.forEach((key, figure) -> refuse(unit, key, figure));
  }

  private Map<String, Figure> row(List<Map<String, Figure>> each, List<Map<String, Figure>> ends) {
    return new OverTime(form, each, ends, parts.stream().map(Consolidation::period).toList()).row();
  }

  private void refuse(AdministrativeUnit unit, String key, Figure figure) {
    boolean lost = figure.provenance().equals(Provenance.NEEDS_RECOUNT);
    if (!lost || form.require(key).aggregation() != Aggregation.DISTINCT) return;
    Object[] arguments = {unit.fullName(), unit.code(), whole, key};
    refused.add(new Refused(unit, key, ErrorDetail.of("REP-436", PeriodSum.class, arguments)));
  }

  /** Each note with its period before it, for the periods of a year may have one each. */
  private static void note(
      Map<AdministrativeUnit, Map<String, String>> notes,
      AdministrativeUnit unit,
      Period period,
      Map<String, String> written) {
    Map<String, String> own = notes.computeIfAbsent(unit, u -> new LinkedHashMap<>());
    written.forEach((key, note) -> own.merge(key, period + ": " + note, (a, b) -> a + "; " + b));
  }
}
