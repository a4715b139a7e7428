package org.lienthong.cli.signature;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.signature.OfficialSigning.Numbered;
import org.lienthong.signature.OfficialSigning.SignedByPerson;
import picocli.CommandLine;

/** The number and the date that the register gave, to be written into their blanks. */
final class NumberOptions {
  @CommandLine.Option(names = "--number", paramLabel = "N")
  private @Nullable Integer number;

  @CommandLine.Option(names = "--date", paramLabel = "DATE")
  private @Nullable LocalDate date;

  /**
   * @throws WrongUseException CLI-044 if one stands without the other, CLI-045 if the number is not
   *     positive
   */
  void check() {
    if ((number == null) != (date == null)) throw WrongUseException.of("CLI-044");
    if (number != null && number < 1) throw WrongUseException.of("CLI-045", number);
  }

  boolean given() {
    return number != null;
  }

  /** Written now where given, else taken as written before. */
  Numbered apply(SignedByPerson signed) {
    return number == null || date == null ? signed.numberedBefore() : signed.numbered(number, date);
  }

  JsonObject addTo(JsonObject json) {
    return json.put("number", number).put("date", date == null ? null : date.toString());
  }
}
