package org.lienthong.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lienthong.core.Content;

/** Every file of the run with its size and fingerprint. */
record FilesSection(Workspace work) {
  private static final String COMMUNES = "so-lieu/quy-2-2026/";
  private static final Map<String, String> WHAT =
      Map.of(
          Tour.REPORT,
          "Báo cáo đã ký",
          Tour.CHANGED_REPORT,
          "Báo cáo bị sửa một byte",
          Tour.WORKBOOK,
          "Bảng tính tổng hợp",
          "tong-hop.csv",
          "Số liệu tổng hợp cho phần mềm khác",
          "so-lieu/quy-2-2025-398-xa.csv",
          "Số liệu cùng kỳ của 398 đơn vị cũ");

  void write(Html html) {
    // The stores of the offices are theirs, not results.
    List<Path> files =
        work.files().stream().filter(file -> !work.name(file).startsWith(".")).toList();
    Predicate<Path> ofCommune = file -> work.name(file).startsWith(COMMUNES);
    List<Path> communes = files.stream().filter(ofCommune).toList();
    html.start("section", "id", "tep").leaf("h2", "Tệp");
    table(html, "Kết quả", files.stream().filter(ofCommune.negate()).toList());
    html.start("details").leaf("summary", communes.size() + " tệp của các xã, phường");
    table(html, "Báo cáo của các xã, phường", communes);
    html.stop().stop();
  }

  private void table(Html html, String caption, List<Path> files) {
    html.start("div", "class", "wide").start("table", "class", "files").leaf("caption", caption);
    html.start("thead").start("tr");
    html.leaf("th", "Tệp", "scope", "col").leaf("th", "Byte", "scope", "col");
    html.leaf("th", "SHA-256", "scope", "col").stop().stop().start("tbody");
    for (Path file : files) {
      String name = work.name(file);
      html.start("tr").start("th", "scope", "row").leaf("a", name, "href", name);
      html.leaf("small", " " + WHAT.getOrDefault(name, "")).stop();
      html.leaf("td", Words.of(size(file)));
      html.start("td").leaf("code", Content.of(file).sha256().hex()).stop().stop();
    }
    html.stop().stop().stop();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
