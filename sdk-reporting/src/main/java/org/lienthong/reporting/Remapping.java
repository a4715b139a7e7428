package org.lienthong.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Consolidation.Refused;
import org.lienthong.reporting.FormMap.Change;
import org.lienthong.reporting.FormMap.Entry;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.ReportValue.State;

/** Figures of one version of a form on their way to another. */
final class Remapping {
  private final FormMap map;
  private final Consolidation figures;

  Remapping(FormMap map, Consolidation figures) {
    this.map = map;
    this.figures = figures;
  }

  Consolidation run() {
    Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
    Map<AdministrativeUnit, Map<String, String>> notes = new HashMap<>();
    for (AdministrativeUnit unit : figures.units()) rows.put(unit, row(figures.row(unit)));
    figures.notes().forEach((unit, own) -> notes.put(unit, notes(own)));
    Consolidation mapped =
        new Consolidation(
            map.to(),
            figures.period(),
            rows,
            row(figures.totals()),
            figures.findings(),
            figures.excluded(),
            notes);
    return mapped.with(new Lineage(figures.lineage().origins(), refused()));
  }

  private List<Refused> refused() {
    List<Refused> refused = new ArrayList<>();
    for (Refused old : figures.refused()) {
      for (Entry entry : map.entries()) {
        if (!entry.from().contains(old.indicator())) continue;
        entry.to().forEach(key -> refused.add(new Refused(old.unit(), key, old.reason())));
      }
    }
    return refused;
  }

  private Map<String, Figure> row(Map<String, Figure> old) {
    int expected = old.values().stream().mapToInt(Figure::expected).max().orElse(1);
    Figure absent = new Figure(ReportValue.missing(), Provenance.REPORTED, 0, expected);
    Figure lost = new Figure(ReportValue.missing(), Provenance.NEEDS_RECOUNT, 0, expected);
    Map<String, Figure> row = new HashMap<>();
    for (Entry entry : map.entries()) {
      if (entry.change() == Change.DROPPED) continue;
      List<Figure> parts = new ArrayList<>();
      for (String key : entry.from()) parts.add(old.getOrDefault(key, absent));
      for (String key : entry.to()) {
        row.put(
            key,
            switch (entry.change()) {
              case SPLIT -> lost;
              case NEW, COMPUTED -> absent;
              default -> together(parts, entry.factor(), map.to().require(key));
            });
      }
    }
    FormValues values = new FormValues(map.to(), key -> row.getOrDefault(key, absent).value());
    for (Indicator indicator : map.to().indicators()) {
      String key = indicator.key();
      if (row.getOrDefault(key, absent).value().state() != State.MISSING) continue;
      ReportValue value = values.byFormula(key);
      if (value.state() != State.MISSING) {
        row.put(key, new Figure(value, weakest(indicator, row), expected, expected));
      }
    }
    return row;
  }

  private Provenance weakest(Indicator indicator, Map<String, Figure> row) {
    Provenance weakest = Provenance.COMPUTED;
    for (String part : FormValues.parts(map.to(), indicator.key())) {
      Figure figure = row.get(part);
      if (figure != null) weakest = weakest.weaker(figure.provenance());
    }
    return weakest;
  }

  private static Figure together(List<Figure> parts, BigDecimal factor, Indicator of) {
    Figure first = parts.get(0);
    Provenance provenance = first.provenance();
    int covered = first.covered();
    BigDecimal sum = BigDecimal.ZERO;
    Qualifier qualifier = Qualifier.EXACT;
    ReportValue without = null;
    for (Figure part : parts) {
      provenance = provenance.weaker(part.provenance());
      covered = Math.min(covered, part.covered());
      qualifier = qualifier.and(part.value().qualifier());
      if (part.value().isPresent()) sum = sum.add(part.value().number().orElseThrow());
      else if (without == null || part.value().state() == State.MISSING) without = part.value();
    }
    if (parts.size() > 1) provenance = provenance.weaker(Provenance.COMPUTED);
    if (without != null) return new Figure(without, provenance, covered, first.expected());
    BigDecimal exact = sum.multiply(factor).stripTrailingZeros();
    int decimals = of.measure().decimals();
    if (exact.scale() > decimals) {
      exact = exact.setScale(decimals, RoundingMode.HALF_UP);
      qualifier = qualifier.and(Qualifier.ABOUT);
    }
    return new Figure(ReportValue.of(exact, qualifier), provenance, covered, first.expected());
  }

  private Map<String, String> notes(Map<String, String> old) {
    Map<String, String> notes = new LinkedHashMap<>();
    for (Entry entry : map.entries()) {
      if (entry.from().size() != 1 || entry.to().size() != 1) continue;
      String note = old.get(entry.from().get(0));
      if (note != null) notes.put(entry.to().get(0), note);
    }
    return notes;
  }
}
