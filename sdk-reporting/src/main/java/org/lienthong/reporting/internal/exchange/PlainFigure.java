package org.lienthong.reporting.internal.exchange;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.exchange.Observation;

/** For formats that know numbers and nothing else. */
public final class PlainFigure {
  private static final String MARK = "=";
  private static final String BETWEEN = ";";

  /** What DHIS2 calls the combination of nothing. */
  private static final String DEFAULT = "default";

  private PlainFigure() {}

  /**
   * Empty if nothing was reported.
   *
   * @throws InputException REP-605 if it is more than a number or a reason for none
   */
  public static Optional<String> of(Observation one, String format) {
    ReportValue value = one.figure().value();
    boolean exact = value.qualifier() == ReportValue.Qualifier.EXACT;
    if (value.state() == ReportValue.State.MISSING && one.note().isEmpty()) return Optional.empty();
    if (!value.isPresent() || !exact) {
      String shown = value.state() == ReportValue.State.MISSING ? "∅" : value.toString();
      throw new InputException(
          ErrorDetail.of(
              "REP-605", InputFinding.class, one.indicator().key(), one.unit(), shown, format),
          null);
    }
    return value.number().map(BigDecimal::toPlainString);
  }

  /**
   * That a value of DHIS2 is there, and by no other attribute than the one all values have.
   *
   * @throws InputException REP-604 if it is deleted, REP-601 if it has another attribute
   */
  static void requireGiven(String name, long line, String deleted, String attribute) {
    if (deleted.equalsIgnoreCase("true")) {
      throw InputFinding.at(name, line, "deleted", null, "REP-604", "deleted=true").asException();
    }
    if (!attribute.isEmpty() && !attribute.equals(DEFAULT)) {
      String shown = StatedRows.shown(attribute);
      throw InputFinding.at(name, line, "attributeOptionCombo", null, "REP-601", shown, DEFAULT)
          .asException();
    }
  }

  /** Such as {@code age=60+;ethnicity=02}; empty for the whole. */
  static String combination(Map<String, String> breakdown) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(breakdown)
        .forEach(
            (list, code) -> {
              if (!text.isEmpty()) text.append(BETWEEN);
              text.append(list).append(MARK).append(code);
            });
    return text.toString();
  }

  /** A word that is no such combination comes back as a code of the list {@code unless}. */
  static Map<String, String> breakdown(String combination, String unless) {
    Map<String, String> breakdown = new TreeMap<>();
    if (combination.isEmpty() || combination.equals(DEFAULT)) return breakdown;
    for (String part : combination.split(BETWEEN, -1)) {
      int at = part.indexOf(MARK);
      breakdown.put(at < 0 ? unless : part.substring(0, at), part.substring(at + 1));
    }
    return breakdown;
  }
}
