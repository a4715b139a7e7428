package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Organization.Identifier;

class OrganizationTest {
  private static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "000.00.19.H40, qcvn102",
    "000.00.00.H40, qcvn102",
    "H37.02.02, qd20",
    "H37.DN.001, qd20",
    "G12.18, qd20",
    "01.02.G22, other",
    "28.22.H17, other",
    "14.00.W00, other",
    "001.00.20.TT2, other",
    "vxp.saas.03, other",
  })
  void every_code_that_circulates_is_kept_and_its_scheme_told_by_form(String code, String scheme) {
    assertEquals(code, OrganizationId.of(code).toString());
    assertEquals(scheme, OrganizationId.of(code).scheme().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "000.00.19. H40", "H37\n", "Hội"})
  void what_cannot_be_a_code_is_the_callers_mistake(String code) {
    assertThrows(IllegalArgumentException.class, () -> OrganizationId.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "001.02.19.H40, 000.02.19.H40",
    "000.02.19.H40, 000.00.19.H40",
    "000.00.19.H40, 000.00.00.H40",
    "001.00.19.H40, 000.00.19.H40",
  })
  void the_body_above_loses_the_leftmost_group(String code, String parent) {
    assertEquals(Optional.of(OrganizationId.of(parent)), OrganizationId.of(code).parent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.00.00.H40", "H37.02.02", "vxp.saas.03"})
  void the_top_and_other_schemes_have_no_computed_parent(String code) {
    assertEquals(Optional.empty(), OrganizationId.of(code).parent());
  }

  private static Organization sample() {
    OrganizationId merged = OrganizationId.of("000.00.92.H42");
    return Organization.builder("Hội Liên hiệp Phụ nữ tỉnh Mẫu")
        .otherName("Hội LHPN tỉnh Mẫu")
        .identifier(
            Identifier.on(OrganizationId.of("000.00.91.H25"), "truc")
                .valid(null, REORGANISATION)
                .replacedBy(merged))
        .identifier(Identifier.on(merged, "truc").valid(REORGANISATION, null))
        .identifier(Identifier.on(OrganizationId.of("000.00.93.A42"), "dang"))
        .identifier(OrganizationId.of("H42.92"))
        .build();
  }

  @Test
  void each_network_knows_the_body_under_its_own_code() {
    assertEquals("000.00.92.H42", code("truc", TODAY));
    assertEquals("000.00.93.A42", code("dang", TODAY));
    assertEquals("H42.92", code("another", TODAY));
  }

  @Test
  void the_code_changes_on_the_day_of_the_merger() {
    assertEquals("000.00.91.H25", code("truc", REORGANISATION.minusDays(1)));
    assertEquals("000.00.92.H42", code("truc", REORGANISATION));
  }

  private static String code(String connection, LocalDate on) {
    return sample().identifierFor(connection, on).orElseThrow().value();
  }

  @Test
  void a_body_that_a_network_does_not_know_cannot_be_addressed_there() {
    var body =
        Organization.builder("Đơn vị mẫu")
            .identifier(Identifier.on(OrganizationId.of("H42.92"), "truc"))
            .build();
    assertEquals(Optional.empty(), body.identifierFor("dang", TODAY));
  }

  @Test
  void an_old_code_still_names_the_body_and_leads_to_the_new_one() {
    assertTrue(sample().isKnownAs(OrganizationId.of("000.00.91.H25")));
    assertFalse(sample().isKnownAs(OrganizationId.of("000.00.01.H25")));
    assertEquals(OrganizationId.of("000.00.92.H42"), sample().identifiers().get(0).successor());
    assertEquals(List.of("Hội LHPN tỉnh Mẫu"), sample().otherNames());
    assertEquals(
        "Hội Liên hiệp Phụ nữ tỉnh Mẫu [000.00.91.H25, 000.00.92.H42, 000.00.93.A42, H42.92]",
        sample().toString());
  }

  @Test
  void a_code_that_ends_before_it_begins_is_the_callers_mistake() {
    var mistake =
        assertThrows(
            IllegalArgumentException.class,
            () -> Identifier.of(OrganizationId.of("H42")).valid(TODAY, REORGANISATION));
    assertEquals(
        "H42 must begin before it ends, was 2026-11-24 to 2025-07-01", mistake.getMessage());
  }
}
