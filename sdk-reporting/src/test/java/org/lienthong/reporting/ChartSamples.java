package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.reporting.Chart.Bars;
import org.lienthong.reporting.Chart.Region;

/** Charts of every kind, with long names, figures below zero and missing ones. DỮ LIỆU MẪU. */
public final class ChartSamples {
  private static final List<String> UNITS =
      List.of(
          "Phường Mẫu Một",
          "Xã có tên rất dài để thử việc xuống dòng bên cạnh các cột của biểu đồ",
          "Xã Mẫu Ba",
          "Xã Mẫu Tư");

  private ChartSamples() {}

  /** "" for what is missing. */
  public static Bars bars(String name, String... values) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (String value : values) numbers.add(value.isEmpty() ? null : new BigDecimal(value));
    return new Bars(name, numbers);
  }

  public static List<Chart> all() {
    return List.of(
        Chart.bar(
            "Tăng",
            "",
            UNITS,
            bars("Kỳ này", "1234567", "20", "", "-120000"),
            bars("Kỳ trước", "1200000", "", "0", "7.5")),
        Chart.stacked(
            "Theo lứa tuổi",
            "",
            UNITS,
            bars("Dưới 30", "120", "20", "5", ""),
            bars("Trên 30", "300", "", "-30", "")),
        share(8),
        share(12),
        Chart.progress(
            "Chỉ tiêu",
            "",
            UNITS,
            bars("Thực hiện", "5314", "120", "", "7"),
            bars("Chỉ tiêu", "6409", "400", "300", "")),
        line(4),
        line(12),
        line(60),
        map());
  }

  static Chart share(int parts) {
    List<String> names =
        IntStream.rangeClosed(1, parts).mapToObj(i -> "Nguồn vốn số " + i).toList();
    String[] values =
        names.stream().map(name -> Integer.toString(name.hashCode() & 1023)).toArray(String[]::new);
    values[1] = "";
    return Chart.share("Cơ cấu", "", names, bars("Dư nợ", values));
  }

  static Chart line(int months) {
    List<String> names =
        IntStream.range(0, months)
            .mapToObj(i -> "Tháng " + (i % 12 + 1) + " năm " + (2022 + i / 12))
            .toList();
    String[] values =
        IntStream.range(0, months)
            .mapToObj(i -> i == 2 ? "" : "" + (1000000 + i * i * 91))
            .toArray(String[]::new);
    return Chart.line("Hội viên", "", names, bars("Thực tế", values));
  }

  static Content geoJson() {
    StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < 6; i++) {
      double west = 105.6 + i * 0.1;
      json.append(i == 0 ? "" : ",")
          .append("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[")
          .append(
              "[%s,20.0],[%s,20.0],[%s,20.1],[%s,20.1],[%s,20.0]"
                  .formatted(west, west + 0.1, west + 0.1, west, west))
          .append("]]},\"properties\":{\"ma\":\"0000")
          .append(i)
          .append("\"}}");
    }
    return Content.ofUtf8(json.append("]}").toString());
  }

  static Chart map() {
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      regions.add(new Region("0000" + i, "Xã " + i, i == 3 ? null : BigDecimal.valueOf(i * 100L)));
    }
    regions.add(new Region("99999", "Đặc khu Mẫu", BigDecimal.TEN));
    return Chart.map(
        "Bản đồ", "", Geography.read("ranh-gioi.geojson", geoJson(), "ma"), "Hội viên", regions);
  }
}
