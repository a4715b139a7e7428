package org.lienthong.cli.frame;

import org.lienthong.core.ErrorDetail;

/** Entries of the program's own catalogue, for failures that are not mistakes in its use. */
public final class Errors {
  private Errors() {}

  public static ErrorDetail of(String code, Object... arguments) {
    return ErrorDetail.of(code, Errors.class, arguments);
  }
}
