package org.lienthong.documents.internal.edxml;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;

import java.util.Map;
import java.util.Set;

/** Names what the values have no room for, so that nothing of a file goes unseen. */
final class Oddities {
  private static final Set<String> HEADERS = Set.of("edXMLHeader", "Header");
  private static final Set<String> BODIES = Set.of("edXMLBody", "Body");
  private static final Set<String> ROOT = Set.of("");

  private static final Map<String, Set<String>> PLACES =
      Map.ofEntries(
          Map.entry("edXML", ROOT),
          Map.entry("Envelope", ROOT),
          Map.entry("edXMLEnvelope", Set.of("edXML")),
          Map.entry("AttachmentEncoded", Set.of("edXML")),
          Map.entry("edXMLHeader", Set.of("edXMLEnvelope")),
          Map.entry("edXMLBody", Set.of("edXMLEnvelope")),
          Map.entry("Header", Set.of("Envelope")),
          Map.entry("Body", Set.of("Envelope")),
          Map.entry("MessageHeader", HEADERS),
          Map.entry("Status", HEADERS),
          Map.entry("TraceHeaderList", HEADERS),
          Map.entry("Signature", HEADERS),
          Map.entry("DigitalSignature", HEADERS),
          Map.entry("edXMLManifest", BODIES),
          Map.entry("Manifest", BODIES),
          Map.entry("Reference", Set.of("edXMLManifest", "Manifest")),
          Map.entry("Attachment", Set.of("AttachmentEncoded")));

  // What the .NET programs and the older envelope put on elements; it says nothing of the message.
  private static final Set<String> USUAL_PREFIXES = Set.of("xml", "xsi", "xlink");
  private static final Set<String> USUAL =
      Set.of("id", "version", "mustUnderstand", "actor", "encodingStyle");

  private final Findings findings;

  Oddities(Findings findings) {
    this.findings = findings;
  }

  /** Names are read whatever their prefix, but receivers exist that compare it. */
  void prefix(Markup markup) {
    String prefix = markup.elementPrefix();
    if (!prefix.equals("edXML")) findings.info("DOC-163", markup.getLocalName(), prefix);
  }

  /** An element that frames others and stands in another frame than in real files. */
  void place(Markup markup) {
    String name = markup.getLocalName();
    String around = markup.parent();
    Set<String> places = PLACES.get(name);
    if (places != null && !places.contains(around)) {
      findings.warning("DOC-161", around.isEmpty() ? "file" : around, name, around);
    }
  }

  /** A known element whose name is another's, and its attributes, which are not written again. */
  void element(Markup markup, String where) {
    String namespace = markup.foreignNamespace();
    if (namespace != null) findings.warning("DOC-154", where, namespace);
    for (Markup.Attribute attribute : markup.attributes()) {
      String name = attribute.localName();
      boolean usual =
          attribute.isDeclaration()
              || USUAL_PREFIXES.contains(attribute.prefix())
              || USUAL.contains(name);
      if (!usual) findings.info("DOC-160", where, name, attribute.value());
    }
  }

  /** Text between elements. */
  void text(Markup markup, String where) {
    int event = markup.getEventType();
    if (event != CHARACTERS && event != CDATA) return;
    String text = markup.getText().strip();
    if (!text.isEmpty()) findings.warning("DOC-162", where, text);
  }
}
