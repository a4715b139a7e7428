package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.core.DocumentType;
import org.lienthong.core.Organization;
import org.lienthong.core.Organization.Identifier;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.AddressBook.CanReceive;
import org.lienthong.documents.AddressBook.Capability;

class AddressBookTest {
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final OrganizationId OLD = OrganizationId.of("000.00.25.H25");
  private static final OrganizationId NEW = OrganizationId.of("000.00.25.H42");
  private static final OrganizationId PARTY = OrganizationId.of("000.00.25.A42");

  private final AddressBook book =
      AddressBook.of(
          List.of(
              Organization.builder("Sở Mẫu tỉnh cũ")
                  .identifier(Identifier.on(OLD, "axis").valid(null, MERGER).replacedBy(NEW))
                  .build(),
              Organization.builder("Sở Mẫu tỉnh mới")
                  .otherName("Sở Thử nghiệm")
                  .identifier(Identifier.on(NEW, "axis").valid(MERGER, null))
                  .identifier(Identifier.on(PARTY, "party"))
                  .build()));

  @Test
  void a_merged_body_is_addressed_through_its_successor_from_that_day_on() {
    assertEquals(
        Optional.of(Party.of(OLD, "Sở Mẫu tỉnh cũ")),
        book.address(OLD, "axis", MERGER.minusDays(1)));
    assertEquals(Optional.of(Party.of(NEW, "Sở Mẫu tỉnh mới")), book.address(OLD, "axis", MERGER));
  }

  @Test
  void each_network_has_its_own_identifier_and_none_is_invented() {
    assertEquals(
        Optional.of(Party.of(PARTY, "Sở Mẫu tỉnh mới")), book.address(NEW, "party", MERGER));
    assertEquals(Optional.empty(), book.address(OLD, "party", MERGER.minusDays(1)));
    assertEquals(Optional.empty(), book.address(OrganizationId.of("X.1"), "axis", MERGER));
  }

  @Test
  void successions_in_a_circle_end() {
    OrganizationId a = OrganizationId.of("A");
    OrganizationId b = OrganizationId.of("B");
    AddressBook circle =
        AddressBook.of(
            List.of(
                Organization.builder("A")
                    .identifier(Identifier.of(a).valid(null, MERGER).replacedBy(b))
                    .build(),
                Organization.builder("B")
                    .identifier(Identifier.of(b).valid(null, MERGER).replacedBy(a))
                    .build()));
    assertEquals(Optional.empty(), circle.address(a, "axis", MERGER));
  }

  @Test
  void names_are_found_without_diacritics_and_the_beginning_counts_more() {
    assertEquals(
        List.of("Sở Mẫu tỉnh mới"),
        book.find("so thu nghiem", 5).stream().map(Organization::name).toList());
    assertEquals(2, book.find("SO MAU", 5).size());
    assertEquals(1, book.find("mau", 1).size());
  }

  private CanReceive ask(OrganizationId id, DocumentType type, long bytes, LocalDate on) {
    Capability before =
        new Capability(NEW, "axis", Set.of(), 10_000_000, null, LocalDate.of(2026, 1, 1));
    Capability now =
        new Capability(
            NEW, "axis", Set.of(DocumentType.REPORT), 50_000_000, LocalDate.of(2026, 1, 1), null);
    return book.withCapabilities(List.of(before, now)).canReceive(id, type, bytes, "axis", on);
  }

  @Test
  void whether_a_document_can_go_there_is_told_with_the_reason_before_it_is_sent() {
    LocalDate today = LocalDate.of(2026, 11, 25);
    assertEquals(CanReceive.YES, ask(NEW, DocumentType.REPORT, 50_000_000, today));
    assertEquals(CanReceive.YES, ask(OLD, DocumentType.REPORT, 1, today), "by its successor");
    assertEquals(CanReceive.TOO_LARGE, ask(NEW, DocumentType.REPORT, 50_000_001, today));
    assertEquals(CanReceive.OTHER_TYPES, ask(NEW, DocumentType.OFFICIAL_LETTER, 1, today));
    assertEquals(
        CanReceive.YES, ask(NEW, DocumentType.OFFICIAL_LETTER, 1, LocalDate.of(2025, 12, 31)));
    assertEquals(
        CanReceive.UNKNOWN_BODY, ask(OrganizationId.of("X.1"), DocumentType.REPORT, 1, today));
    assertEquals(
        CanReceive.NO_ADDRESS, ask(NEW, DocumentType.REPORT, 1, LocalDate.of(2025, 6, 30)));
    assertEquals(
        CanReceive.NOTHING_KNOWN,
        ask(OLD, DocumentType.REPORT, 1, LocalDate.of(2025, 6, 30)),
        "nobody said what the old body took");
    assertEquals(
        CanReceive.NOTHING_KNOWN, book.canReceive(NEW, DocumentType.REPORT, 1, "party", today));
  }

  @Test
  void what_a_network_takes_holds_for_everybody_on_it_unless_something_closer_is_said() {
    AddressBook known =
        book.withCapabilities(
            List.of(
                new Capability(NEW, "axis", Set.of(), 0, null, null),
                new Capability(null, "", Set.of(), 100, null, null)));
    LocalDate today = LocalDate.of(2026, 11, 25);
    assertEquals(CanReceive.YES, known.canReceive(NEW, DocumentType.REPORT, 101, "axis", today));
    assertEquals(
        CanReceive.TOO_LARGE, known.canReceive(NEW, DocumentType.REPORT, 101, "party", today));
    assertFalse(CanReceive.TOO_LARGE.mayBeSent());
    assertTrue(CanReceive.NOTHING_KNOWN.mayBeSent());
  }
}
