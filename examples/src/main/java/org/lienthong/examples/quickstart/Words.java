package org.lienthong.examples.quickstart;

import java.math.BigDecimal;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.VietnameseNumbers;
import org.lienthong.reporting.Figure;

/** Figures and names as Vietnamese readers expect them. */
final class Words {
  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private Words() {}

  /** "chưa có số liệu" rather than a zero. */
  static String of(Figure figure) {
    return figure.value().number().map(VietnameseNumbers::format).orElse("chưa có số liệu");
  }

  static String of(long number) {
    return VietnameseNumbers.format(BigDecimal.valueOf(number));
  }

  /** Such as "Phường Hoa Lư (14329)". */
  static String of(AdministrativeUnit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }
}
