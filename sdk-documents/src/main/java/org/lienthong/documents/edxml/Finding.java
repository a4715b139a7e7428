package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.lienthong.core.ErrorDetail;
import org.lienthong.documents.Party;

/**
 * Something in a file that is not as it should be and was read nevertheless.
 *
 * @param code stable, such as {@code DOC-133}
 * @param where the place by element names, such as {@code MessageHeader/To[2]/OrganId}
 * @param arguments the values seen, as they fill the message
 */
public record Finding(String code, Severity severity, String where, List<String> arguments) {
  /** How much it matters to the receiver. */
  public enum Severity {
    /** A value is lost or damaged. */
    ERROR,
    /** The sender's program is wrong; the value was recovered. */
    WARNING,
    /** Circulates widely and does no harm. */
    INFO;

    /** {@code error}, {@code warning}, {@code info}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Finding {
    requireNonNull(code, "code");
    requireNonNull(severity, "severity");
    requireNonNull(where, "where");
    arguments = List.copyOf(arguments);
  }

  public static Finding of(String code, Severity severity, String where, String... arguments) {
    return new Finding(code, severity, where, List.of(arguments));
  }

  /** In English. */
  public String message() {
    return message(Locale.ENGLISH);
  }

  /** Vietnamese or English. */
  public String message(Locale language) {
    return detail().message(language);
  }

  /** What can be done about it, Vietnamese or English. */
  public String nextStep(Locale language) {
    return detail().nextStep(language);
  }

  private ErrorDetail detail() {
    return ErrorDetail.of(code, Party.class, arguments.toArray());
  }
}
