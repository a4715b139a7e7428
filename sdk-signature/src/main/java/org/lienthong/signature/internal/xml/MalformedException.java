package org.lienthong.signature.internal.xml;

import java.io.IOException;

/** The signature is not built as the standard says. */
final class MalformedException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedException(String message) {
    super(message);
  }
}
