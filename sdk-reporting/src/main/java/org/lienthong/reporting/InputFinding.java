package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;

/**
 * Why a file was refused: where, what was seen there and what to do. Immutable.
 *
 * <p>Codes are REP-3xx.
 */
public final class InputFinding {
  private final String file;
  private final long line;
  private final String column;
  private final ErrorDetail detail;
  private final @Nullable SdkException reason;

  InputFinding(
      String file, long line, String column, ErrorDetail detail, @Nullable SdkException reason) {
    this.file = requireNonNull(file, "file");
    this.line = line;
    this.column = requireNonNull(column, "column");
    this.detail = requireNonNull(detail, "detail");
    this.reason = reason;
  }

  /**
   * For readers of other formats, so that all say what is wrong in the same words.
   *
   * @param line from 1
   * @param column empty if the whole line is meant
   * @param reason why, if another message says it; null if none does
   * @param code of the catalogue of this module
   * @param arguments of the message, after the place itself
   */
  public static InputFinding at(
      String file,
      long line,
      String column,
      @Nullable SdkException reason,
      String code,
      Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = file;
    all[1] = line;
    all[2] = column;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return new InputFinding(
        file, line, column, ErrorDetail.of(code, InputFinding.class, all), reason);
  }

  public String code() {
    return detail.code();
  }

  public String file() {
    return file;
  }

  /** From 1. */
  public long line() {
    return line;
  }

  /** Name of the column; empty if the whole line is meant. */
  public String column() {
    return column;
  }

  public String message(Locale language) {
    String message = detail.message(language);
    return reason == null ? message : message + " " + reason.message(language);
  }

  public String nextStep(Locale language) {
    return reason == null ? detail.nextStep(language) : reason.nextStep(language);
  }

  /** The same as an error, for callers who cannot go on without the file. */
  public InputException asException() {
    return new InputException(detail, reason);
  }

  @Override
  public String toString() {
    return code() + ": " + message(Locale.ENGLISH);
  }
}
