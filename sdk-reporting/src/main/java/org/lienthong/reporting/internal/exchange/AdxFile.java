package org.lienthong.reporting.internal.exchange;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;

/** One ADX file on its way in. Used once. */
public final class AdxFile {
  private static final Set<String> OF_GROUP =
      Set.of("dataSet", "orgUnit", "period", "completeDate", "comment");
  private static final int LONGEST_NOTE = 10_000;

  private final String name;
  private final XMLStreamReader xml;
  private final StatedRows rows;
  private final Map<String, String> group = new LinkedHashMap<>();
  private final Map<String, String> groupBreakdown = new LinkedHashMap<>();
  private long line = 1;

  private AdxFile(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
    this.rows = new StatedRows(name);
  }

  public static Content read(String name, Content file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    long line = 1;
    try (InputStream in = file.open()) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      try {
        AdxFile reading = new AdxFile(name, xml);
        reading.read();
        return reading.rows.tidy();
      } finally {
        line = Math.max(1, xml.getLocation().getLineNumber());
        xml.close();
      }
    } catch (XMLStreamException | IOException e) {
      throw refusal(name, line);
    }
  }

  private static InputException refusal(String name, long line) {
    return InputFinding.at(name, line, "", null, "REP-606", "ADX").asException();
  }

  private void read() throws XMLStreamException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refusal(name, xml.getLocation().getLineNumber());
      }
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      if (!AdxWriter.NAMESPACE.equals(xml.getNamespaceURI())) {
        throw refusal(name, xml.getLocation().getLineNumber());
      }
      String element = xml.getLocalName();
      if (root != element.equals("adx")) throw refusal(name, xml.getLocation().getLineNumber());
      root = false;
      switch (element) {
        case "adx" -> {}
        case "group" -> group();
        case "dataValue" -> value();
        default -> throw refusal(name, xml.getLocation().getLineNumber());
      }
    }
  }

  private void group() {
    group.clear();
    groupBreakdown.clear();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attribute = xml.getAttributeLocalName(i);
      (OF_GROUP.contains(attribute) ? group : groupBreakdown)
          .put(attribute, xml.getAttributeValue(i));
    }
  }

  private void value() throws XMLStreamException {
    long at = xml.getLocation().getLineNumber();
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> breakdown = new LinkedHashMap<>(groupBreakdown);
    fields.put("form", group.getOrDefault("dataSet", ""));
    fields.put("unit", group.getOrDefault("orgUnit", ""));
    fields.put("period", period(at));
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "dataElement" -> fields.put("indicator", value);
        case "value" -> fields.put("value", value);
        default -> breakdown.put(xml.getAttributeLocalName(i), value);
      }
    }
    fields.put("note", note());
    line = Math.max(line + 1, at);
    rows.add(line, fields, breakdown);
  }

  private String note() throws XMLStreamException {
    String note = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      if (!xml.getLocalName().equals("annotation")) {
        throw refusal(name, xml.getLocation().getLineNumber());
      }
      note = requireNonNullElse(xml.getElementText(), "");
      if (note.length() > LONGEST_NOTE) throw refusal(name, xml.getLocation().getLineNumber());
    }
    return note;
  }

  private String period(long at) {
    String text = group.getOrDefault("period", "");
    try {
      return Period.parse(text).toString();
    } catch (InputException e) {
      throw InputFinding.at(name, at, "period", e, "REP-603", StatedRows.shown(text)).asException();
    }
  }
}
