package org.lienthong.reporting.internal.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** How artefacts of SDMX are named and point to each other. */
final class SdmxNames {
  static final String CONCEPTS = "CONCEPTS";

  /** The codes that {@link SdmxColumns#status} writes. */
  static final Map<String, Label> STATUSES = statuses();

  private SdmxNames() {}

  private static Map<String, Label> statuses() {
    Map<String, Label> codes = new LinkedHashMap<>();
    codes.put("A", new Label("Số liệu bình thường", "Normal value"));
    codes.put("E", new Label("Số liệu ước tính", "Estimated value"));
    codes.put("M", new Label("Không áp dụng", "Data cannot exist"));
    codes.put("O", new Label("Chưa có số liệu", "Missing value"));
    codes.put("Q", new Label("Không công bố", "Missing value; suppressed"));
    return Collections.unmodifiableMap(codes);
  }

  static String listId(String concept) {
    return "CL_" + concept.toUpperCase(Locale.ROOT);
  }

  /** All artefacts of a form have its version. */
  static String[] maintained(Form form, String agency, String id) {
    return new String[] {
      "id", id, "agencyID", agency, "version", form.version(), "isFinal", "false"
    };
  }

  static void names(Markup xml, Label label) throws SAXException {
    xml.leaf("com:Name", label.vi(), "xml:lang", "vi");
    xml.leaf("com:Name", label.en(), "xml:lang", "en");
  }

  static void reference(Markup xml, Form form, String agency, String id, String where, String what)
      throws SAXException {
    xml.empty(
        "Ref",
        "id",
        id,
        "agencyID",
        agency,
        "version",
        form.version(),
        "package",
        where,
        "class",
        what);
  }
}
