package org.lienthong.signature.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.Reason;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An XML file that may hold signatures: no document type, nothing fetched, limited depth. */
public final class XmlFile {
  private static final int DEEPEST = 500;
  private static final int LARGEST_SHARE = 8;
  private static final int FREE = 4 << 20;

  private final Document document;
  private final Map<String, List<Element>> identified = new HashMap<>();
  private final List<Element> signatures = new ArrayList<>();
  private long budget;

  private XmlFile(Document document, long length) {
    this.document = document;
    this.budget = LARGEST_SHARE * length + FREE;
    for (Node n = document; n != null; n = Names.next(n, document)) {
      if (n instanceof Element element) index(element);
    }
  }

  /** Why a file is not read at all. */
  public static final class Refusal extends IOException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    Refusal(Reason reason, @Nullable Exception cause) {
      super(reason.name(), cause);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }

  public static XmlFile read(byte[] bytes) throws Refusal {
    return new XmlFile(parse(bytes), bytes.length);
  }

  /** As it may have been before somebody laid it out: no blanks between elements. */
  public static XmlFile readWithoutBlanks(byte[] bytes) throws Refusal {
    Document document = parse(bytes);
    for (Node n = document; n != null; ) {
      Node next = Names.next(n, document);
      boolean beside = n.getPreviousSibling() != null || n.getNextSibling() != null;
      if (n.getNodeType() == Node.TEXT_NODE && beside && n.getNodeValue().isBlank()) {
        n.getParentNode().removeChild(n);
      }
      n = next;
    }
    return new XmlFile(document, bytes.length);
  }

  private static Document parse(byte[] bytes) throws Refusal {
    try {
      Document document = builder().parse(new InputSource(new ByteArrayInputStream(bytes)));
      if (!document.getXmlVersion().equals("1.0")) throw new Refusal(Reason.XML_UNREADABLE, null);
      return document;
    } catch (SAXException e) {
      boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
      throw new Refusal(doctype ? Reason.DOCTYPE_FORBIDDEN : Reason.XML_UNREADABLE, e);
    } catch (Refusal e) {
      throw e;
    } catch (IOException e) {
      throw new Refusal(Reason.XML_UNREADABLE, e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute(
          "http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
      factory.setCoalescing(true);
      factory.setExpandEntityReferences(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform reads XML without document types", e);
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }

  private void index(Element element) {
    if (Names.isSignature(element)) signatures.add(element);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!Names.isIdentifier(attribute)) continue;
      List<Element> same =
          identified.computeIfAbsent(attribute.getValue(), id -> new ArrayList<>());
      // Attributes of one element follow one another.
      if (same.isEmpty() || same.get(same.size() - 1) != element) same.add(element);
    }
  }

  Document document() {
    return document;
  }

  /** In document order, those within others too. */
  public List<Element> signatures() {
    return List.copyOf(signatures);
  }

  /** All elements that answer to the identifier. */
  List<Element> identified(String id) {
    return identified.getOrDefault(id, List.of());
  }

  /** Whether this is a message of the document axis. */
  public boolean isEnvelope() {
    return "edXML".equals(document.getDocumentElement().getLocalName());
  }

  /** Something that looks like a signature of the envelope and is none. */
  public boolean hasPlaceholder() {
    if (!isEnvelope()) return false;
    for (Node n = document; n != null; n = Names.next(n, document)) {
      boolean named = "Signature".equals(n.getLocalName());
      if (("DigitalSignature".equals(n.getLocalName()) || named) && !Names.isSignature(n)) {
        return true;
      }
    }
    return false;
  }

  /** Canonical text into the stream, within what one file may cost. */
  void write(Node apex, Predicate<Element> left, CanonicalForm form, OutputStream out)
      throws IOException {
    CanonicalText.write(apex, left, form, new Limited(out));
  }

  /** Counts work that grows with the file. */
  void spend(int amount) throws TooMuchException {
    budget -= amount;
    if (budget < 0) throw new TooMuchException();
  }

  /** More than the file could honestly ask for. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final class Limited extends OutputStream {
    private final OutputStream out;

    Limited(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      spend(length);
      out.write(bytes, offset, length);
    }
  }
}
