package org.lienthong.reporting;

import java.util.Map;

/** What stands beside a figure. */
record BookBeside(Map<String, String> fields, BookSpot spot) {
  String field(String key) {
    return fields.getOrDefault(key, "");
  }
}
