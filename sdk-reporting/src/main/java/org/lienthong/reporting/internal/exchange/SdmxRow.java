package org.lienthong.reporting.internal.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.InputException;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodCodes;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.exchange.Action;
import org.lienthong.reporting.internal.csv.Csv;

/** One line of SDMX-CSV, said again in tidy columns. */
final class SdmxRow {
  /** In the fields of a row whose value says that there is none, beside a value that is empty. */
  static final String SAID_MISSING = "OBS_STATUS";

  private static final Pattern STRUCTURE =
      Pattern.compile("(?:[^:()]+:)?(?<id>[^:()]+)(?:\\((?<version>[^()]*)\\))?");
  private static final Pattern GREGORIAN = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?");
  private static final List<PeriodProfile> PROFILES =
      List.of(PeriodProfile.ND09, PeriodProfile.CALENDAR);

  private final SdmxFile file;
  private final CsvRecord row;
  private final long line;

  SdmxRow(SdmxFile file, CsvRecord row) {
    this.file = file;
    this.row = row;
    this.line = row.getStartingLineNumber();
  }

  /** Without its label; empty if there is no such column. */
  String text(String column) {
    Integer index = file.index(column);
    if (index == null) return "";
    String text = VietnameseText.nfc(row.getField(index)).strip();
    int colon = file.isLabelled(index) ? text.indexOf(": ") : -1;
    return colon < 0 ? text : text.substring(0, colon);
  }

  void addTo(StatedRows rows, Action action) {
    Map<String, String> fields = new LinkedHashMap<>();
    SdmxColumns.TIDY.forEach((sdmx, tidy) -> fields.put(tidy, text(sdmx)));
    fields.put("form", form());
    if (action == Action.DELETE) {
      String period = text("TIME_PERIOD");
      fields.put("period", isOff(period) ? "" : period());
    } else {
      fields.put("period", period());
      value(fields);
    }
    Map<String, String> breakdown = new LinkedHashMap<>();
    for (String dimension : file.dimensions()) {
      String code = text(dimension);
      boolean whole = code.equals(SdmxColumns.TOTAL) || (isOff(code) && action != Action.DELETE);
      breakdown.put(dimension, whole && action != Action.DELETE ? "" : code);
    }
    rows.add(line, fields, breakdown);
  }

  static boolean isOff(String text) {
    return text.isEmpty() || text.equals("~");
  }

  private String form() {
    String structure = text("STRUCTURE_ID");
    if (structure.isEmpty()) structure = text("DATAFLOW");
    Matcher match = STRUCTURE.matcher(structure);
    if (!match.matches()) throw unknown("STRUCTURE_ID", "AGENCY:ID(VERSION)");
    String version = match.group("version");
    return version == null || version.isEmpty()
        ? match.group("id")
        : match.group("id") + "@" + version;
  }

  private String period() {
    Period stated = timePeriod();
    String ours = text("REPORTING_PERIOD");
    if (ours.isEmpty()) return stated.toString();
    Period exact = Period.parse(ours);
    if (!exact.range().equals(stated.range())) {
      throw file.refusal(line, "TIME_PERIOD", "REP-602", text("TIME_PERIOD"), ours);
    }
    return exact.toString();
  }

  private Period timePeriod() {
    String text = text("TIME_PERIOD");
    try {
      Matcher gregorian = GREGORIAN.matcher(text);
      if (gregorian.matches()) {
        String month = gregorian.group(2);
        String label = gregorian.group(1) + (month == null ? "" : "-M" + month);
        return Period.parse(label + "@calendar");
      }
      if (!text.contains("/") && text.matches("\\d{4}-[AMQS]\\d+")) {
        String start = text("REPORTING_YEAR_START_DAY");
        return PeriodCodes.fromSdmx(
            new PeriodCodes.Sdmx(text, start.isEmpty() ? "--01-01" : start), PROFILES);
      }
      return Period.parse(text);
    } catch (InputException e) {
      throw file.refusal(line, "TIME_PERIOD", e, Csv.cut(text));
    }
  }

  /** Status and number must agree; together they are one of our four states. */
  private void value(Map<String, String> fields) {
    String number = text("OBS_VALUE");
    if (number.equals("NaN") || number.equals("#N/A")) number = "";
    String status = text("OBS_STATUS");
    boolean has = !number.isEmpty();
    if (status.equals(SdmxColumns.CANNOT_EXIST) && !has) {
      number = "n/a";
    } else if (status.equals(SdmxColumns.SUPPRESSED) && !has) {
      number = "suppressed";
    } else if (SdmxColumns.MISSING.contains(status) && !has) {
      fields.put(SAID_MISSING, status);
    } else if (status.isEmpty() || SdmxColumns.WITH_NUMBER.contains(status)) {
      if (!has && !status.isEmpty()) throw contradiction(status, text("OBS_VALUE"));
      if (SdmxColumns.ESTIMATES.contains(status)) estimate(fields);
    } else if (has && SdmxColumns.WITHOUT_NUMBER.contains(status)) {
      throw contradiction(status, number);
    } else {
      throw unknown("OBS_STATUS", "A, E, I, L, M, O, Q");
    }
    fields.put("value", number);
  }

  /** Says so, where neither our own provenance nor a sign does. */
  private static void estimate(Map<String, String> fields) {
    boolean divided = fields.getOrDefault("provenance", "").startsWith("apportioned");
    boolean signed = !fields.getOrDefault("qualifier", "").isEmpty();
    if (!divided && !signed) fields.put("qualifier", ReportValue.Qualifier.ABOUT.sign());
  }

  private InputException contradiction(String status, String number) {
    return file.refusal(line, "OBS_STATUS", "REP-602", status, Csv.cut(number));
  }

  InputException unknown(String column, String known) {
    return file.refusal(line, column, "REP-601", Csv.cut(text(column)), known);
  }
}
