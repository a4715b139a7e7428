package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;

class FailureTest {
  private static int exitCode(Throwable thrown) {
    return Failure.of(thrown, Locale.ENGLISH, "").exitCode();
  }

  private static Throwable thrownBy(Executable executable) {
    try {
      executable.execute();
      throw new AssertionError("nothing was thrown");
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  /** A peer's refusal, as the exchange knows it. */
  private static final class Refusal extends SdkException {
    private static final long serialVersionUID = 1L;

    Refusal() {
      super(ErrorDetail.of("CORE-004", Content.class, "x"), null);
    }

    @Override
    public boolean retryable() {
      return false;
    }
  }

  @Test
  void the_exit_code_tells_what_kind_of_failure_it_was() {
    assertEquals(1, exitCode(new Refusal()));
    assertEquals(2, exitCode(WrongUseException.of("CLI-018", "x")));
    assertEquals(2, exitCode(new InvalidPathException("a\0b", "NUL")));
    assertEquals(3, exitCode(thrownBy(() -> DocumentCode.parse("x"))));
    assertEquals(3, exitCode(new OutOfMemoryError()));
    assertEquals(4, exitCode(new IllegalStateException("a bug")));
    assertEquals(4, exitCode(new StackOverflowError()));
    var full = ErrorDetail.of("CORE-004", Content.class, "x");
    assertEquals(5, exitCode(new StorageException(full, null)));
    assertEquals(5, exitCode(new UncheckedIOException(new IOException("Broken pipe"))));
  }

  @Test
  void the_subject_is_named_once() {
    Throwable refusal = thrownBy(() -> DocumentCode.parse("x"));
    String plain = Failure.of(refusal, Locale.ENGLISH, "").message();
    assertEquals("a.edxml: " + plain, Failure.of(refusal, Locale.ENGLISH, "a.edxml").message());
    assertEquals(plain, Failure.of(refusal, Locale.ENGLISH, "\"x\"").message());
  }

  @Test
  void a_fault_of_ours_is_said_without_its_trace_and_words() {
    Failure failure = Failure.of(new IllegalStateException("token=abc"), Locale.ENGLISH, "");
    assertEquals(
        "The program met something it was not made for (IllegalStateException); nothing can be"
            + " said about the input.",
        failure.message());
  }
}
