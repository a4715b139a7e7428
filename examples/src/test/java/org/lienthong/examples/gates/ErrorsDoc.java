package org.lienthong.examples.gates;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code docs/errors.md}, as the catalogues give it. */
final class ErrorsDoc {
  private static final String HEAD =
      """
      # Mã lỗi và việc cần làm · Error codes and what to do

      Trang này được sinh ra từ các danh mục lỗi của từng mô-đun; đừng sửa tay. Để sinh lại:
      This page is generated from the catalogues of the modules; do not edit it. To make it again:

          mvn -B -ntp verify -Dtest=ErrorsDocTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.update=true

      Mỗi lỗi là một lớp con của `org.lienthong.core.SdkException`, có `code()`, `message(Locale)`,
      `nextStep(Locale)` và `retryable()`. Chỗ `{0}`, `{1}` … được điền bằng tên, vị trí, giá trị cụ thể.
      Every error is a subclass of `org.lienthong.core.SdkException`; `{0}`, `{1}` … stand for the name,
      place or value in question. Codes are stable; some also appear as findings in results.
      """;

  private static final String VERDICTS =
      """

      ## Lý do trong kết luận về chữ ký · Reasons in verdicts on signatures

      Không phải lỗi: là nội dung của `DocumentVerdict` và `SignatureVerdict`.
      Not errors: they are what `DocumentVerdict` and `SignatureVerdict` say.

      | Mã · Code | Tiếng Việt | English |
      | --- | --- | --- |
      """;

  private ErrorsDoc() {}

  static String of(List<ErrorCatalogue> catalogues, Path verdicts) {
    return HEAD
        + catalogues.stream().map(ErrorsDoc::module).collect(Collectors.joining())
        + VERDICTS
        + reasons(verdicts);
  }

  private static String module(ErrorCatalogue catalogue) {
    StringBuilder page = new StringBuilder("\n## " + catalogue.module().name() + "\n");
    for (String code : catalogue.codes()) {
      page.append("\n### ").append(code).append("\n\n");
      entry(page, catalogue.vietnamese(), code);
      page.append('\n');
      entry(page, catalogue.english(), code);
    }
    return page.toString();
  }

  private static void entry(StringBuilder page, Map<String, String> words, String code) {
    page.append(text(words.getOrDefault(code + ".message", ""))).append("<br>\n");
    page.append("→ ").append(text(words.getOrDefault(code + ".next", ""))).append('\n');
  }

  private static String reasons(Path file) {
    Map<String, String> english = ErrorCatalogue.load(file);
    Map<String, String> vietnamese =
        ErrorCatalogue.load(file.resolveSibling("verdicts_vi.properties"));
    StringBuilder rows = new StringBuilder();
    english.forEach(
        (key, words) -> {
          if (!key.matches("[A-Z_]+")) return;
          String row = "| `" + key + "` | " + vietnamese.get(key) + " | " + words + " |\n";
          rows.append(row);
        });
    return rows.toString();
  }

  /** Angle brackets would be taken for HTML. */
  private static String text(String pattern) {
    return ErrorCatalogue.shown(pattern).replace("<", "\\<").replace("*", "\\*");
  }
}
