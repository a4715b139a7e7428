package org.lienthong.signature;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/**
 * No timestamp was to be had. Nothing was signed or changed. If {@link #retryable}, call again
 * later; otherwise the authorities refuse what is asked of them, and the settings must change.
 */
public final class TimestampException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  TimestampException(ErrorDetail detail, boolean retryable, @Nullable Throwable cause) {
    super(detail, cause);
    this.retryable = retryable;
  }

  @Override
  public boolean retryable() {
    return retryable;
  }
}
