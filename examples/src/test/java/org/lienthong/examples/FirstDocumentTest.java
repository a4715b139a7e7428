package org.lienthong.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

class FirstDocumentTest {
  @Test
  void the_lines_of_the_readme_run_and_say_what_became_of_the_document() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      FirstDocument.send(Content.ofUtf8("DỮ LIỆU MẪU"), out);
    }
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("Nhận: Báo cáo quý", lines.get(0));
    assertEquals("Lưu bền vững văn bản 12/BC-HM gửi 1 nơi nhận", lines.get(1));
    assertTrue(lines.contains("000.00.00.H99 báo: 03 Đã tiếp nhận"), lines.toString());
  }
}
