package org.lienthong.documents.internal.edxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EnvelopeSignature;

/** What the signature element of an envelope says, and what that amounts to. */
final class SignatureElement {
  private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";

  // A vendor's sample value, pasted into real messages by every program built on that sample.
  private static final String SAMPLE_VALUE = "GbVb8n9+qFxz466Ag0sbpVdLPs2R0+9JBekp12UyarAZjoG0W";
  private static final int SHORTEST_VALUE = 80;
  private static final int SHORTEST_CERTIFICATE = 400;

  private static final Set<String> METHODS =
      Set.of(
          MORE + "rsa-sha256",
          MORE + "rsa-sha384",
          MORE + "rsa-sha512",
          MORE + "ecdsa-sha256",
          MORE + "ecdsa-sha384",
          MORE + "ecdsa-sha512",
          "http://www.w3.org/2007/05/xmldsig-more#rsa-pss",
          "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1");
  private static final Set<String> TRANSFORMS =
      Set.of(
          XMLDSIG + "enveloped-signature",
          "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
          "http://www.w3.org/2001/10/xml-exc-c14n#",
          "http://www.w3.org/2006/12/xml-c14n11");

  private final String namespace;
  private final List<String> transforms = new ArrayList<>();
  private String method = "";
  private String value = "";
  private String certificate = "";

  private SignatureElement(String namespace) {
    this.namespace = namespace;
  }

  /** From the start tag of the element to its end. */
  static SignatureElement read(Markup markup) throws XMLStreamException {
    SignatureElement element = new SignatureElement(markup.elementNamespace());
    int inside = markup.depth();
    while (markup.next() != XMLStreamConstants.END_ELEMENT || markup.depth() >= inside) {
      if (markup.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      switch (markup.getLocalName()) {
        case "SignatureMethod" -> element.method = markup.attribute("Algorithm");
        case "CanonicalizationMethod", "Transform" ->
            element.transforms.add(markup.attribute("Algorithm"));
        case "SignatureValue" -> element.value = compact(markup.textAround());
        case "X509Certificate" -> element.certificate = compact(markup.textAround());
        default -> {}
      }
    }
    return element;
  }

  private static String compact(String base64) {
    return base64.replaceAll("\\s", "");
  }

  /**
   * @param broken whether the file around it is not what a strict parser accepts
   */
  EnvelopeSignature classify(boolean broken) {
    if (!namespace.equals(XMLDSIG)
        || value.length() < SHORTEST_VALUE
        || value.startsWith(SAMPLE_VALUE)
        || certificate.length() < SHORTEST_CERTIFICATE) {
      return EnvelopeSignature.PLACEHOLDER;
    }
    if (broken || !TRANSFORMS.containsAll(transforms)) return EnvelopeSignature.MALFORMED;
    if (!METHODS.contains(method)) return EnvelopeSignature.UNSUPPORTED_ALGORITHM;
    return EnvelopeSignature.UNPROVED;
  }

  /** What becomes of one that is unproved. */
  static EnvelopeSignature prove(Content file) {
    return SignatureProof.check(file, METHODS);
  }

  String method() {
    return method;
  }
}
