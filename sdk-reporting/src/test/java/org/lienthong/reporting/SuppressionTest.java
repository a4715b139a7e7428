package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.ReportValue.State;

/** R-27: what is withheld cannot be worked out, tried here by brute force. */
class SuppressionTest {
  private static final Form FORM =
      Form.load(
          "f.json",
          Content.ofUtf8(
              """
              {"id": "f", "version": "1", "title": {"vi": "B", "en": "F"}, "columns": [],
               "measures": {"p": {"vi": "người", "en": "persons"},
                 "percent": {"vi": "%", "en": "%", "decimals": 2}},
               "codeLists": {"religion": {"version": "1", "label": {"vi": "T", "en": "R"},
                 "exclusive": true, "codes": [{"code": "a", "vi": "a", "en": "a"},
                  {"code": "b", "vi": "b", "en": "b"}, {"code": "c", "vi": "c", "en": "c"}]}},
               "indicators": [
                {"key": "n", "measure": "p", "kind": "STOCK", "label": {"vi": "n", "en": "n"},
                 "by": ["religion"]},
                {"key": "rate", "measure": "percent", "kind": "RATIO",
                 "label": {"vi": "r", "en": "r"}, "formula": "n[religion=a] * 100 / n"}]}
              """));
  private static final List<String> CELLS =
      List.of("n[religion=a]", "n[religion=b]", "n[religion=c]");
  private static final Suppression RULE = Suppression.below(3, CELLS);

