package org.lienthong.core;

import org.jspecify.annotations.Nullable;

/**
 * A file or text that came from outside cannot be used as it is: malformed, too large, hostile,
 * ambiguous or incomplete. Trying again does not help; correct the input the message names.
 */
public class InputException extends SdkException {
  private static final long serialVersionUID = 1L;

  public InputException(ErrorDetail detail, @Nullable Throwable cause) {
    super(detail, cause);
  }

  @Override
  public final boolean retryable() {
    return false;
  }
}
