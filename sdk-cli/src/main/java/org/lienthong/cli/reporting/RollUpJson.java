package org.lienthong.cli.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.ReportValue;

/** Figures as one JSON object: the total first, then the units, one figure an element. */
final class RollUpJson {
  private RollUpJson() {}

  static JsonObject of(Consolidation figures, Territory territory) {
    List<JsonObject> all = new ArrayList<>();
    for (Indicator indicator : figures.form().indicators()) {
      String total = territory.under().code();
      all.add(figure(total, indicator, figures.total(indicator.key())).put("total", true));
    }
    for (AdministrativeUnit unit : figures.units()) {
      if (unit.code().equals(territory.under().code())) continue;
      for (Indicator indicator : figures.form().indicators()) {
        all.add(figure(unit.code(), indicator, figures.figure(unit, indicator.key())));
      }
    }
    return new JsonObject()
        .put("form", figures.form().id())
        .put("version", figures.form().version())
        .put("period", figures.period().toString())
        .put("on", territory.on().toString())
        .put("under", Units.brief(territory.under()))
        .put("units", Units.brief(figures.units()))
        .put("figures", all);
  }

  private static JsonObject figure(String unit, Indicator indicator, Figure figure) {
    ReportValue value = figure.value();
    JsonObject json =
        new JsonObject()
            .put("unit", unit)
            .put("indicator", indicator.key())
            .put("value", value.number())
            .put("qualifier", value.qualifier().sign());
    if (!value.isPresent()) {
      json.put("state", value.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return json.put("provenance", figure.provenance().toString())
        .put("covered", figure.covered())
        .put("expected", figure.expected());
  }
}
