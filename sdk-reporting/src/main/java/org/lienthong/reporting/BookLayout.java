package org.lienthong.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet that came in is to be read: by its hidden ids, or by its headings where they are
 * gone.
 *
 * @param marker what the sheet says of itself; null if it says nothing
 * @param part key of the table, list or sheet of explanations
 * @param table null of a sheet that is none
 * @param unit code of the unit, where the sheet is of one; else empty
 * @param top the last row of ids or headings, from 0
 * @param ids column of the ids of lines; -1 where they are gone
 * @param columns ids of columns, by number
 */
record BookLayout(
    @Nullable BookMarker marker,
    String part,
    FormPart.@Nullable Table table,
    String unit,
    int top,
    int ids,
    Map<Integer, String> columns) {
  /** The column with that id; -1 if there is none. */
  int column(String id) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }
}
