package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;

/**
 * Under which an exchange keeps one document, sent or received. Made before the first attempt to
 * send and never changed; unlike the document id on the wire it is unique.
 */
public record ExchangeId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public ExchangeId {
    requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an exchange id: \"" + value + "\"");
    }
  }

  /** A new one. */
  static ExchangeId random() {
    return new ExchangeId(OrderedId.next());
  }

  /**
   * Reads what a person typed.
   *
   * @throws InputException DOC-202 if it cannot be one
   */
  public static ExchangeId parse(String text) {
    try {
      return new ExchangeId(text.strip());
    } catch (IllegalArgumentException e) {
      throw new InputException(ErrorDetail.of("DOC-202", Party.class, text), e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
