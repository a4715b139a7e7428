package org.lienthong.reporting.internal.workbook;

/**
 * How much of a workbook is read at most. Whatever exceeds it is refused before it costs memory.
 *
 * @param file bytes of the packed file
 * @param parts entries in it
 * @param part bytes of one entry, unpacked
 * @param unpacked bytes of all entries that are read, unpacked
 * @param ratio how many times larger than packed an entry may be, beyond its first megabyte
 * @param cells in the whole workbook
 * @param strings that cells share, and sheets
 * @param text characters of one cell
 */
public record Limits(
    long file,
    int parts,
    long part,
    long unpacked,
    int ratio,
    int sheets,
    int cells,
    int strings,
    int text) {
  /** Far above any report: 75 columns of 3,321 communes are a quarter of a million cells. */
  public static final Limits USUAL =
      new Limits(
          32L << 20, 4_000, 192L << 20, 384L << 20, 200, 2_000, 4_000_000, 1_000_000, 32_767);

  /** As many as the format knows. */
  static final int MOST_COLUMNS = 16_384;

  static final int MOST_ROWS = 1_048_576;

  /** No entry is refused for its ratio before it has unpacked so much. */
  static final long RATIO_FROM = 1L << 20;

  /** Bytes of markup without an end, as of an attribute that never closes. */
  static final int MOST_BETWEEN_MARKS = 1 << 19;
}
