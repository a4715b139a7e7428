package org.lienthong.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one root of what can go wrong in the world outside the caller's code.
 *
 * <p>A mistake of the caller is a JDK exception; an outcome the caller expects (not valid,
 * duplicate, nothing new) is a return value. The words come from the catalogue of the module that
 * failed, in Vietnamese and English; {@code docs/errors.md} lists every code.
 */
public abstract class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorDetail detail;

  protected SdkException(ErrorDetail detail, @Nullable Throwable cause) {
    super(detail.code() + ": " + detail.message(Locale.ENGLISH), cause);
    this.detail = detail;
  }

  /** Stable across versions, such as {@code DOC-104}. */
  public final String code() {
    return detail.code();
  }

  /** What happened, where and to what, without the code; Vietnamese or English. */
  public final String message(Locale language) {
    return detail.message(language);
  }

  /** What to do next, as one sentence; Vietnamese or English. */
  public final String nextStep(Locale language) {
    return detail.nextStep(language);
  }

  /** Whether the same call can succeed later without anybody changing anything. */
  public abstract boolean retryable();
}
