package org.lienthong.reporting;

/**
 * What a cell is the figure of.
 *
 * @param unit its code, or {@link BookSheet#TOTAL}
 */
record BookSlot(String unit, String indicator) {
  boolean isTotal() {
    return unit.equals(BookSheet.TOTAL);
  }
}
