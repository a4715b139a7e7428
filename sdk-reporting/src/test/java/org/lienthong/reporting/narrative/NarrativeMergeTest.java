package org.lienthong.reporting.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.narrative.NarrativeBlock.Paragraph;
import org.lienthong.reporting.narrative.NarrativeMerge.Merged;

class NarrativeMergeTest {
  private static Merged merge(List<Narrative> narratives) {
    return NarrativeMerge.merge(
        Texts.FORM, Texts.report("Hội LHPN phường Mẫu"), narratives, Texts.TIME);
  }

  private static Merged merge(Branches branches) {
    List<Narrative> read = new ArrayList<>();
    for (Branches.File file : branches.files()) {
      read.add(NarrativeReader.read(file.name(), file.author(), Texts.FORM, file.content()));
    }
    return merge(read);
  }

  @Test
  void of_thirty_branches_not_one_sentence_is_lost() {
    for (long seed = 1; seed <= 10; seed++) {
      Branches branches = Branches.of(30, seed);
      Merged merged = merge(branches);
      String seen = Docx.of(merged.document()).seen();
      for (String sentence : branches.written()) {
        assertTrue(seen.contains(sentence), "seed " + seed + " lost: " + sentence);
      }
      for (String sentence : branches.deleted()) assertFalse(seen.contains(sentence), sentence);
      for (String place : branches.lost()) {
        assertTrue(
            merged.findings().stream().anyMatch(f -> place.equals(f.code() + " " + f.file())),
            "seed " + seed + " not named: " + place);
      }
    }
  }

  @Test
  void there_is_no_cap_on_files() {
    Branches branches = Branches.of(300, 7);
    String seen = Docx.of(merge(branches).document()).seen();
    for (String sentence : branches.written()) assertTrue(seen.contains(sentence), sentence);
  }

  @Test
  void the_same_texts_and_time_give_the_same_bytes() {
    byte[] first = merge(Branches.of(30, 3)).document().bytes(1 << 24);
    assertArrayEquals(first, merge(Branches.of(30, 3)).document().bytes(1 << 24));
  }

  @Test
  void each_text_stands_after_its_author_in_the_order_given() {
    Narrative a = narrative("Chi hội A", "Việc của A.");
    Narrative b = narrative("Chi hội B", "Việc của B.");
    String seen = Docx.of(merge(List.of(b, a)).document()).seen();
    String under = seen.substring(seen.indexOf("III. Kiến nghị"), seen.indexOf("IV. Nhiệm vụ"));
    assertEquals(
        "III. Kiến nghị, đề xuất\nChi hội B:\nViệc của B.\nChi hội A:\nViệc của A.\n", under);
  }

  @Test
  void headings_and_branches_without_text_are_named() {
    Narrative empty = NarrativeReader.read("b.docx", "Chi hội B", Texts.FORM, Texts.template());
    Merged merged = merge(List.of(narrative("Chi hội A", "Việc."), empty));
    List<String> said =
        merged.findings().stream().map(finding -> finding.message(Locale.ENGLISH)).toList();
    assertTrue(said.contains("b.docx: nothing under any heading, by Chi hội B."), said::toString);
    assertTrue(
        said.contains("Nobody wrote under \"Nhiệm vụ tháng sau\" of form branch-month."),
        said::toString);
    assertEquals(7, said.size(), said::toString);
  }

  @Test
  void the_merged_document_is_read_one_level_up() {
    Merged merged = merge(List.of(narrative("Chi hội A", "Việc của A.")));
    Narrative read = NarrativeReader.read("p.docx", "Phường Mẫu", Texts.FORM, merged.document());
    assertEquals(
        List.of(new Paragraph("Chi hội A:"), new Paragraph("Việc của A.")),
        read.text("text", "proposals"));
    assertEquals(List.of(), read.text("text", "next"));
    assertEquals(List.of(), read.unplaced());
  }

  @Test
  void a_text_of_another_form_is_not_merged() {
    Form other =
        Form.load(
            "o.json",
            Content.ofUtf8(
                new String(Texts.FORM.toJson().bytes(1 << 20), UTF_8)
                    .replace("branch-month", "other")));
    Narrative narrative = narrative("Chi hội A", "Việc.");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> NarrativeMerge.merge(other, Texts.report("P"), List.of(narrative), Texts.TIME));
    assertEquals("Chi hội A.docx is not of form other", refusal.getMessage());
  }

  private static Narrative narrative(String author, String text) {
    Docx docx = Docx.of(Texts.template()).under("III. Kiến nghị, đề xuất", Docx.paragraph(text));
    return NarrativeReader.read(author + ".docx", author, Texts.FORM, docx.content());
  }
}
