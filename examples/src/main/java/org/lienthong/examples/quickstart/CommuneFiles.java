package org.lienthong.examples.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.Boundaries;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.SubmissionReader;

/**
 * Plays the communes: writes the files they would have sent, one figure on a line. One of them is
 * late, and one wrote a figure with two digits changed about.
 */
final class CommuneFiles {
  private static final int LATE = 57;
  private static final int MISTAKEN = 23;

  private final NinhBinh province;
  private final Form form;

  CommuneFiles(NinhBinh province, Form form) {
    this.province = province;
    this.form = form;
  }

  /** All of last year's, in one file as an archive keeps them. */
  Path writeYearBefore(Workspace work) {
    StringBuilder csv = head();
    for (AdministrativeUnit commune : province.formerCommunes()) {
      lines(csv, commune, NinhBinh.YEAR_BEFORE, SampleYear.of(commune));
    }
    return work.write("so-lieu/quy-2-2025-398-xa.csv", Content.ofUtf8(csv.toString()));
  }

  /** One for each commune, except the late one. */
  List<Path> writeQuarter(Workspace work, Path yearBefore) {
    Consolidation before = onTodaysBoundaries(yearBefore);
    List<Path> files = new ArrayList<>();
    List<AdministrativeUnit> communes = province.communes();
    for (int i = 0; i < communes.size(); i++) {
      AdministrativeUnit commune = communes.get(i);
      if (i == LATE) continue;
      Map<String, Long> figures =
          SampleQuarter.of(
              commune,
              key -> before.figure(commune, key).value().number().orElseThrow().longValue());
      if (i == MISTAKEN)
        figures.computeIfPresent("members_closing", (key, right) -> mistaken(right));
      StringBuilder csv = head();
      lines(csv, commune, NinhBinh.QUARTER, figures);
      String name = "so-lieu/quy-2-2026/" + commune.code() + ".csv";
      files.add(work.write(name, Content.ofUtf8(csv.toString())));
    }
    return files;
  }

  private Consolidation onTodaysBoundaries(Path yearBefore) {
    Consolidation reported =
        RollUp.of(form)
            .run(
                SubmissionReader.read(
                    List.of(yearBefore), form, NinhBinh.YEAR_BEFORE, province.formerCommunes()));
    return Boundaries.bring(
        reported, province.registry(), NinhBinh.YEAR_BEFORE.lastDay(), NinhBinh.QUARTER.lastDay());
  }

  /** As a tired hand types it: the tens before the hundreds. */
  private static long mistaken(long right) {
    long hundreds = right / 100 % 10;
    long tens = right / 10 % 10;
    long off = (tens - hundreds) * 90;
    return off == 0 ? right + 90 : right + off;
  }

  private static StringBuilder head() {
    return new StringBuilder("unit,period,form,indicator,value\n");
  }

  private void lines(
      StringBuilder csv, AdministrativeUnit commune, Period period, Map<String, Long> figures) {
    figures.forEach(
        (key, value) ->
            csv.append(commune.code())
                .append(',')
                .append(period)
                .append(',')
                .append(form.id())
                .append(',')
                .append(key)
                .append(',')
                .append(value)
                .append('\n'));
  }
}
