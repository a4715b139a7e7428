package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;

/** One column that tables are broken down by, as one worker sees it. */
final class Categories {
  private final Tally tally;
  private final int column;
  private final String name;
  private final long[] bands;
  private final int[] ofBand;
  private final CodeIndex own = new CodeIndex();
  private int[] shared = new int[16];

  Categories(Tally tally, int column, String name, List<Long> bands) {
    this.tally = tally;
    this.column = column;
    this.name = name;
    this.bands = bands.stream().mapToLong(Long::longValue).toArray();
    this.ofBand = new int[this.bands.length + 1];
    if (bands.isEmpty()) return;
    ofBand[0] = tally.category(column, "<" + bands.get(0));
    for (int i = 0; i < bands.size(); i++) {
      ofBand[i + 1] = tally.category(column, bands.get(i).toString());
    }
  }

  /** The number of the row's category, the same for every worker. */
  int of(Row row, int slot) throws RowProblem, CharacterCodingException {
    if (bands.length == 0 || row.from(slot) == row.to(slot)) return text(row, slot);
    long number = row.number(slot, name);
    int band = 0;
    while (band < bands.length && number >= bands[band]) band++;
    return ofBand[band];
  }

  private int text(Row row, int slot) throws RowProblem, CharacterCodingException {
    int known = own.add(row.bytes(slot), row.from(slot), row.to(slot));
    if (known == shared.length) shared = Arrays.copyOf(shared, known * 2);
    if (shared[known] == 0) {
      shared[known] = tally.category(column, own.text(known)) + 1;
      if (tally.categories(column) > Tally.MOST_CATEGORIES) {
        throw row.problem(name, "REP-326", Tally.MOST_CATEGORIES);
      }
    }
    return shared[known] - 1;
  }
}
