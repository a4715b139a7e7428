package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.internal.render.Figures;

/** What is known of the figure at one place of a series, beside its number. */
record Told(Chart.Bars bars, int place) {
  @Nullable BigDecimal number() {
    return bars.values().get(place);
  }

  private @Nullable Figure figure() {
    return bars.figures().isEmpty() ? null : bars.figures().get(place);
  }

  Qualifier qualifier() {
    Figure figure = figure();
    return figure == null ? Qualifier.EXACT : figure.value().qualifier();
  }

  String sign() {
    return qualifier().sign();
  }

  /** Such as {@code ≈3.500}, or why there is none. */
  String text() {
    BigDecimal number = number();
    return number == null ? reason() : sign() + Figures.text(number);
  }

  /** Why there is no number. */
  String reason() {
    Figure figure = figure();
    if (figure == null) return ChartWords.MISSING;
    return reason(figure.value().state());
  }

  private static String reason(ReportValue.State state) {
    return switch (state) {
      case NOT_APPLICABLE -> ChartWords.NOT_APPLICABLE;
      case SUPPRESSED -> ChartWords.SUPPRESSED;
      case MISSING, PRESENT -> ChartWords.MISSING;
    };
  }

  /** Whether units are lacking in the number. */
  boolean partial() {
    Figure figure = figure();
    return number() != null && figure != null && !figure.complete();
  }

  /** Such as {@code 10/40 đơn vị}; empty if nothing is known. */
  String coverage() {
    Figure figure = figure();
    return figure == null ? "" : figure.covered() + "/" + figure.expected() + " đơn vị";
  }

  /** The reasons for what is lacking, each with how often. */
  static String lacking(Chart.Bars bars) {
    List<String> reasons =
        IntStream.range(0, bars.values().size())
            .mapToObj(place -> new Told(bars, place))
            .filter(told -> told.number() == null)
            .map(Told::reason)
            .toList();
    return String.join(
        ", ",
        reasons.stream()
            .distinct()
            .map(reason -> reason + " (" + count(reasons, reason) + ")")
            .toList());
  }

  private static long count(List<String> all, String one) {
    return all.stream().filter(one::equals).count();
  }
}
