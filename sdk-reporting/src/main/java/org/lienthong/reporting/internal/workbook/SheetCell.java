package org.lienthong.reporting.internal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One cell that is not empty, with what stands in it or what its formula gave when the workbook was
 * saved.
 *
 * @param row and column from 0
 * @param text of a number as the file writes it; of a day as ISO writes it
 * @param formula whether a formula gave it
 */
public record SheetCell(int row, int column, Kind kind, String text, boolean formula) {
  /** What stands in a cell. */
  public enum Kind {
    NUMBER,
    /** A number shown as a percentage: 25 % is 0.25. */
    PERCENT,
    /** A number shown as a day or an hour. */
    DATE,
    TEXT,
    BOOLEAN,
    /** Such as {@code #REF!}. */
    ERROR,
    /** A formula that no program has calculated yet. */
    UNCALCULATED
  }

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");

  /** Beyond it not every whole number can be told from the next. */
  public static final BigDecimal EXACT = new BigDecimal("1e15");

  private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /**
   * The number that the program showed: spreadsheets keep 15 digits and write 1.1 as
   * 1.1000000000000001. Empty if it is none, or too large to be exact.
   */
  public Optional<BigDecimal> number() {
    if (!NUMBER.matcher(text).matches()) return Optional.empty();
    BigDecimal number = new BigDecimal(text).round(FIFTEEN_DIGITS);
    if (number.abs().compareTo(EXACT) >= 0) return Optional.empty();
    if (number.signum() == 0) return Optional.of(BigDecimal.ZERO);
    BigDecimal plain = number.stripTrailingZeros();
    return Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** Such as {@code F12}. */
  public String place() {
    return place(row, column);
  }

  /** Such as {@code F12}, of a row and a column from 0. */
  public static String place(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** Such as {@code AB}. */
  public static String letters(int column) {
    String letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }
}
