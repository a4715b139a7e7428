package org.lienthong.documents;

import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/** Thrown by a handler to refuse a document; the reason goes to its sender as it is. */
public final class DocumentRejectedException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public DocumentRejectedException(String reason) {
    super(ErrorDetail.of("DOC-223", Party.class, reason), null);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
