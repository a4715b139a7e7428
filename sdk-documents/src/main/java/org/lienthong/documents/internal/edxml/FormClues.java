package org.lienthong.documents.internal.edxml;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.edxml.Variant;

/** Tells which family of programs wrote a file, and names what is none of them. */
final class FormClues {
  static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

  private static final Set<String> OWN =
      Set.of(NAMESPACE, "http://www.e-doc.vn/Schema/", "http://www.e-doc.vn/Schema");

  // Names that both languages of the messages can show.
  private static final Map<String, String> STRANGERS =
      Map.of(
          "AllDocument", "AllDocument",
          "message", "message (2803)",
          "van-ban-qua-mang", "van-ban-qua-mang (2803)",
          "EdXMLEnvelope", "EdXMLEnvelope (go.vn/eDoc)",
          "edXMLEnvelope", "edXMLEnvelope",
          "html", "HTML");

  private Variant variant = Variant.UNKNOWN;
  private boolean manifest;
  private @Nullable String otherBody;

  /** Refuses what is no edXML at all. */
  void root(Markup markup, Findings findings) {
    String name = markup.getLocalName();
    switch (name) {
      case "edXML" -> {
        String namespace = markup.elementNamespace();
        variant = Variant.QCVN_102;
        if (!namespace.equals(NAMESPACE)) {
          variant = Variant.UNKNOWN;
          if (isOwn(namespace) || namespace.isEmpty()) {
            findings.warning("DOC-154", "edXML", namespace);
          }
        } else if (markup.hasAttributePrefix("xsi") || markup.hasAttributePrefix("xsd")) {
          variant = Variant.QCVN_102_DOTNET;
        }
      }
      case "Envelope" -> variant = Variant.SOAP_EDOC;
      default -> throw Refusals.of("DOC-105", STRANGERS.getOrDefault(name, "XML <" + name + ">"));
    }
  }

  /** Whether known elements stand in this namespace in real files. */
  static boolean isExpected(String namespace) {
    // The older form's status is bound to the namespace of the envelope around it.
    return isOwn(namespace) || namespace.equals("http://schemas.xmlsoap.org/soap/envelope/");
  }

  static boolean isOwn(String namespace) {
    return OWN.contains(namespace);
  }

  /** Whether the element is the header of a document or, in the older form, of a status. */
  boolean isHeader(String name) {
    boolean oldStatus = name.equals("Status") && variant == Variant.SOAP_EDOC;
    return name.equals("MessageHeader") || oldStatus;
  }

  void manifest() {
    manifest = true;
  }

  /** Something unknown where the manifest belongs. */
  void otherBody(String name) {
    if (otherBody == null) otherBody = name;
  }

  /** Others borrow the envelope and its header for reports of their own. */
  void refuseOtherBusiness() {
    if (otherBody != null && !manifest) {
      throw Refusals.of("DOC-113", otherBody);
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
