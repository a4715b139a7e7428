package org.lienthong.cli.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.Nearest;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.Chart.Bars;
import org.lienthong.reporting.Chart.Kind;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Geography;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Measure;

/**
 * Which figures become which parts of a chart. Its words are Vietnamese, as those of the forms.
 *
 * @param target key of the indicator that holds the targets, or one number for the total
 * @param title empty to name the indicators and the period
 * @param figures one for each period
 * @param whole whether it is known which units should report
 */
record ChartPlan(
    Kind kind,
    List<String> indicators,
    String target,
    String title,
    List<Consolidation> figures,
    boolean whole) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,6})?");
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("[\\s\\p{Nd}.,+\\-−≈<>%]*");
  private static final int MOST_UNITS = 240;

  Chart draw(@Nullable Geography geography) {
    List<Indicator> wanted = indicators.stream().map(this::indicator).toList();
    int most = kind == Kind.SHARE ? MOST_UNITS : kind == Kind.PROGRESS ? 1 : kind.mostSeries();
    if (wanted.size() > most) throw WrongUseException.of("CLI-083", wanted.size(), most);
    for (Indicator one : wanted) {
      if (one.measure().key().equals(wanted.get(0).measure().key())) continue;
      throw WrongUseException.of("CLI-084", wanted.get(0).key(), one.key());
    }
    if (kind == Kind.SHARE && wanted.size() == 1) new AddedParts(form()).overUnits(wanted.get(0));
    else if (kind == Kind.SHARE || kind == Kind.STACKED) new AddedParts(form()).together(wanted);
    if ((kind == Kind.PROGRESS) == target.isEmpty()) throw WrongUseException.of("CLI-085");
    int rows = kind == Kind.LINE ? figures.size() : figures.get(0).units().size();
    if (rows > MOST_UNITS) throw new InputException(Errors.of("CLI-086", rows, MOST_UNITS), null);
    return switch (kind) {
      case BAR -> Chart.bar(title(wanted), "", units(), byUnit(wanted));
      case STACKED -> Chart.stacked(title(wanted), "", units(), byUnit(wanted));
      case LINE -> Chart.line(title(wanted), "", periods(), overTime(wanted));
      case SHARE -> share(wanted);
      case PROGRESS -> progress(wanted.get(0));
      case MAP -> map(wanted.get(0), geography);
    };
  }

  private Form form() {
    return figures.get(0).form();
  }

  private Indicator indicator(String key) {
    return form()
        .indicator(key)
        .orElseThrow(
            () -> {
              List<String> known = form().indicators().stream().map(Indicator::key).toList();
              String next = Nearest.of(key, known).orElse(String.join(", ", known));
              return new InputException(Errors.of("CLI-087", key, form().id(), next), null);
            });
  }

  private String title(List<Indicator> wanted) {
    if (!title.isEmpty()) return title;
    Indicator first = wanted.get(0);
    String what = wanted.size() == 1 ? first.label(VIETNAMESE) : form().title(VIETNAMESE);
    String when = kind == Kind.LINE ? "" : ", " + figures.get(0).period().name(VIETNAMESE);
    return what + " (" + first.measure().label().in(VIETNAMESE) + ")" + when;
  }

  private List<String> units() {
    return figures.get(0).units().stream().map(AdministrativeUnit::fullName).toList();
  }

  private List<String> periods() {
    return figures.stream().map(one -> one.period().name(VIETNAMESE)).toList();
  }

  private Bars ofUnits(Indicator indicator) {
    return Bars.ofFigures(indicator.label(VIETNAMESE), figuresOfUnits(indicator));
  }

  private List<Figure> figuresOfUnits(Indicator indicator) {
    Consolidation one = figures.get(0);
    return one.units().stream().map(unit -> one.figure(unit, indicator.key())).toList();
  }

  private Figure total(Indicator indicator) {
    return figures.get(0).total(indicator.key());
  }

  private Bars[] byUnit(List<Indicator> wanted) {
    return wanted.stream().map(this::ofUnits).toArray(Bars[]::new);
  }

  private Bars[] overTime(List<Indicator> wanted) {
    List<Bars> lines = new ArrayList<>();
    for (Indicator indicator : wanted) {
      List<Figure> totals = figures.stream().map(one -> one.total(indicator.key())).toList();
      int most = totals.stream().mapToInt(Figure::covered).max().orElse(0);
      List<Figure> held =
          whole ? totals : totals.stream().map(total -> against(total, most)).toList();
      lines.add(Bars.ofFigures(indicator.label(VIETNAMESE), held));
    }
    return lines.toArray(Bars[]::new);
  }

  /** Nobody says which units should report: as many as once did. */
  private static Figure against(Figure total, int most) {
    return new Figure(total.value(), total.provenance(), total.covered(), most);
  }

  /** Of one indicator the units, of several the indicators. */
  private Chart share(List<Indicator> wanted) {
    String name = wanted.get(0).measure().label().in(VIETNAMESE);
    Bars bars =
        Bars.ofFigures(
            name,
            wanted.size() == 1
                ? figuresOfUnits(wanted.get(0))
                : wanted.stream().map(this::total).toList());
    for (BigDecimal value : bars.values()) {
      if (value == null || value.signum() >= 0) continue;
      throw new InputException(Errors.of("CLI-088", value.toPlainString()), null);
    }
    List<String> names =
        wanted.size() == 1
            ? units()
            : wanted.stream().map(indicator -> indicator.label(VIETNAMESE)).toList();
    return Chart.share(title(wanted), "", names, bars);
  }

  private Chart progress(Indicator reached) {
    if (!LIKE_A_NUMBER.matcher(target).matches()) {
      Bars targets = Bars.ofFigures("Chỉ tiêu", figuresOfUnits(indicator(target)));
      Bars bars = Bars.ofFigures("Thực hiện", figuresOfUnits(reached));
      return Chart.progress(title(List.of(reached)), "", units(), bars, targets);
    }
    return Chart.progress(
        title(List.of(reached)),
        "",
        List.of(reached.label(VIETNAMESE)),
        Bars.ofFigures("Thực hiện", List.of(total(reached))),
        new Bars("Chỉ tiêu", List.of(number(reached.measure()))));
  }

  /** As strict as a file of values: 25.000 persons would be taken for 25. */
  private BigDecimal number(Measure measure) {
    if (NUMBER.matcher(target).matches()) {
      BigDecimal number = new BigDecimal(target);
      if (number.scale() <= measure.decimals()) return number;
    }
    throw WrongUseException.of(
        "CLI-023", target, measure.label().in(VIETNAMESE), measure.decimals());
  }

  private Chart map(Indicator indicator, @Nullable Geography geography) {
    if (geography == null) throw WrongUseException.of("CLI-082");
    String title = title(List.of(indicator));
    return Chart.map(title, "", geography, figures.get(0).units(), ofUnits(indicator));
  }
}
