package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.reporting.Chart.Bars;
import org.w3c.dom.Document;

class ChartTest {
  private static Chart chart() {
    return Chart.bar(
        "Hội viên quý III năm 2026 <mẫu>",
        "Hội viên tăng so với cùng kỳ & cả năm",
        List.of("Hội viên", "Hộ gia đình đạt 5 không 3 sạch 3 an toàn tại khu dân cư"),
        Bars.of("Quý III năm 2026", 1234567, 20),
        new Bars("Quý III năm 2025", Arrays.asList(new BigDecimal("1200000"), null)));
  }

  private static String text(Content content) {
    return new String(content.bytes(5_000_000), StandardCharsets.UTF_8);
  }

  private static Document parsed(Content content) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content.bytes(5_000_000)));
  }

  @Test
  void equal_charts_give_equal_bytes() {
    assertArrayEquals(chart().svg().bytes(5_000_000), chart().svg().bytes(5_000_000));
    assertArrayEquals(
        chart().outlinedSvg().bytes(5_000_000), chart().outlinedSvg().bytes(5_000_000));
  }

  @Test
  void a_screen_reader_finds_title_and_description() throws Exception {
    var svg = parsed(chart().svg()).getDocumentElement();
    assertEquals("img", svg.getAttribute("role"));
    assertEquals("http://www.w3.org/2000/svg", svg.getNamespaceURI());
    var title = svg.getElementsByTagName("title").item(0);
    var description = svg.getElementsByTagName("desc").item(0);
    assertEquals("Hội viên quý III năm 2026 <mẫu>", title.getTextContent());
    assertEquals("Hội viên tăng so với cùng kỳ & cả năm", description.getTextContent());
    assertEquals(
        title.getAttributes().getNamedItem("id").getNodeValue()
            + " "
            + description.getAttributes().getNamedItem("id").getNodeValue(),
        svg.getAttribute("aria-labelledby"));
  }

  @Test
  void numbers_are_written_the_vietnamese_way_and_what_is_missing_is_no_zero() {
    String svg = text(chart().svg());
    assertTrue(svg.contains(">1.234.567<"), svg);
    assertTrue(svg.contains(">chưa có số liệu<"), svg);
    assertTrue(svg.contains("'Times New Roman', Tinos"), svg);
  }

  @Test
  void for_print_every_letter_is_an_outline() throws Exception {
    Document svg = parsed(chart().outlinedSvg());
    assertEquals(0, svg.getElementsByTagName("text").getLength());
    assertTrue(svg.getElementsByTagName("path").getLength() > 10);
    assertFalse(text(chart().outlinedSvg()).contains("font-family"));
  }

  @Test
  void the_table_twin_says_the_same() {
    String html = chart().tableHtml();
    assertTrue(html.startsWith("<table><caption>Hội viên quý III năm 2026 &lt;mẫu&gt;"), html);
    assertTrue(html.contains("<td>1.234.567</td><td>1.200.000</td>"), html);
    assertTrue(html.contains("<td>20</td><td>chưa có số liệu</td>"), html);
  }

  @Test
  void bars_below_zero_and_all_zero_are_drawn() throws Exception {
    var chart = Chart.bar("a", "b", List.of("x", "y"), Bars.of("s", -1234, 5));
    assertTrue(text(chart.svg()).contains(">-1.234<"));
    parsed(Chart.bar("a", "b", List.of("x"), Bars.of("s", 0)).svg());
  }

  @Test
  void a_series_must_have_one_value_for_each_category() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Chart.bar("a", "b", List.of("x", "y"), Bars.of("Quý III", 1)));
    assertEquals("series \"Quý III\" has 1 values for 2 categories", refusal.getMessage());
  }
}
