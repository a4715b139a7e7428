package org.lienthong.reporting.internal.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.CodeList;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** Lays a form out as artefacts of SDMX-ML 2.1, in the order that its schema asks for. */
public final class SdmxMl {
  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
  private static final String STATUS = "OBS_STATUS";

  private final Form form;
  private final String agency;
  private final List<AdministrativeUnit> units;
  private final Markup xml;
  private final List<String> lists;

  public SdmxMl(Form form, String agency, List<AdministrativeUnit> units, Markup xml) {
    this.form = form;
    this.agency = agency;
    this.units = units;
    this.xml = xml;
    TreeSet<String> used = new TreeSet<>();
    form.indicators().forEach(indicator -> used.addAll(indicator.breakdown().keySet()));
    this.lists = List.copyOf(used);
  }

  public void write(Instant prepared) throws SAXException {
    xml.namespace("mes", SCHEMAS + "message")
        .namespace("str", SCHEMAS + "structure")
        .namespace("com", SCHEMAS + "common")
        .start("mes:Structure")
        .start("mes:Header")
        .leaf("mes:ID", "STRUCTURE_" + form.id())
        .leaf("mes:Test", "false")
        .leaf("mes:Prepared", prepared.truncatedTo(ChronoUnit.SECONDS).toString())
        .empty("mes:Sender", "id", agency)
        .stop();
    xml.start("mes:Structures");
    dataflow();
    codelists();
    new SdmxConcepts(xml, agency, form, lists).write();
    new SdmxData(xml, agency, form, lists, !units.isEmpty()).write();
    xml.stop().stop();
  }

  private void dataflow() throws SAXException {
    xml.start("str:Dataflows").start("str:Dataflow", SdmxNames.maintained(form, agency, form.id()));
    SdmxNames.names(xml, form.title());
    xml.start("str:Structure");
    SdmxNames.reference(xml, form, agency, form.id(), "datastructure", "DataStructure");
    xml.stop().stop().stop();
  }

  private void codelists() throws SAXException {
    xml.start("str:Codelists");
    Map<String, Label> areas = new TreeMap<>();
    for (AdministrativeUnit unit : units) {
      areas.put(unit.code(), new Label(unit.fullName(), unit.fullName()));
    }
    if (!areas.isEmpty()) {
      codelist("REF_AREA", new Label("Đơn vị hành chính", "Administrative units"), areas);
    }
    Map<String, Label> indicators = new LinkedHashMap<>();
    for (Indicator indicator : form.indicators()) {
      if (indicator.breakdown().isEmpty()) indicators.put(indicator.base(), indicator.label());
      else indicators.putIfAbsent(indicator.base(), indicator.label());
    }
    codelist("INDICATOR", new Label("Chỉ tiêu", "Indicators"), indicators);
    codelist(STATUS, new Label("Tình trạng số liệu", "Observation status"), SdmxNames.STATUSES);
    for (String id : lists) {
      CodeList list = form.codeList(id).orElseThrow();
      xml.start("str:Codelist", SdmxNames.maintained(form, agency, SdmxNames.listId(id)));
      SdmxNames.names(xml, list.label());
      code(SdmxColumns.TOTAL, new Label("Tổng số", "Total"), "");
      for (CodeList.Code code : list.codes()) {
        code(code.code(), code.label(), code.parent() == null ? "" : code.parent());
      }
      xml.stop();
    }
    xml.stop();
  }

  private void codelist(String id, Label label, Map<String, Label> codes) throws SAXException {
    xml.start("str:Codelist", SdmxNames.maintained(form, agency, SdmxNames.listId(id)));
    SdmxNames.names(xml, label);
    for (Map.Entry<String, Label> code : codes.entrySet()) {
      code(code.getKey(), code.getValue(), "");
    }
    xml.stop();
  }

  private void code(String id, Label label, String parent) throws SAXException {
    xml.start("str:Code", "id", id);
    SdmxNames.names(xml, label);
    if (!parent.isEmpty()) xml.start("str:Parent").empty("Ref", "id", parent).stop();
    xml.stop();
  }
}
