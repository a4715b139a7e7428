package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and notation at the head of an official document, such as {@code 156/QĐ-UBND} or
 * {@code 05-NQ/TU}; unique only within one year (State) or one term (Party) of one issuer.
 *
 * @param number as written, leading zeros kept; may be empty while no number is given yet
 * @param notation the rest after the separator, such as {@code BC-HLHPN}
 */
public record DocumentCode(String number, String notation, Style style) {
  /** Which separator stands after the number. Unions use both. */
  public enum Style {
    /** {@code 123/QĐ-UBND}, Decree 30/2020/NĐ-CP. */
    STATE('/'),
    /** {@code 05-NQ/TU}, the Party's guidance on document form. */
    PARTY('-');

    private final char separator;

    Style(char separator) {
      this.separator = separator;
    }
  }

  // Word processors turn the Party's hyphen into a non-breaking hyphen or a dash.
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,9}[A-Za-zĐđ]?)\\s*([/\\-\u2010\u2011\u2013])\\s*(\\P{Cntrl}+)");

  private static final int MOST_CHARACTERS = 200;

  public DocumentCode {
    requireNonNull(number, "number");
    notation = VietnameseText.nfc(requireNonNull(notation, "notation"));
    requireNonNull(style, "style");
    if (number.isEmpty() && notation.isEmpty()) {
      throw new IllegalArgumentException("a document code needs a number or a notation");
    }
  }

  /**
   * Reads both styles by the first separator after the number: {@code 30/2020/NĐ-CP} is number 30,
   * notation {@code 2020/NĐ-CP}.
   *
   * @throws InputException CORE-020 if the text does not start with a number and a separator
   */
  public static DocumentCode parse(String text) {
    String code = VietnameseText.nfc(text.strip());
    Matcher form = FORM.matcher(code);
    if (code.length() > MOST_CHARACTERS || !form.matches()) {
      throw new InputException(ErrorDetail.of("CORE-020", DocumentCode.class, text), null);
    }
    Style style = form.group(2).equals("/") ? Style.STATE : Style.PARTY;
    return new DocumentCode(form.group(1), form.group(3), style);
  }

  /** A State-style code whose number the register has not given yet. */
  public static DocumentCode unnumbered(String notation) {
    return new DocumentCode("", notation, Style.STATE);
  }

  /**
   * The same notation with the number that the register gave; a zero before numbers under 10, as
   * both the State and the Party write them.
   */
  public DocumentCode numbered(int given) {
    if (given < 1) throw new IllegalArgumentException("number must be 1 or more, was " + given);
    String text = given < 10 ? "0" + given : Integer.toString(given);
    return new DocumentCode(text, notation, style);
  }

  public boolean isNumbered() {
    return !number.isEmpty();
  }

  /** The printed form. */
  @Override
  public String toString() {
    return number + style.separator + notation;
  }
}
