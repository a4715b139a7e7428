package org.lienthong.reporting;

import java.util.Map;

/**
 * What stands beside a figure.
 *
 * @param spots where each field stands
 * @param spot of the first of them
 */
record BookBeside(Map<String, String> fields, Map<String, BookSpot> spots, BookSpot spot) {
  String field(String key) {
    return fields.getOrDefault(key, "");
  }

  /** Where the field stands, or else the first one. */
  BookSpot spot(String key) {
    return spots.getOrDefault(key, spot);
  }
}
