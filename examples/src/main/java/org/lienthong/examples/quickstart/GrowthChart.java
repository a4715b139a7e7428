package org.lienthong.examples.quickstart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.Comparison;
import org.lienthong.reporting.Figure;

/** The communes that won most members, beside what the same territory had a year before. */
final class GrowthChart {
  private static final String JOINED = "members_joined";
  private static final int SHOWN = 10;

  private GrowthChart() {}

  static Chart of(Comparison comparison) {
    List<AdministrativeUnit> first =
        comparison.current().units().stream()
            .filter(unit -> number(comparison.unit(unit, JOINED).current()) != null)
            .sorted(
                Comparator.comparing(
                        (AdministrativeUnit unit) ->
                            comparison.unit(unit, JOINED).current().value().number().orElseThrow())
                    .reversed()
                    .thenComparing(AdministrativeUnit::code))
            .limit(SHOWN)
            .toList();
    List<@Nullable BigDecimal> now = new ArrayList<>();
    List<@Nullable BigDecimal> then = new ArrayList<>();
    for (AdministrativeUnit unit : first) {
      Comparison.Pair pair = comparison.unit(unit, JOINED);
      now.add(number(pair.current()));
      then.add(number(pair.base()));
    }
    return Chart.bar(
        "10 xã, phường có số hội viên tăng trong kỳ nhiều nhất (người)",
        "Mỗi xã, phường có hai thanh: số hội viên tăng trong kỳ này và cùng kỳ năm trước trên cùng"
            + " địa giới hiện nay.",
        first.stream().map(AdministrativeUnit::fullName).toList(),
        new Chart.Bars(comparison.current().period().name(Words.VIETNAMESE), now),
        new Chart.Bars(comparison.base().period().name(Words.VIETNAMESE), then));
  }

  private static @Nullable BigDecimal number(Figure figure) {
    return figure.value().number().orElse(null);
  }
}
