package org.lienthong.reporting.internal.exchange;

import java.util.List;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/**
 * The data structure definition.
 *
 * @param areas whether there is a code list of units
 */
record SdmxData(Markup xml, String agency, Form form, List<String> lists, boolean areas) {
  private static final List<String> TEXTS =
      List.of("QUALIFIER", "COMMENT", "SOURCE", "REPORTING_PERIOD", "PROVENANCE");
  private static final List<String> COUNTS = List.of("COVERED", "EXPECTED");

  void write() throws SAXException {
    xml.start("str:DataStructures")
        .start("str:DataStructure", SdmxNames.maintained(form, agency, form.id()));
    SdmxNames.names(xml, form.title());
    xml.start("str:DataStructureComponents");
    dimensions();
    attributes();
    xml.start("str:MeasureList", "id", "MeasureDescriptor")
        .start("str:PrimaryMeasure", "id", "OBS_VALUE");
    concept("OBS_VALUE");
    xml.start("str:LocalRepresentation")
        .empty("str:TextFormat", "textType", "Decimal")
        .stop()
        .stop()
        .stop();
    xml.stop().stop().stop();
  }

  private void dimensions() throws SAXException {
    xml.start("str:DimensionList", "id", "DimensionDescriptor");
    int position = 1;
    dimension("REF_AREA", position++, areas);
    dimension("INDICATOR", position++, true);
    for (String list : lists) dimension(list, position++, true);
    xml.start("str:TimeDimension", "id", "TIME_PERIOD", "position", Integer.toString(position));
    concept("TIME_PERIOD");
    xml.start("str:LocalRepresentation")
        .empty("str:TextFormat", "textType", "ObservationalTimePeriod")
        .stop()
        .stop();
    xml.stop();
  }

  private void dimension(String id, int position, boolean coded) throws SAXException {
    xml.start("str:Dimension", "id", id, "position", Integer.toString(position));
    concept(id);
    if (coded) coded(id);
    else text("String");
    xml.stop();
  }

  private void attributes() throws SAXException {
    xml.start("str:AttributeList", "id", "AttributeDescriptor");
    attribute("OBS_STATUS");
    coded("OBS_STATUS");
    related();
    for (String id : TEXTS) {
      attribute(id);
      text("String");
      related();
    }
    for (String id : COUNTS) {
      attribute(id);
      text("Integer");
      related();
    }
    xml.stop();
  }

  private void attribute(String id) throws SAXException {
    xml.start("str:Attribute", "id", id, "assignmentStatus", "Conditional");
    concept(id);
  }

  private void related() throws SAXException {
    xml.start("str:AttributeRelationship")
        .start("str:PrimaryMeasure")
        .empty("Ref", "id", "OBS_VALUE")
        .stop()
        .stop()
        .stop();
  }

  private void concept(String id) throws SAXException {
    xml.start("str:ConceptIdentity")
        .empty(
            "Ref",
            "id",
            id,
            "maintainableParentID",
            SdmxNames.CONCEPTS,
            "maintainableParentVersion",
            form.version(),
            "agencyID",
            agency,
            "package",
            "conceptscheme",
            "class",
            "Concept")
        .stop();
  }

  private void coded(String id) throws SAXException {
    xml.start("str:LocalRepresentation").start("str:Enumeration");
    SdmxNames.reference(xml, form, agency, SdmxNames.listId(id), "codelist", "Codelist");
    xml.stop().stop();
  }

  private void text(String type) throws SAXException {
    xml.start("str:LocalRepresentation").empty("str:TextFormat", "textType", type).stop();
  }
}
