package org.lienthong.cli.exchange;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Failure;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.core.SdkException;

/**
 * One thing a doctor looked at.
 *
 * @param name stable, such as {@code reach}
 * @param subject which connection or file; may be empty
 * @param passing whether it may be well the next time without anybody doing anything
 */
record Check(String name, String subject, Result result, String message, boolean passing) {
  /** How it is. */
  enum Result {
    OK,
    WARNING,
    FAILED,
    /** Could not be looked at, which says nothing. */
    SKIPPED
  }

  Check {
    requireNonNull(name, "name");
    requireNonNull(subject, "subject");
    requireNonNull(result, "result");
    requireNonNull(message, "message");
  }

  /**
   * @param key of the sentence below {@code doctor.}
   */
  static Check of(
      String name, String subject, Result result, Context context, String key, Object... facts) {
    String message = context.words().of("doctor." + key, facts);
    return new Check(name, subject, result, message, false);
  }

  static Check failed(String name, String subject, SdkException cause, Context context) {
    Failure failure = Failure.of(cause, context.language(), "");
    String message = failure.code() + ": " + failure.message() + " " + failure.next();
    return new Check(name, subject, Result.FAILED, message, cause.retryable());
  }

  JsonObject json() {
    return new JsonObject()
        .put("name", name)
        .put("subject", subject)
        .put("result", result.name().toLowerCase(Locale.ROOT))
        .put("message", message);
  }
}
