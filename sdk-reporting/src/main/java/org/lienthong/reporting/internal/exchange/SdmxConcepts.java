package org.lienthong.reporting.internal.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** The concept scheme: one concept for each column of the data. */
record SdmxConcepts(Markup xml, String agency, Form form, List<String> lists) {
  void write() throws SAXException {
    xml.start("str:Concepts")
        .start("str:ConceptScheme", SdmxNames.maintained(form, agency, SdmxNames.CONCEPTS));
    SdmxNames.names(xml, new Label("Các cột của số liệu", "Columns of the data"));
    for (Map.Entry<String, Label> concept : concepts().entrySet()) {
      xml.start("str:Concept", "id", concept.getKey());
      SdmxNames.names(xml, concept.getValue());
      xml.stop();
    }
    xml.stop().stop();
  }

  private Map<String, Label> concepts() {
    Map<String, Label> concepts = new LinkedHashMap<>();
    concepts.put("REF_AREA", new Label("Đơn vị", "Reference area"));
    concepts.put("INDICATOR", new Label("Chỉ tiêu", "Indicator"));
    for (String list : lists) concepts.put(list, form.codeList(list).orElseThrow().label());
    concepts.put("TIME_PERIOD", new Label("Kỳ báo cáo", "Time period"));
    concepts.put("OBS_VALUE", new Label("Giá trị", "Observation value"));
    concepts.put("OBS_STATUS", new Label("Tình trạng số liệu", "Observation status"));
    concepts.put("QUALIFIER", new Label("Dấu so sánh trước giá trị", "Sign before the value"));
    concepts.put("COMMENT", new Label("Ghi chú", "Comment"));
    concepts.put("SOURCE", new Label("Nguồn", "Source"));
    concepts.put("REPORTING_PERIOD", new Label("Kỳ theo mẫu", "Period as the form names it"));
    concepts.put("PROVENANCE", new Label("Báo cáo, tính ra hay ước tính", "Provenance"));
    concepts.put("COVERED", new Label("Số đơn vị đã có", "Units covered"));
    concepts.put("EXPECTED", new Label("Số đơn vị phải có", "Units expected"));
    return concepts;
  }
}
