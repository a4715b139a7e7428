package org.lienthong.documents.connection;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;

/** A network did not do what it was asked. */
public final class ConnectionException extends SdkException {
  private static final long serialVersionUID = 1L;

  /** Why, as far as it decides what to do next. */
  public enum Failure {
    /** No connection: name, route, port, certificate. */
    UNREACHABLE(true),
    /** It was silent for too long. Whether it took the message is unknown. */
    TIMED_OUT(true),
    /** Broken off, empty, truncated or not of the expected form. The outcome is unknown. */
    UNUSABLE_ANSWER(true),
    /** It asks to come back later. */
    OVERLOADED(true),
    /** It understood and refuses; the same message will be refused again. */
    REFUSED(false);

    private final boolean retryable;

    Failure(boolean retryable) {
      this.retryable = retryable;
    }

    public boolean retryable() {
      return retryable;
    }
  }

  private final Failure failure;

  public ConnectionException(Failure failure, ErrorDetail detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.failure = requireNonNull(failure, "failure");
  }

  public Failure failure() {
    return failure;
  }

  @Override
  public boolean retryable() {
    return failure.retryable();
  }
}
