package org.lienthong.signature.internal.xml;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which canonical form of XML.
 *
 * @param always prefixes that the exclusive form treats like the inclusive one
 */
record CanonicalForm(boolean exclusive, boolean comments, boolean inheritsIds, Set<String> always) {
  private static final String WITH_COMMENTS = "WithComments";

  private static final Map<String, CanonicalForm> FORMS =
      Map.of(
          "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
          new CanonicalForm(false, false, true, Set.of()),
          "http://www.w3.org/2006/12/xml-c14n11",
          new CanonicalForm(false, false, false, Set.of()),
          "http://www.w3.org/2001/10/xml-exc-c14n#",
          new CanonicalForm(true, false, false, Set.of()));

  /** Of nodes for which no form is named. */
  static final CanonicalForm USUAL = new CanonicalForm(false, false, true, Set.of());

  CanonicalForm {
    always = Set.copyOf(always);
  }

  /** Null if there is no such form. */
  static @Nullable CanonicalForm named(String algorithm) {
    CanonicalForm plain = FORMS.get(algorithm);
    if (plain != null) return plain;
    String base = algorithm.replaceFirst("#?" + WITH_COMMENTS + "$", "");
    if (base.equals(algorithm)) return null;
    CanonicalForm form = FORMS.getOrDefault(base, FORMS.get(base + "#"));
    // Only the exclusive form ends in a number sign of its own.
    if (form == null || !algorithm.equals(base + "#" + WITH_COMMENTS)) return null;
    return form.withComments(true);
  }

  CanonicalForm withComments(boolean shown) {
    return new CanonicalForm(exclusive, shown, inheritsIds, always);
  }

  CanonicalForm withAlways(Set<String> prefixes) {
    return new CanonicalForm(exclusive, comments, inheritsIds, prefixes);
  }
}
