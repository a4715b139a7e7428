package org.lienthong.documents.internal.edxml;

/** Lengths that one product on the way is known to enforce, in characters; unconfirmed as norm. */
enum FieldLimits {
  ORGAN_NAME("OrganName", 200),
  SUBJECT("Subject", 500),
  CODE_NUMBER("CodeNumber", 11),
  CODE_NOTATION("CodeNotation", 30);

  private final String element;
  private final int most;

  FieldLimits(String element, int most) {
    this.element = element;
    this.most = most;
  }

  String check(String value) {
    int length = value.codePointCount(0, value.length());
    if (length > most) throw Refusals.of("DOC-120", element, length, most);
    return value;
  }
}
