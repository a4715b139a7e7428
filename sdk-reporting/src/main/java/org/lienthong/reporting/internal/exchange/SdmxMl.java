package org.lienthong.reporting.internal.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** Lays a form out as artefacts of SDMX-ML 2.1, in the order that its schema asks for. */
public final class SdmxMl {
  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

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
    new SdmxCodelists(xml, agency, form, lists, units).write();
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
}
