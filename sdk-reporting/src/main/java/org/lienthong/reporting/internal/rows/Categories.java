package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;

/** One column that tables are broken down by, as one worker sees it. */
final class Categories {
  private final Tally tally;
  private final int column;
  private final String name;
  private final int field;
  private final long[] bands;
  private final int[] ofBand;

  /** Texts that were seen, and of each the category. */
  private final CodeIndex known = new CodeIndex();

  private int[] ofKnown = new int[16];

  Categories(Tally tally, int column, String name, int field, List<Long> bands) {
    this.tally = tally;
    this.column = column;
    this.name = name;
    this.field = field;
    this.bands = bands.stream().mapToLong(Long::longValue).toArray();
    this.ofBand = new int[this.bands.length + 1];
    if (bands.isEmpty()) return;
    ofBand[0] = tally.category(column, "<" + bands.get(0));
    for (int i = 0; i < bands.size(); i++) {
      ofBand[i + 1] = tally.category(column, bands.get(i).toString());
    }
  }

  /** The number of the row's category, the same for every worker. */
  int of(Row row) throws RowProblem, CharacterCodingException {
    int number = known.find(row, field);
    return number >= 0 ? ofKnown[number] : first(row);
  }

  private int first(Row row) throws RowProblem, CharacterCodingException {
    boolean banded = bands.length > 0 && !row.empty(field);
    int category = banded ? ofBand[band(row.number(field, name))] : text(row);
    // Numbers in bands may be many, such as sums of money: the rest is read again each time.
    if (known.size() < Tally.MOST_CATEGORIES) {
      int number = known.add(row, field);
      if (number == ofKnown.length) ofKnown = Arrays.copyOf(ofKnown, number * 2);
      ofKnown[number] = category;
    }
    return category;
  }

  private int band(long number) {
    int band = 0;
    while (band < bands.length && number >= bands[band]) band++;
    return band;
  }

  private int text(Row row) throws RowProblem, CharacterCodingException {
    int category = tally.category(column, CodeIndex.decode(row, field));
    if (tally.categories(column) > Tally.MOST_CATEGORIES) {
      throw row.problem(name, "REP-326", Tally.MOST_CATEGORIES);
    }
    return category;
  }
}
