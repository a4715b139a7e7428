package org.lienthong.reporting.internal.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One entry as a stream of elements: no document type, no entities, bounded texts. */
public final class XmlPart implements Closeable {
  private final String part;
  private final Budget budget;
  private final InputStream in;
  private final XMLStreamReader xml;

  private XmlPart(String part, Budget budget, InputStream in) throws XMLStreamException {
    this.part = part;
    this.budget = budget;
    this.in = in;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    xml = factory.createXMLStreamReader(in);
  }

  public static XmlPart open(ZipParts parts, String part, Budget budget) throws WorkbookProblem {
    InputStream in = null;
    try {
      in = parts.open(part);
      return new XmlPart(part, budget, in);
    } catch (IOException | XMLStreamException e) {
      WorkbookProblem problem = budget.reason(part, e);
      try {
        if (in != null) in.close();
      } catch (IOException second) {
        problem.addSuppressed(second);
      }
      throw problem;
    }
  }

  /** The next start or end of an element; false at the end of the part. */
  public boolean next() throws WorkbookProblem {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw WorkbookProblem.unreadable(part, null);
        }
        boolean element =
            event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
        if (element) return true;
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) {
      throw budget.reason(part, e);
    }
  }

  public boolean starts(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  public boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  /** Of the element that starts or ends here, without its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  public boolean isEnd() {
    return xml.isEndElement();
  }

  /** To the end of the element at hand, whatever is in it. */
  public void skip() throws WorkbookProblem {
    for (int depth = 1; depth > 0 && next(); ) depth += xml.isEndElement() ? -1 : 1;
  }

  /** Whatever namespace the attribute has. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
    }
    return null;
  }

  public String attribute(String name, String unless) {
    String value = attribute(name);
    return value == null ? unless : value;
  }

  /**
   * The characters up to the end of the element at hand, including those of elements in it.
   *
   * @param without elements that are left out with all that is in them
   */
  public String text(String... without) throws WorkbookProblem {
    Set<String> skipped = Set.of(without);
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int skipping = 0;
    try {
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (skipping == 0 && skipped.contains(xml.getLocalName())) skipping = depth;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (skipping == depth) skipping = 0;
          depth--;
        } else if (skipping == 0 && xml.hasText() && event != XMLStreamConstants.COMMENT) {
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          int most = budget.limits().text();
          if (text.length() > most) throw WorkbookProblem.tooMany(part + " <t>", most);
        }
      }
      return text.toString();
    } catch (XMLStreamException | RuntimeException e) {
      throw budget.reason(part, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
