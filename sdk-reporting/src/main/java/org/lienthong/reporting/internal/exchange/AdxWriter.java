package org.lienthong.reporting.internal.exchange;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.core.Content;
import org.lienthong.reporting.exchange.Observation;

/** Writes groups of values as they follow each other. */
public final class AdxWriter {
  static final String NAMESPACE = "urn:ihe:qrph:adx:2015";

  private final XMLStreamWriter xml;
  private String group = "";

  private AdxWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static Content write(List<Observation> observations) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      AdxWriter writer = new AdxWriter(xml);
      xml.writeStartDocument("UTF-8", "1.0");
      writer.line(0);
      xml.writeStartElement("adx");
      xml.writeDefaultNamespace(NAMESPACE);
      for (Observation one : observations) {
        Optional<String> number = PlainFigure.of(one, "ADX");
        if (number.isPresent()) writer.value(one, number.get());
      }
      writer.close();
      xml.writeEndDocument();
      writer.line(0);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return Content.of(bytes.toByteArray());
  }

  private void value(Observation one, String number) throws XMLStreamException {
    String form = one.form().id() + "@" + one.form().version();
    String key = form + " " + one.unit() + " " + one.period().range();
    if (!key.equals(group)) {
      if (!group.isEmpty()) end();
      group = key;
      line(1);
      xml.writeStartElement("group");
      attributes(
          Map.of(
              "dataSet", one.form().id(), "orgUnit", one.unit(), "period", one.period().range()));
    }
    line(2);
    Map<String, String> attributes = new TreeMap<>(one.indicator().breakdown());
    attributes.put("dataElement", one.indicator().base());
    attributes.put("value", number);
    if (one.note().isEmpty()) {
      xml.writeEmptyElement("dataValue");
      attributes(attributes);
    } else {
      xml.writeStartElement("dataValue");
      attributes(attributes);
      xml.writeStartElement("annotation");
      xml.writeCharacters(one.note());
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (Map.Entry<String, String> one : new TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(one.getKey(), one.getValue());
    }
  }

  private void close() throws XMLStreamException {
    if (!group.isEmpty()) end();
    line(0);
  }

  private void end() throws XMLStreamException {
    line(1);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
