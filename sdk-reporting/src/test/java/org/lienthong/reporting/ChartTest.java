package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
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

  @Test
  void every_kind_is_drawn_alike_twice_and_named_for_a_listener() throws Exception {
    for (int i = 0; i < ChartSamples.all().size(); i++) {
      Chart chart = ChartSamples.all().get(i);
      assertArrayEquals(
          chart.svg().bytes(5_000_000), ChartSamples.all().get(i).svg().bytes(5_000_000));
      assertArrayEquals(
          chart.png().bytes(5_000_000), ChartSamples.all().get(i).png().bytes(5_000_000));
      var svg = parsed(chart.svg()).getDocumentElement();
      assertEquals("img", svg.getAttribute("role"));
      String description = svg.getElementsByTagName("desc").item(0).getTextContent();
      assertTrue(description.startsWith("Biểu đồ") || description.startsWith("Bản đồ"));
      assertTrue(description.contains(": cao nhất "), description);
    }
  }

  @Test
  void a_png_is_the_same_picture_lettered_in_the_bundled_font() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(chart().png().bytes(5_000_000)));
    assertEquals(1280, image.getWidth());
    double height =
        Double.parseDouble(parsed(chart().svg()).getDocumentElement().getAttribute("height"));
    assertEquals(2 * Math.ceil(height), image.getHeight());
    assertEquals(0xFFFFFFFF, image.getRGB(0, 0));
    Content accented = Chart.bar("Hội", "a", List.of("x"), Bars.of("s", 1)).png();
    Content bare = Chart.bar("Hôi", "a", List.of("x"), Bars.of("s", 1)).png();
    assertTrue(pixels(accented, 0, 80) > pixels(bare, 0, 80), "the dot below is there");
    String bytes = new String(accented.bytes(5_000_000), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("iTXtTitle"), "the title is in the file");
  }

  private static int pixels(Content png, int from, int to) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(png.bytes(5_000_000)));
    int dark = 0;
    for (int y = from; y < to; y++) {
      for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xFF) < 0x60) dark++;
    }
    return dark;
  }

  @Test
  void w7_is_82_91_percent_of_its_target() {
    Chart progress =
        Chart.progress(
            "a", "b", List.of("x"), Bars.of("Thực hiện", 5314), Bars.of("Chỉ tiêu", 6409));
    assertTrue(text(progress.svg()).contains(">5.314 / 6.409 (82,91%)<"), text(progress.svg()));
    assertTrue(progress.tableHtml().contains("<td>82,91</td>"), progress.tableHtml());
  }

  @Test
  void what_is_missing_is_said_in_every_kind_and_never_drawn_as_zero() {
    for (Chart chart : ChartSamples.all()) {
      assertTrue(text(chart.svg()).contains("chưa có số liệu"), chart.kind() + text(chart.svg()));
      assertTrue(chart.tableHtml().contains("<td>chưa có số liệu</td>"), chart.tableHtml());
    }
    // One stretch in the legend; none from the first point over the gap to the last.
    assertEquals(1, stretches(ChartSamples.bars("s", "5", "", "7")));
    assertEquals(3, stretches(ChartSamples.bars("s", "5", "6", "7")));
  }

  private static long stretches(Bars bars) {
    String svg = text(Chart.line("a", "b", List.of("x", "y", "z"), bars).svg());
    return svg.lines()
        .flatMap(line -> Arrays.stream(line.split("<", -1)))
        .filter(element -> element.contains("stroke-width=\"1.8\""))
        .flatMapToInt(String::chars)
        .filter(c -> c == 'L')
        .count();
  }

  @Test
  void the_sum_of_a_stack_says_how_many_parts_it_lacks() {
    Chart stack =
        Chart.stacked(
            "a", "b", List.of("x"), ChartSamples.bars("s", "5"), ChartSamples.bars("t", ""));
    assertTrue(text(stack.svg()).contains(">5 (thiếu 1 phần)<"), text(stack.svg()));
  }

  @Test
  void a_map_names_units_without_an_outline_and_its_table_has_their_codes() {
    Chart map = ChartSamples.map();
    assertTrue(text(map.svg()).contains("Không có ranh giới trên bản đồ: Đặc khu Mẫu."));
    assertTrue(
        map.tableHtml().contains("<th scope=\"row\">00003</th><td>Xã 3</td><td>chưa có"),
        map.tableHtml());
  }

  @Test
  void a_negative_part_is_no_share() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Chart.share("a", "b", List.of("x", "y"), Bars.of("s", 5, -1)));
    Chart nothing = Chart.share("a", "b", List.of("x", "y"), Bars.of("s", 0, 0));
    assertFalse(text(nothing.svg()).contains("%"), "nothing divided by nothing");
  }

  @Test
  void labels_cannot_break_out_of_their_place() throws Exception {
    String evil = "\"><script>alert(1)</script>\u0000";
    Chart chart = Chart.line(evil, evil, List.of(evil), Bars.of(evil, 1));
    assertEquals(0, parsed(chart.svg()).getElementsByTagName("script").getLength());
    assertFalse(chart.tableHtml().contains("<script"));
    assertTrue(chart.png().bytes(5_000_000).length > 1000);
  }
}
