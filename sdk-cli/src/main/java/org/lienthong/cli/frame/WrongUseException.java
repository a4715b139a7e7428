package org.lienthong.cli.frame;

import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/** The command line asks for something it cannot ask for. Correct it and run again. */
public final class WrongUseException extends SdkException {
  private static final long serialVersionUID = 1L;

  private WrongUseException(ErrorDetail detail) {
    super(detail, null);
  }

  /** With an entry of the program's own catalogue. */
  public static WrongUseException of(String code, Object... arguments) {
    return new WrongUseException(ErrorDetail.of(code, WrongUseException.class, arguments));
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
