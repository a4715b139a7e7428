package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.lienthong.core.ErrorDetail;

/** The command line asks for something it cannot ask for. Correct it and run again. */
public final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorDetail detail;

  public WrongUseException(ErrorDetail detail) {
    super(detail.code() + ": " + detail.message(Locale.ENGLISH));
    this.detail = requireNonNull(detail, "detail");
  }

  /** With an entry of the program's own catalogue. */
  public static WrongUseException of(String code, Object... arguments) {
    return new WrongUseException(ErrorDetail.of(code, WrongUseException.class, arguments));
  }

  ErrorDetail detail() {
    return detail;
  }
}
