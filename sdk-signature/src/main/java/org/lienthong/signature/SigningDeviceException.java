package org.lienthong.signature;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/**
 * A token or its driver does not do what was asked: absent, pulled out, locked, wrong PIN, or not
 * able to. Nothing was signed. Somebody must act first, then open the token again.
 */
public final class SigningDeviceException extends SdkException {
  private static final long serialVersionUID = 1L;

  SigningDeviceException(ErrorDetail detail, @Nullable Throwable cause) {
    super(detail, cause);
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
