package org.lienthong.reporting.internal.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.CodeList;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** The code lists: units, indicators, what became of a figure, and those of the form. */
record SdmxCodelists(
    Markup xml, String agency, Form form, List<String> lists, List<AdministrativeUnit> units) {

  void write() throws SAXException {
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
    codelist(
        "OBS_STATUS", new Label("Tình trạng số liệu", "Observation status"), SdmxNames.STATUSES);
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
