package org.lienthong.reporting.narrative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;

class NarrativeTemplateTest {
  @Test
  void the_same_form_and_time_give_the_same_bytes() {
    assertArrayEquals(Texts.template().bytes(1 << 20), Texts.template().bytes(1 << 20));
  }

  @Test
  void a_form_without_a_narrative_has_no_template() {
    Form form =
        Form.load(
            "f.json",
            Content.ofUtf8(
                """
                {"id": "f", "version": "1", "title": {"vi": "Biểu", "en": "Form"},
                 "measures": {}, "indicators": [], "columns": []}
                """));
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> NarrativeTemplate.write(form, Texts.report("Chi hội Mẫu"), Texts.TIME));
    assertEquals("form f has no narrative", refusal.getMessage());
  }

  @Test
  void another_program_prints_its_head_headings_and_signature(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("mau.docx");
    Texts.template().writeTo(file);
    String text = Files.readString(Texts.converted(file, "txt:Text", folder.resolve("out")));
    assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text);
    assertTrue(text.contains("II. Kết quả công tác"), text);
    assertTrue(text.contains("b) Nội dung khác"), text);
    assertTrue(text.contains("CHI HỘI TRƯỞNG"), text);
  }
}
