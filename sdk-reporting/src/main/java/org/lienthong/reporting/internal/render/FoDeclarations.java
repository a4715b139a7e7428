package org.lienthong.reporting.internal.render;

import org.xml.sax.SAXException;

/** Settings of the file as a whole: viewers show its title instead of the file name. */
final class FoDeclarations {
  private FoDeclarations() {}

  static void write(Markup fo) throws SAXException {
    fo.namespace("pdf", "http://xmlgraphics.apache.org/fop/extensions/pdf");
    fo.start("fo:declarations");
    fo.start("pdf:catalog").start("pdf:dictionary", "type", "normal", "key", "ViewerPreferences");
    fo.leaf("pdf:boolean", "true", "key", "DisplayDocTitle").stop().stop();
    fo.stop();
  }
}
