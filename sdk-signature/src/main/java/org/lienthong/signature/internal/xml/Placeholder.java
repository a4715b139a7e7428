package org.lienthong.signature.internal.xml;

import org.w3c.dom.Element;

/** A value that many programs of the document axis copied from one sample. */
final class Placeholder {
  private static final String CONSTANT = "GbVb8n9+qFxz466Ag0sbpVdLPs2R0+9JBekp12UyarAZjoG0W";

  private Placeholder() {}

  static boolean isConstant(Element value) {
    return value.getTextContent().replaceAll("[ \t\r\n]", "").startsWith(CONSTANT);
  }
}
