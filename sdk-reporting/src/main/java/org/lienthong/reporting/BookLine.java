package org.lienthong.reporting;

import java.util.List;

/**
 * @param id as of the columns
 * @param words number, name and measure or code, as they stand before the figures
 */
record BookLine(String id, List<String> words) {
  boolean isGroup() {
    return id.equals(BookSheet.GROUP);
  }
}
