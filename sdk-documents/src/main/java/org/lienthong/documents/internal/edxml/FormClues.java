package org.lienthong.documents.internal.edxml;

import java.util.Map;
import org.lienthong.documents.edxml.Variant;

/** Tells which family of programs wrote a file, and names what is none of them. */
final class FormClues {
  static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

  private static final Map<String, String> STRANGERS =
      Map.of(
          "AllDocument", "the older AllDocument form",
          "message", "a provincial gateway message (document 2803 form)",
          "EdXMLEnvelope", "a flat EdXMLEnvelope, which the axis refuses",
          "html", "a web page");

  private Variant variant = Variant.UNKNOWN;

  /** Refuses what is no edXML at all. */
  void root(Markup markup, Findings findings) {
    String name = markup.getLocalName();
    switch (name) {
      case "edXML" -> {
        String namespace = markup.elementNamespace();
        variant = Variant.QCVN_102;
        if (!namespace.equals(NAMESPACE)) {
          variant = Variant.UNKNOWN;
          findings.warning("DOC-154", "edXML", namespace);
        } else if (markup.hasAttributePrefix("xsi") || markup.hasAttributePrefix("xsd")) {
          variant = Variant.QCVN_102_DOTNET;
        }
      }
      case "Envelope" -> variant = Variant.SOAP_EDOC;
      default ->
          throw Refusals.of("DOC-105", STRANGERS.getOrDefault(name, "XML with the root " + name));
    }
  }

  /** Looks for the marks of the .NET programs on elements that carry them. */
  void element(Markup markup) {
    if (variant != Variant.QCVN_102) return;
    boolean marked =
        switch (markup.getLocalName()) {
          case "DigitalSignature" -> true;
          case "TraceHeaderList" -> !markup.attribute("mustUnderstand").isEmpty();
          case "Reference" -> markup.hasAttributePrefix("xlink");
          default -> false;
        };
    if (marked) variant = Variant.QCVN_102_DOTNET;
  }

  Variant variant() {
    return variant;
  }
}
