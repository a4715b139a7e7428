package org.lienthong.signature;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/**
 * The law, the certificate or the state of the document does not allow this signature. Nothing was
 * signed. The message names the rule; change the document, the order or the certificate.
 */
public final class SigningRefusedException extends SdkException {
  private static final long serialVersionUID = 1L;

  SigningRefusedException(ErrorDetail detail, @Nullable Throwable cause) {
    super(detail, cause);
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
