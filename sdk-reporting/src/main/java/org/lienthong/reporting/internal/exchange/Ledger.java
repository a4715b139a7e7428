package org.lienthong.reporting.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;

/** The figures of one form and period while a message changes them. Used once. */
public final class Ledger {
  private static final Figure NONE = Figure.reported(ReportValue.missing());

  private final Submissions before;
  private final Map<AdministrativeUnit, Map<String, Submission.Cell>> cells = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, String> sources = new HashMap<>();

  public Ledger(Submissions before) {
    this.before = before;
    for (Submission submission : before.received()) {
      cells.put(submission.unit(), new LinkedHashMap<>(submission.cells()));
      sources.put(submission.unit(), submission.source());
    }
  }

  /**
   * @param read from the rows
   * @param whole whether what a row leaves empty is emptied
   */
  public void put(Submissions read, StatedRows rows, boolean whole) {
    Map<List<String>, StatedRows.Row> stated = new HashMap<>();
    for (StatedRows.Row row : rows.rows()) {
      indicator(row).ifPresent(found -> stated.put(List.of(row.field("unit"), found.key()), row));
    }
    for (Submission submission : read.received()) {
      AdministrativeUnit unit = submission.unit();
      sources.put(unit, submission.source());
      Map<String, Submission.Cell> own = cells.computeIfAbsent(unit, u -> new LinkedHashMap<>());
      submission
          .cells()
          .forEach(
              (key, cell) -> {
                StatedRows.Row row = stated.get(List.of(unit.code(), key));
                own.put(key, whole || row == null ? cell : merged(own.get(key), cell, row));
              });
    }
  }

  private static Submission.Cell merged(
      Submission.@Nullable Cell old, Submission.Cell now, StatedRows.Row row) {
    if (old == null) return now;
    boolean says = !row.field("value").isEmpty() || !row.field(SdmxRow.SAID_MISSING).isEmpty();
    return new Submission.Cell(
        says ? now.figure() : old.figure(),
        now.note().isEmpty() ? old.note() : now.note(),
        now.origin().isEmpty() ? old.origin() : now.origin());
  }

  /** An empty dimension means every code of it. */
  public void delete(StatedRows rows) {
    for (StatedRows.Row row : rows.rows()) {
      if (!isAny(row.field("period")) && !row.field("period").equals(before.period().toString())) {
        continue;
      }
      for (Map.Entry<AdministrativeUnit, Map<String, Submission.Cell>> unit : cells.entrySet()) {
        if (!isAny(row.field("unit")) && !row.field("unit").equals(unit.getKey().code())) continue;
        for (Indicator indicator : before.form().indicators()) {
          Map<String, Submission.Cell> own = unit.getValue();
          Submission.Cell old = own.get(indicator.key());
          if (old == null || !isMeant(row, indicator)) continue;
          Submission.Cell rest = rest(old, row);
          if (rest == null) {
            own.remove(indicator.key());
          } else {
            own.put(indicator.key(), rest);
          }
        }
      }
    }
    cells.values().removeIf(Map::isEmpty);
  }

  private static boolean isAny(String text) {
    return SdmxRow.isOff(text);
  }

  private boolean isMeant(StatedRows.Row row, Indicator indicator) {
    if (!isAny(row.field("indicator")) && !row.field("indicator").equals(indicator.base())) {
      return false;
    }
    for (var list : before.form().codeLists()) {
      String code = row.field(list.id());
      if (isAny(code)) continue;
      String own = indicator.breakdown().getOrDefault(list.id(), SdmxColumns.TOTAL);
      if (!code.equals(own)) return false;
    }
    return true;
  }

  /** What is left of it; null if nothing. */
  private static Submission.@Nullable Cell rest(Submission.Cell old, StatedRows.Row row) {
    boolean value = !row.field("value").isEmpty();
    boolean note = !row.field("note").isEmpty();
    boolean origin = !row.field("source").isEmpty();
    boolean all = !value && !note && !origin;
    Submission.Cell rest =
        new Submission.Cell(
            value ? NONE : old.figure(), note ? "" : old.note(), origin ? "" : old.origin());
    boolean empty =
        !rest.figure().value().isPresent()
            && rest.figure().value().equals(ReportValue.missing())
            && rest.note().isEmpty()
            && rest.origin().isEmpty();
    return all || empty ? null : rest;
  }

  private Optional<Indicator> indicator(StatedRows.Row row) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (var list : before.form().codeLists()) {
      String code = row.field(list.id());
      if (!code.isEmpty()) codes.put(list.id(), code);
    }
    return codes.isEmpty()
        ? before.form().indicator(row.field("indicator"))
        : before.form().indicator(row.field("indicator"), codes);
  }

  public Submissions submissions() {
    List<Submission> after = new ArrayList<>();
    cells.forEach(
        (unit, own) -> after.add(Submission.of(unit, sources.getOrDefault(unit, ""), own)));
    return Submissions.of(before.form(), before.period(), before.expected(), after);
  }
}
