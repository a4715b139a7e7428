package org.lienthong.reporting.exchange;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.CodeList;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.internal.exchange.SdmxMl;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/**
 * What the columns and codes of {@link SdmxCsv} mean, as a structure message of SDMX-ML 2.1 to send
 * beside the data: concepts, code lists, the data structure and the dataflow. Without it nobody
 * else can read the figures.
 *
 * <p>Made from the published schemas; not held against any registry.
 */
public final class SdmxStructure {
  private static final Pattern AGENCY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)*");

  private SdmxStructure() {}

  /**
   * Equal arguments give equal bytes.
   *
   * @param agency that maintains all of it, as in the data
   * @param units the codes that {@code REF_AREA} may have; empty to leave them open
   * @param prepared when the message is made
   * @throws IllegalArgumentException if agency, form, version or code lists have no id that SDMX
   *     allows
   */
  public static Content write(
      Form form, String agency, List<AdministrativeUnit> units, Instant prepared) {
    requireNonNull(prepared, "prepared");
    check(AGENCY, "agency", agency);
    check(ID, "form", form.id());
    check(VERSION, "version of " + form.id(), form.version());
    for (CodeList list : form.codeLists()) {
      check(NAME, "code list", list.id());
      for (CodeList.Code code : list.codes()) check(ID, "code of " + list.id(), code.code());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Markup xml = Markup.to(bytes).begin();
      new SdmxMl(form, agency, units, xml).write(prepared);
      xml.end();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return Content.of(bytes.toByteArray());
  }

  private static void check(Pattern pattern, String what, String id) {
    if (pattern.matcher(id).matches()) return;
    throw new IllegalArgumentException("SDMX allows no such id of a " + what + ": " + id);
  }
}
