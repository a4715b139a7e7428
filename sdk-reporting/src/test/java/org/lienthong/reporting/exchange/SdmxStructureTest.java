package org.lienthong.reporting.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.internal.exchange.SdmxColumns;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SdmxStructureTest {
  private static final Instant TIME = Instant.parse("2026-10-05T02:00:00Z");
  private static final String STR = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";

  private static Content structure() {
    return SdmxStructure.write(Made.FORM, "LIENTHONG", Made.units(Made.ND09), TIME);
  }

  private static Document parsed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(structure().bytes(5_000_000)));
  }

  private static List<String> ids(NodeList elements) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      ids.add(((Element) elements.item(i)).getAttribute("id"));
    }
    return ids;
  }

  /** What the data says can be looked up here, column by column and code by code. */
  @Test
  void every_column_and_code_of_the_data_is_defined() throws Exception {
    Document xml = parsed();
    String csv =
        new String(
            SdmxCsv.write(
                    Observation.of(Made.report(Made.ND09, 3, false)),
                    "LIENTHONG",
                    SdmxCsv.Edition.V2_0)
                .bytes(5_000_000),
            StandardCharsets.UTF_8);
    List<String> head = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
    List<String> defined = ids(xml.getElementsByTagNameNS(STR, "Dimension"));
    defined.addAll(ids(xml.getElementsByTagNameNS(STR, "TimeDimension")));
    defined.add("OBS_VALUE");
    defined.addAll(ids(xml.getElementsByTagNameNS(STR, "Attribute")));
    assertEquals(head.subList(3, head.size()), defined);
    assertEquals(Set.copyOf(defined), Set.copyOf(ids(xml.getElementsByTagNameNS(STR, "Concept"))));
    Set<String> codes = new TreeSet<>(ids(xml.getElementsByTagNameNS(STR, "Code")));
    for (Observation one : Observation.of(Made.report(Made.ND09, 3, false))) {
      assertTrue(codes.contains(one.unit()), one.unit());
      assertTrue(codes.contains(one.indicator().base()), one.indicator().base());
      assertTrue(codes.containsAll(one.indicator().breakdown().values()), one.toString());
      String status = SdmxColumns.status(one.figure().value(), one.figure().provenance());
      assertTrue(codes.contains(status), status);
    }
    assertTrue(codes.containsAll(List.of("A", "E", "M", "O", "Q")), codes.toString());
    assertTrue(codes.contains("_T"));
    String flow = "dataflow,LIENTHONG:wu-members(1),M,";
    assertTrue(csv.lines().skip(1).findFirst().orElseThrow().startsWith(flow), csv);
    Element dataflow = (Element) xml.getElementsByTagNameNS(STR, "Dataflow").item(0);
    assertEquals("wu-members", dataflow.getAttribute("id"));
    assertEquals("1", dataflow.getAttribute("version"));
  }

  @Test
  void every_reference_leads_to_something_in_the_message() throws Exception {
    Document xml = parsed();
    Set<String> there = new TreeSet<>();
    for (String kind :
        List.of(
            "Codelist", "ConceptScheme", "Concept", "DataStructure", "PrimaryMeasure", "Code")) {
      there.addAll(ids(xml.getElementsByTagNameNS(STR, kind)));
    }
    NodeList references = xml.getElementsByTagName("Ref");
    assertTrue(references.getLength() > 20);
    for (int i = 0; i < references.getLength(); i++) {
      Element reference = (Element) references.item(i);
      assertTrue(there.contains(reference.getAttribute("id")), reference.getAttribute("id"));
    }
  }

  @Test
  void equal_forms_give_equal_bytes_in_two_languages() {
    assertArrayEquals(structure().bytes(5_000_000), structure().bytes(5_000_000));
    String text = new String(structure().bytes(5_000_000), StandardCharsets.UTF_8);
    assertTrue(text.contains("<com:Name xml:lang=\"vi\">Chỉ tiêu</com:Name>"), text);
    assertTrue(text.contains("<com:Name xml:lang=\"en\">Indicator</com:Name>"), text);
  }

  @Test
  void what_sdmx_cannot_call_by_its_name_is_refused() {
    String json = new String(Made.FORM.toJson().bytes(5_000_000), StandardCharsets.UTF_8);
    Form dotted = Form.load(Content.ofUtf8(json.replace("\"wu-members\"", "\"wu.members\"")));
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> SdmxStructure.write(dotted, "LIENTHONG", List.of(), TIME));
    assertEquals("SDMX allows no such id of a form: wu.members", refusal.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> SdmxStructure.write(Made.FORM, "1A", List.of(), TIME));
  }
}
