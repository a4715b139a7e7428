package org.lienthong.cli.frame;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.ExchangeException;

/**
 * Why there is no answer, in the words of one language.
 *
 * @param message names the thing and the value seen
 * @param next what to do
 */
public record Failure(int exitCode, String code, String message, String next) {
  public Failure {
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(next, "next");
  }

  /**
   * @param subject what it is about where the message does not say; may be empty
   */
  public static Failure of(Throwable thrown, Locale language, String subject) {
    Failure failure = of(thrown, language);
    boolean ofTheWorld = thrown instanceof SdkException && !(thrown instanceof WrongUseException);
    if (subject.isEmpty() || !ofTheWorld || failure.message.contains(subject)) return failure;
    return new Failure(
        failure.exitCode, failure.code, subject + ": " + failure.message, failure.next);
  }

  private static Failure of(Throwable thrown, Locale language) {
    if (thrown instanceof SdkException refusal) {
      return new Failure(
          exitCode(refusal), refusal.code(), refusal.message(language), refusal.nextStep(language));
    }
    if (thrown instanceof InvalidPathException path) {
      return of(ExitCode.WRONG_USE, detail("CLI-016", path.getInput()), language);
    }
    if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
      return of(
          ExitCode.TRY_AGAIN, detail("CLI-090", String.valueOf(thrown.getMessage())), language);
    }
    if (thrown instanceof OutOfMemoryError) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      return of(ExitCode.BAD_INPUT, detail("CLI-091", most), language);
    }
    return of(
        ExitCode.UNDETERMINED, detail("CLI-099", thrown.getClass().getSimpleName()), language);
  }

  private static int exitCode(SdkException refusal) {
    if (refusal instanceof WrongUseException) return ExitCode.WRONG_USE;
    if (refusal instanceof InputException) return ExitCode.BAD_INPUT;
    // The exchange refuses what it is given; a peer refuses by ConnectionException.
    if (refusal instanceof ExchangeException && !refusal.retryable()) return ExitCode.BAD_INPUT;
    // A store that is damaged.
    if (refusal instanceof StorageException && !refusal.retryable()) return ExitCode.BAD_INPUT;
    return refusal.retryable() ? ExitCode.TRY_AGAIN : ExitCode.NO;
  }

  static Failure of(int exitCode, ErrorDetail detail, Locale language) {
    return new Failure(
        exitCode, detail.code(), detail.message(language), detail.nextStep(language));
  }

  static ErrorDetail detail(String code, Object... arguments) {
    return ErrorDetail.of(code, Failure.class, arguments);
  }

  /** As the {@code error} of an answer for programs. */
  public JsonObject json() {
    return new JsonObject().put("code", code).put("message", message).put("next", next);
  }
}
