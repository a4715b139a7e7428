package org.lienthong.documents.internal.edxml;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.documents.Party;

/** Makes the exceptions of the codec from the documents catalogue. */
final class Refusals {
  private Refusals() {}

  static InputException of(String code, Object... arguments) {
    return new InputException(ErrorDetail.of(code, Party.class, arguments), null);
  }

  static InputException because(@Nullable Throwable cause, String code, Object... arguments) {
    return new InputException(ErrorDetail.of(code, Party.class, arguments), cause);
  }

  /** Something was more than a limit allows. */
  static InputException tooMuch(String what, long most) {
    return of("DOC-103", what, most);
  }
}
