package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {
  @Test
  void the_decree_has_29_kinds_and_two_of_them_no_abbreviation() {
    assertEquals(29, DocumentType.state().size());
    assertEquals(
        List.of("Công văn", "Thư công"),
        DocumentType.state().stream()
            .filter(type -> type.abbreviation().isEmpty())
            .map(DocumentType::name)
            .toList());
    assertEquals(
        27,
        DocumentType.state().stream()
            .map(DocumentType::abbreviation)
            .filter(abbreviation -> !abbreviation.isEmpty())
            .distinct()
            .count());
  }

  @Test
  void the_party_has_25_kinds_and_8_papers() {
    assertEquals(33, DocumentType.party().size());
    assertEquals(33, DocumentType.party().stream().map(DocumentType::name).distinct().count());
  }

  @Test
  void every_kind_is_found_by_its_name_however_it_is_typed() {
    for (DocumentType type : DocumentType.state()) {
      assertEquals(type, DocumentType.named(" " + type.name().toUpperCase(java.util.Locale.ROOT)));
    }
    assertEquals("Bản thỏa thuận", DocumentType.named("bản thoả thuận").name());
    assertEquals("Thông tri", DocumentType.named("THÔNG TRI").name());
  }

  @Test
  void an_unknown_kind_keeps_its_name() {
    DocumentType own = DocumentType.named("Sổ tay");
    assertEquals("Sổ tay", own.name());
    assertFalse(own.isKnown());
    assertTrue(DocumentType.REPORT.isKnown());
  }

  @Test
  void numbering_a_document_changes_only_number_and_date() {
    var draft =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("BC-HLHPN"),
                DocumentType.REPORT,
                "Kết quả công tác quý III",
                "Hội mẫu")
            .place("Ninh Bình")
            .signatory(new DocumentMetadata.Signatory("TM.", "Chủ tịch", "Người ký mẫu"))
            .urgency(Urgency.URGENT)
            .build();
    var issued = draft.numbered(12, LocalDate.of(2026, 10, 5));
    assertEquals("12/BC-HLHPN", issued.code().toString());
    assertEquals(Optional.of(LocalDate.of(2026, 10, 5)), issued.issueDate());
    assertEquals(Optional.empty(), draft.issueDate());
    assertEquals(draft.place(), issued.place());
    assertEquals(draft.signatory(), issued.signatory());
    assertEquals(draft.urgency(), issued.urgency());
    assertEquals(draft.subject(), issued.subject());
  }

  @Test
  void an_urgency_that_nobody_knows_is_kept_and_5_is_ordinary() {
    assertEquals(Urgency.FLASH, Urgency.ofPriority(3));
    assertEquals(Urgency.NORMAL, Urgency.ofPriority(5));
    assertFalse(Urgency.ofPriority(9).isKnown());
  }
}
