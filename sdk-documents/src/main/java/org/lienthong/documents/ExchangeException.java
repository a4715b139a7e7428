package org.lienthong.documents;

import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/** The exchange refuses what it was asked, and has changed nothing. */
public final class ExchangeException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  private ExchangeException(ErrorDetail detail, boolean retryable) {
    super(detail, null);
    this.retryable = retryable;
  }

  static ExchangeException of(String code, Object... arguments) {
    return new ExchangeException(ErrorDetail.of(code, Party.class, arguments), false);
  }

  static ExchangeException passing(String code, Object... arguments) {
    return new ExchangeException(ErrorDetail.of(code, Party.class, arguments), true);
  }

  @Override
  public boolean retryable() {
    return retryable;
  }
}
