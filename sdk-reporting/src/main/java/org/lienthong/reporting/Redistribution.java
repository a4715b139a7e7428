package org.lienthong.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitSuccession;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.Consolidation.Refused;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.internal.sum.LargestRemainder;

/** One set of figures on its way onto the units of a later day. Used once. */
final class Redistribution {
  private record Part(Map<String, Figure> row, boolean whole) {}

  private final Consolidation figures;
  private final Form form;
  private final AdministrativeUnits units;
  private final LocalDate from;
  private final LocalDate to;
  private final ShareTable shares;
  private final Origins origins;
  private final Map<AdministrativeUnit, List<Part>> parts =
      new TreeMap<>(
          Comparator.comparing(AdministrativeUnit::code).thenComparing(AdministrativeUnit::level));

  Redistribution(
      Consolidation figures,
      AdministrativeUnits units,
      LocalDate from,
      LocalDate to,
      ShareTable shares) {
    this.figures = figures;
    this.form = figures.form();
    this.units = units;
    this.from = from;
    this.to = to;
    this.shares = shares;
    this.origins = new Origins(figures);
  }

  Consolidation run() {
    Set<AdministrativeUnit> reporting = new HashSet<>();
    for (AdministrativeUnit unit : figures.units()) {
      reporting.add(unit);
      Map<String, Figure> row = figures.excludes(unit) ? Map.of() : figures.row(unit);
      send(unit, unit, new Part(row, true));
    }
    Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
    List<Refused> refused = new ArrayList<>(figures.refused());
    parts.forEach(
        (unit, own) -> {
          Map<String, Figure> row = together(unit, own, reporting);
          rows.put(unit, row);
          if (own.size() > 1 || !own.get(0).whole()) refused.addAll(uncountable(unit, row));
        });
    return figures.on(rows, origins.with(refused));
  }

  private List<Refused> uncountable(AdministrativeUnit unit, Map<String, Figure> row) {
    return Refusals.uncountable(form, unit, row, to);
  }

  private void send(AdministrativeUnit reported, AdministrativeUnit unit, Part part) {
    Optional<AdministrativeUnit> now = versionOn(unit, to);
    if (now.isPresent()) {
      origins.add(now.get(), reported);
      parts.computeIfAbsent(now.get(), target -> new ArrayList<>()).add(part);
      return;
    }
    List<UnitSuccession> edges = units.successors(unit);
    if (edges.isEmpty()) {
      ErrorDetail detail =
          ErrorDetail.of(
              "REP-421",
              Boundaries.class,
              unit.fullName(),
              unit.code(),
              VietnamTime.format(from),
              VietnamTime.format(to));
      throw new InputException(detail, null);
    }
    if (edges.size() == 1) {
      send(reported, edges.get(0).to(), part);
      return;
    }
    List<Map<String, Figure>> divided = divide(part.row(), shares.shares(edges));
    for (int i = 0; i < edges.size(); i++) {
      send(reported, edges.get(i).to(), new Part(divided.get(i), false));
    }
  }

  private List<Map<String, Figure>> divide(Map<String, Figure> row, ShareTable.Shares by) {
    int count = by.weights().size();
    List<Map<String, Figure>> divided = new ArrayList<>();
    for (int i = 0; i < count; i++) divided.add(new HashMap<>());
    Provenance estimate = Provenance.apportioned(by.basis());
    row.forEach(
        (key, figure) -> {
          Indicator indicator = form.require(key);
          // Ratios are left out here and recomputed from what their parts have become.
          if (indicator.aggregation() == Aggregation.RECOMPUTE) return;
          ReportValue value = figure.value();
          boolean counted = indicator.aggregation() != Aggregation.SUM;
          Provenance provenance =
              counted ? Provenance.NEEDS_RECOUNT : figure.provenance().weaker(estimate);
          List<ReportValue> own = new ArrayList<>();
          if (counted || !value.isPresent()) {
            for (int i = 0; i < count; i++) own.add(counted ? ReportValue.missing() : value);
          } else {
            BigDecimal whole = value.number().orElseThrow();
            int decimals = indicator.measure().decimals();
            for (BigDecimal share : LargestRemainder.divide(whole, decimals, by.weights())) {
              own.add(ReportValue.of(share, value.qualifier()));
            }
          }
          int covered = counted ? 0 : figure.covered();
          for (int i = 0; i < count; i++) {
            divided.get(i).put(key, new Figure(own.get(i), provenance, covered, figure.expected()));
          }
        });
    return divided;
  }

  private Map<String, Figure> together(
      AdministrativeUnit unit, List<Part> own, Set<AdministrativeUnit> reporting) {
    Set<AdministrativeUnit> sources = new LinkedHashSet<>();
    collectSources(unit, sources);
    sources.removeAll(reporting);
    if (own.size() == 1 && own.get(0).whole() && sources.isEmpty()) return own.get(0).row();
    return new Totals(form, own.stream().map(Part::row).toList(), sources.size()).all();
  }

  private void collectSources(AdministrativeUnit unit, Set<AdministrativeUnit> sources) {
    Optional<AdministrativeUnit> then = versionOn(unit, from);
    if (then.isPresent()) {
      sources.add(then.get());
      return;
    }
    for (UnitSuccession edge : units.predecessors(unit)) collectSources(edge.from(), sources);
  }

  private Optional<AdministrativeUnit> versionOn(AdministrativeUnit unit, LocalDate day) {
    return units.versions(unit).stream().filter(version -> version.isValidOn(day)).findFirst();
  }
}
