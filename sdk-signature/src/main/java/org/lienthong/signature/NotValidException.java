package org.lienthong.signature;

import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/**
 * A document was required to be valid and is not, or it could not be established. Read {@link
 * #verdict()}; do not register or act on the document.
 */
public final class NotValidException extends SdkException {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  NotValidException(Verdict verdict, ErrorDetail detail) {
    super(detail, null);
    this.verdict = verdict;
  }

  public Verdict verdict() {
    return verdict;
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
