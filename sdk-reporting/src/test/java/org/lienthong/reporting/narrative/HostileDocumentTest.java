package org.lienthong.reporting.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class HostileDocumentTest {
  private static void assertRefused(String code, Content content) {
    InputException refusal =
        assertThrows(
            InputException.class,
            () -> NarrativeReader.read("a.docx", "Chi hội A", Texts.FORM, content));
    assertEquals(code, refusal.code(), refusal.getMessage());
  }

  private static Docx docx() {
    return Docx.of(Texts.template());
  }

  @Test
  void what_is_no_document_is_refused() {
    assertRefused("REP-520", Content.of(new byte[0]));
    assertRefused("REP-520", Content.ofUtf8("Kính gửi"));
    byte[] old = new byte[4096];
    old[0] = (byte) 0xD0;
    old[1] = (byte) 0xCF;
    assertRefused("REP-520", Content.of(old));
    assertRefused("REP-520", docx().without("word/document.xml").content());
    assertRefused("REP-520", docx().part("word/document.xml", "<w:document").content());
    assertRefused("REP-520", docx().part("word/document.xml", "<document/>").content());
  }

  @Test
  void a_document_cut_short_is_refused() {
    byte[] whole = docx().content().bytes(1 << 20);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertRefused("REP-520", Content.of(half));
  }

  @Test
  void a_document_type_is_refused() {
    String body = docx().body();
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    assertRefused("REP-520", docx().part("word/document.xml", type + body).content());
    String entity = body.replace("Kính gửi", "&e;");
    assertRefused("REP-520", docx().part("word/document.xml", type + entity).content());
  }

  @Test
  void a_bomb_is_refused_before_it_unpacks() {
    String blank = " ".repeat(40 << 20);
    assertRefused("REP-521", docx().under("a) Mẹ đỡ đầu", blank).content());
    assertRefused("REP-521", docx().part("word/styles.xml", "<x>" + blank + "</x>").content());
  }

  @Test
  void too_many_paragraphs_are_refused() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 400_001; i++)
      many.append("<w:p><w:r><w:t>").append(i * 7919L).append("</w:t></w:r></w:p>");
    assertRefused("REP-521", docx().under("a) Mẹ đỡ đầu", many.toString()).content());
  }

  @Test
  void tables_within_tables_without_end_are_refused() {
    String deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000);
    assertRefused("REP-521", docx().under("a) Mẹ đỡ đầu", deep).content());
  }

  @Test
  void a_document_of_another_form_is_refused() {
    String properties = docx().text("docProps/custom.xml").replace("branch-month", "other");
    assertRefused("REP-522", docx().part("docProps/custom.xml", properties).content());
  }

  @Test
  void elements_without_end_do_not_exhaust_the_stack() {
    String deep = "<w:smartTag>".repeat(9_000) + "</w:smartTag>".repeat(9_000);
    Content content = docx().under("a) Mẹ đỡ đầu", "<w:p>" + deep + "</w:p>" + deep).content();
    assertTrue(NarrativeReader.read("a.docx", "Chi hội A", Texts.FORM, content).isEmpty());
  }
}
