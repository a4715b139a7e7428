package org.lienthong.documents.internal.edxml;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.lienthong.documents.edxml.EdxmlProfile;

/** Holds texts against the lengths that a connection's receivers are known to check. */
final class Lengths {
  private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

  private final EdxmlProfile profile;
  private final Findings warnings;

  Lengths(EdxmlProfile profile, Findings warnings) {
    this.profile = profile;
    this.warnings = warnings;
  }

  /**
   * Refuses a text beyond what is accepted, warns of one beyond what is advised.
   *
   * @param where the element as places are named, such as {@code MessageHeader/To[2]/OrganName}
   */
  void check(String where, String text) {
    String element = where.indexOf('[') < 0 ? where : POSITION.matcher(where).replaceAll("");
    int length = text.codePointCount(0, text.length());
    OptionalInt most = profile.most(element);
    if (most.isPresent() && length > most.getAsInt()) {
      throw Refusals.of("DOC-120", where, length, most.getAsInt());
    }
    OptionalInt advised = profile.advised(element);
    if (advised.isPresent() && length > advised.getAsInt()) {
      warnings.warning("DOC-157", where, where, length, advised.getAsInt());
    }
  }
}
