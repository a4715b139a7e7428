package org.lienthong.reporting;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.VietnameseText;

/** Whether the name that a line shows is that of its unit, however it was typed. */
final class BookNames {
  private BookNames() {}

  /**
   * Whether it is the name of another of these units and not its own; whatever is nobody's name
   * names nobody.
   *
   * @param shown may leave out the type of the unit
   */
  static boolean isOthers(String shown, AdministrativeUnit own, List<AdministrativeUnit> all) {
    if (shown.isEmpty()) return false;
    String exact = exact(shown);
    String folded = VietnameseText.searchKey(shown);
    List<Predicate<AdministrativeUnit>> surestFirst =
        List.of(
            unit -> exact(unit.fullName()).equals(exact),
            unit -> exact(unit.name()).equals(exact),
            unit -> VietnameseText.searchKey(unit.fullName()).equals(folded),
            unit -> VietnameseText.searchKey(unit.name()).equals(folded));
    for (Predicate<AdministrativeUnit> fits : surestFirst) {
      if (fits.test(own)) return false;
      if (all.stream().anyMatch(fits)) return true;
    }
    return false;
  }

  private static String exact(String name) {
    String one = VietnameseText.nfc(name).strip().replaceAll("\\s+", " ");
    return one.toLowerCase(Locale.ROOT);
  }
}