  private static Consolidation table(int[][] rows) {
    List<AdministrativeUnit> units = Samples.COMMUNES.subList(0, rows.length);
    List<Submission> sent = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      Map<String, ReportValue> values = new LinkedHashMap<>();
      int sum = 0;
      for (int c = 0; c < 3; c++) {
        values.put(CELLS.get(c), ReportValue.of(rows[r][c]));
        sum += rows[r][c];
      }
      values.put("n", ReportValue.of(sum));
      sent.add(new Submission(units.get(r), "m", values, Map.of(CELLS.get(0), "bí mật")));
    }
    return RollUp.of(FORM).run(Submissions.of(FORM, Samples.NOW, units, sent));
  }

  /** All tables of counts that fit what is published, by trying every number for what is not. */
  private static void worlds(
      Consolidation open, int[][] table, int cell, List<int[][]> found, int most) {
    int rows = table.length;
    if (cell == rows * 3) {
      if (fits(open, table)) {
        int[][] copy = new int[rows][];
        for (int r = 0; r < rows; r++) copy[r] = table[r].clone();
        found.add(copy);
      }
      return;
    }
    int r = cell / 3;
    int c = cell % 3;
    if (c == 0 && r > 0) {
      int above = table[r - 1][0] + table[r - 1][1] + table[r - 1][2];
      if (!agrees(open.figure(open.units().get(r - 1), "n"), above)) return;
    }
    ReportValue value = open.figure(open.units().get(r), CELLS.get(c)).value();
    if (value.isPresent()) {
      table[r][c] = value.number().orElseThrow().intValueExact();
      worlds(open, table, cell + 1, found, most);
      return;
    }
    for (int n = 0; n <= most; n++) {
      table[r][c] = n;
      worlds(open, table, cell + 1, found, most);
    }
  }

  private static boolean fits(Consolidation open, int[][] table) {
    int all = 0;
    int[] columns = new int[3];
    for (int r = 0; r < table.length; r++) {
      int sum = 0;
      for (int c = 0; c < 3; c++) {
        sum += table[r][c];
        columns[c] += table[r][c];
      }
      all += sum;
      if (!agrees(open.figure(open.units().get(r), "n"), sum)) return false;
    }
    for (int c = 0; c < 3; c++) {
      if (!agrees(open.total(CELLS.get(c)), columns[c])) return false;
    }
    return agrees(open.total("n"), all);
  }

  private static boolean agrees(Figure published, int number) {
    return !published.value().isPresent() || published.value().equals(ReportValue.of(number));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void r27_a_withheld_count_cannot_be_recovered_from_the_totals(long seed) {
    Random random = new Random(seed);
    int[][] rows = new int[3][3];
    for (int[] row : rows) {
      for (int c = 0; c < 3; c++)
        row[c] = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : random.nextInt(9);
    }
    Consolidation figures = table(rows);
    Consolidation open = RULE.apply(figures);
    List<int[][]> worlds = new ArrayList<>();
    worlds(open, new int[3][3], 0, worlds, 9);
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 3; c++) {
        if (rows[r][c] < 1 || rows[r][c] > 2) continue;
        AdministrativeUnit unit = open.units().get(r);
        assertEquals(State.SUPPRESSED, open.figure(unit, CELLS.get(c)).value().state());
        Set<Integer> possible = new HashSet<>();
        for (int[][] world : worlds) possible.add(world[r][c]);
        assertTrue(possible.size() >= 3, seed + ": " + r + "," + c + " can only be " + possible);
      }
    }
  }

  @Test
  void r27_one_small_cell_takes_others_with_it_and_no_more_than_it_must() {
    Consolidation open = RULE.apply(table(new int[][] {{1, 40, 50}, {30, 20, 60}, {70, 80, 90}}));
    Map<String, Integer> hidden = new HashMap<>();
    for (AdministrativeUnit unit : open.units()) {
      for (String cell : CELLS) {
        if (!open.figure(unit, cell).value().isPresent()) hidden.merge(cell, 1, Integer::sum);
      }
    }
    assertEquals(4, hidden.values().stream().mapToInt(n -> n).sum(), hidden.toString());
    assertTrue(open.total("n").value().isPresent());
    for (String cell : CELLS) assertTrue(open.total(cell).value().isPresent());
  }

  @Test
  void r27_a_rate_that_gives_a_count_away_and_the_note_beside_it_go_too() {
    Consolidation figures = table(new int[][] {{1, 40, 50}, {30, 20, 60}, {70, 80, 90}});
    Consolidation open = RULE.apply(figures);
    AdministrativeUnit unit = open.units().get(0);
    assertEquals(ReportValue.suppressed(), open.figure(unit, "rate").value());
    assertTrue(open.notes(unit).isEmpty());
    assertEquals("bí mật", figures.notes(unit).get(CELLS.get(0)));
    assertTrue(figures.figure(unit, "rate").value().isPresent());
    AdministrativeUnit other = open.units().get(2);
    assertTrue(open.figure(other, "rate").value().isPresent());
  }

  @Test
  void r27_nothing_small_withholds_nothing_and_zero_tells_of_nobody() {
    Consolidation figures = table(new int[][] {{0, 40, 50}, {30, 20, 60}});
    Consolidation open = RULE.apply(figures);
    for (Indicator indicator : FORM.indicators()) {
      assertEquals(figures.total(indicator.key()), open.total(indicator.key()));
    }
    assertThrows(
        IllegalArgumentException.class, () -> Suppression.below(3, List.of("x")).apply(figures));
  }

  @Test
  void r27_a_movement_gives_nothing_away_either() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES.subList(0, 5), 4);
    all = Samples.with(all, Samples.COMMUNES.get(2), "members_left", ReportValue.of(2));
    var left = all.value(Samples.COMMUNES.get(2), "members_opening").number().orElseThrow();
    var joined = all.value(Samples.COMMUNES.get(2), "members_joined").number().orElseThrow();
    all =
        Samples.with(
            all,
            Samples.COMMUNES.get(2),
            "members_closing",
            ReportValue.of(left.add(joined).subtract(new BigDecimal(2))));
    Consolidation open =
        Suppression.below(5, List.of("members_left")).apply(RollUp.of(Samples.FORM).run(all));
    AdministrativeUnit unit = Samples.COMMUNES.get(2);
    assertEquals(ReportValue.suppressed(), open.figure(unit, "members_left").value());
    long shown =
        List.of("members_opening", "members_joined", "members_closing").stream()
            .filter(key -> open.figure(unit, key).value().isPresent())
            .count();
    assertTrue(shown < 3);
  }
}
