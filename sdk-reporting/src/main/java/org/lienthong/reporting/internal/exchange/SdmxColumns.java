package org.lienthong.reporting.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;

/** The columns and the code words of SDMX-CSV that are used here. */
public final class SdmxColumns {
  /** The code of a dimension by which a figure is not broken down. */
  public static final String TOTAL = "_T";

  /** Tidy columns by their names in SDMX. */
  static final Map<String, String> TIDY =
      Map.of(
          "REF_AREA", "unit",
          "INDICATOR", "indicator",
          "OBS_VALUE", "value",
          "QUALIFIER", "qualifier",
          "COMMENT", "note",
          "SOURCE", "source",
          "PROVENANCE", "provenance",
          "COVERED", "covered",
          "EXPECTED", "expected");

  /** Columns that are read by other rules than one for one. */
  static final List<String> OTHERS =
      List.of(
          "DATAFLOW",
          "STRUCTURE",
          "STRUCTURE_ID",
          "STRUCTURE_NAME",
          "ACTION",
          "SERIES_KEY",
          "OBS_KEY",
          "TIME_PERIOD",
          "REPORTING_PERIOD",
          "REPORTING_YEAR_START_DAY",
          "OBS_STATUS");

  // Words of the code list CL_OBS_STATUS.
  private static final String NORMAL = "A";
  private static final String ESTIMATED = "E";
  private static final String IMPUTED = "I";
  static final String CANNOT_EXIST = "M";
  static final String SUPPRESSED = "Q";
  static final List<String> MISSING = List.of("O", "L");
  static final List<String> WITHOUT_NUMBER = List.of(CANNOT_EXIST, SUPPRESSED, "O", "L");

  /** Of the others with a number, such as provisional or a forecast, nothing here could tell. */
  static final List<String> ESTIMATES = List.of(ESTIMATED, IMPUTED);

  static final List<String> WITH_NUMBER = List.of(NORMAL, ESTIMATED, IMPUTED);

  private SdmxColumns() {}

  /**
   * @param lists ids of code lists
   */
  public static List<String> head(boolean first, List<String> lists) {
    List<String> head =
        new ArrayList<>(
            first ? List.of("DATAFLOW") : List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
    head.addAll(List.of("REF_AREA", "INDICATOR"));
    head.addAll(lists);
    head.addAll(
        List.of(
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_STATUS",
            "QUALIFIER",
            "COMMENT",
            "SOURCE",
            "REPORTING_PERIOD",
            "PROVENANCE",
            "COVERED",
            "EXPECTED"));
    return head;
  }

  public static String status(ReportValue value, Provenance provenance) {
    return switch (value.state()) {
      case PRESENT -> provenance.basis() == null ? NORMAL : ESTIMATED;
      case MISSING -> MISSING.get(0);
      case NOT_APPLICABLE -> CANNOT_EXIST;
      case SUPPRESSED -> SUPPRESSED;
    };
  }
}
