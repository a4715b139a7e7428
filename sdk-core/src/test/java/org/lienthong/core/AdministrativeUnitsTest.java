package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdministrativeUnitsTest {
  private static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();
  private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEW = AdministrativeUnits.REORGANISATION_2025;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static int count(UnitLevel level, LocalDate on) {
    return UNITS.units(level, on).size();
  }

  private static AdministrativeUnit province(String code, LocalDate on) {
    return UNITS.require(UnitLevel.PROVINCE, code, on);
  }

  private static AdministrativeUnit commune(String code, LocalDate on) {
    return UNITS.require(UnitLevel.COMMUNE, code, on);
  }

  private static List<AdministrativeUnit> lowest(LocalDate on) {
    return UNITS.units(UnitLevel.PROVINCE, on).stream()
        .flatMap(province -> UNITS.communes(province.code(), on).stream())
        .toList();
  }

  private static List<UnitSuccession> communeEdges() {
    return lowest(OLD).stream().flatMap(unit -> UNITS.successors(unit).stream()).toList();
  }

  @Test
  void before_july_2025_there_were_63_provinces_696_districts_and_10035_communes() {
    assertEquals(63, count(UnitLevel.PROVINCE, OLD));
    assertEquals(696, count(UnitLevel.DISTRICT, OLD));
    assertEquals(10_035, count(UnitLevel.COMMUNE, OLD));
    assertEquals(10_040, lowest(OLD).size());
  }

  @Test
  void since_july_2025_there_are_34_provinces_no_district_and_3321_communes() {
    for (LocalDate on : List.of(NEW, TODAY)) {
      assertEquals(34, count(UnitLevel.PROVINCE, on));
      assertEquals(0, count(UnitLevel.DISTRICT, on));
      assertEquals(3_321, count(UnitLevel.COMMUNE, on));
      assertEquals(3_321, lowest(on).size());
    }
  }

  @Test
  void communes_of_today_are_2611_xa_697_phuong_and_13_dac_khu() {
    assertEquals(Map.of("Xã", 2_611L, "Phường", 697L, "Đặc khu", 13L), types(TODAY));
    assertEquals(Map.of("Xã", 2_621L, "Phường", 687L, "Đặc khu", 13L), types(NEW));
    assertEquals(Map.of("Xã", 7_692L, "Phường", 1_726L, "Thị trấn", 617L), types(OLD));
  }

  private static Map<String, Long> types(LocalDate on) {
    return UNITS.units(UnitLevel.COMMUNE, on).stream()
        .collect(Collectors.groupingBy(AdministrativeUnit::type, Collectors.counting()));
  }

  @Test
  void every_one_of_the_10602_edges_leads_from_an_old_unit_to_a_new_one_and_back() {
    Set<UnitSuccession> forward = Set.copyOf(communeEdges());
    Set<UnitSuccession> backward =
        lowest(NEW).stream()
            .flatMap(unit -> UNITS.predecessors(unit).stream())
            .collect(Collectors.toSet());
    assertEquals(10_602, communeEdges().size());
    assertEquals(forward, backward);
    assertEquals(10_040, forward.stream().map(UnitSuccession::from).distinct().count());
    assertEquals(3_321, forward.stream().map(UnitSuccession::to).distinct().count());
  }

  @Test
  void of_471_split_communes_397_went_into_two_58_into_three_15_into_four_one_into_five() {
    Map<Integer, Integer> splits = new TreeMap<>();
    for (AdministrativeUnit unit : lowest(OLD)) {
      int targets = UNITS.successors(unit).size();
      if (targets > 1) splits.merge(targets, 1, Integer::sum);
      assertTrue(
          UNITS.successors(unit).stream().allMatch(edge -> edge.partial() == targets > 1),
          unit::fullName);
    }
    assertEquals(Map.of(2, 397, 3, 58, 4, 15, 5, 1), splits);
    assertEquals(
        441,
        communeEdges().stream()
            .filter(UnitSuccession::partial)
            .map(UnitSuccession::to)
            .distinct()
            .count());
  }

  @Test
  void only_132_communes_are_the_same_territory_under_the_same_code() {
    long same =
        UNITS.units(UnitLevel.COMMUNE, OLD).stream()
            .filter(old -> UNITS.versions(old).stream().anyMatch(v -> v.isValidOn(NEW)))
            .count();
    assertEquals(132, same);
    long reused =
        UNITS.units(UnitLevel.COMMUNE, NEW).stream()
            .filter(unit -> UNITS.resolve(UnitLevel.COMMUNE, unit.code(), OLD).isPresent())
            .count();
    assertEquals(3_315, reused);
  }

  @Test
  void no_split_crosses_a_province_and_every_edge_follows_its_province() {
    for (UnitSuccession edge : communeEdges()) {
      AdministrativeUnit above = edge.from();
      if (above.level() == UnitLevel.COMMUNE) {
        above = UNITS.require(UnitLevel.DISTRICT, above.parentCode(), OLD);
      }
      AdministrativeUnit old = province(above.parentCode(), OLD);
      List<UnitSuccession> went = UNITS.successors(old);
      String expected = went.isEmpty() ? old.code() : went.get(0).to().code();
      assertTrue(went.size() <= 1, old::fullName);
      assertEquals(expected, edge.to().parentCode(), () -> edge.from().fullName());
    }
  }

  @Test
  void ninh_binh_was_made_of_three_provinces_and_398_communes_and_has_129() {
    AdministrativeUnit ninhBinh = province("37", NEW);
    List<AdministrativeUnit> sources =
        UNITS.predecessors(ninhBinh).stream().map(UnitSuccession::from).toList();
    assertEquals(
        List.of("Tỉnh Hà Nam", "Tỉnh Nam Định", "Tỉnh Ninh Bình"),
        sources.stream().map(AdministrativeUnit::fullName).toList());
    assertEquals(
        List.of(98, 175, 125),
        sources.stream().map(unit -> UNITS.communes(unit.code(), OLD).size()).toList());

    List<UnitSuccession> edges =
        sources.stream()
            .flatMap(unit -> UNITS.communes(unit.code(), OLD).stream())
            .flatMap(unit -> UNITS.successors(unit).stream())
            .toList();
    assertEquals(404, edges.size());
    assertEquals(129, UNITS.communes("37", NEW).size());
    assertEquals(
        Map.of(
            "13285", List.of("13285", "13366"),
            "13324", List.of("13324", "13330"),
            "13354", List.of("13363", "13366"),
            "13357", List.of("13336", "13366"),
            "13363", List.of("13363", "13366"),
            "14503", List.of("14488", "14533")),
        edges.stream()
            .filter(UnitSuccession::partial)
            .collect(
                Collectors.groupingBy(
                    edge -> edge.from().code(),
                    Collectors.mapping(edge -> edge.to().code(), Collectors.toList()))));
    assertEquals(
        8,
        edges.stream().filter(UnitSuccession::partial).map(UnitSuccession::to).distinct().count());
  }

  @Test
  void one_code_names_different_communes_in_june_and_in_july_2025() {
    AdministrativeUnit june = commune("13285", OLD);
    AdministrativeUnit july = commune("13285", NEW);
    assertNotEquals(june, july);
    assertEquals(List.of(june), UNITS.versions(june));
    assertEquals(List.of(july), UNITS.versions(july));
    assertEquals(NEW, june.validTo());
  }

  @Test
  void all_63_provinces_lead_to_the_34_and_an_unchanged_one_just_goes_on() {
    Set<AdministrativeUnit> reached =
        UNITS.units(UnitLevel.PROVINCE, OLD).stream()
            .flatMap(
                old -> {
                  List<UnitSuccession> went = UNITS.successors(old);
                  return went.isEmpty() ? Stream.of(old) : went.stream().map(UnitSuccession::to);
                })
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(UNITS.units(UnitLevel.PROVINCE, NEW)), reached);
    assertEquals(province("01", OLD), province("01", NEW));
    assertEquals("Tỉnh Thanh Hóa", province("38", TODAY).fullName());
    assertEquals(List.of(), UNITS.predecessors(province("38", TODAY)));
  }

  @Test
  void dong_nai_became_a_city_in_2026_and_stayed_the_same_unit() {
    AdministrativeUnit before = province("75", LocalDate.of(2026, 4, 29));
    AdministrativeUnit after = province("75", LocalDate.of(2026, 4, 30));
    assertEquals("Tỉnh Đồng Nai", before.fullName());
    assertEquals("Thành phố Đồng Nai", after.fullName());
    assertEquals(List.of(before, after), UNITS.versions(before));
    assertEquals(List.of(before, after), UNITS.versions(after));
    assertEquals(List.of(), UNITS.successors(before));
    assertEquals(UNITS.predecessors(before), UNITS.predecessors(after));
    assertEquals(
        List.of("70", "75"),
        UNITS.predecessors(after).stream().map(edge -> edge.from().code()).toList());
    assertEquals(UNITS.communes("75", TODAY), UNITS.children(before, TODAY));
  }

  @Test
  void ten_communes_of_dong_nai_became_wards_on_30_april_2026() {
    LocalDate day = LocalDate.of(2026, 4, 30);
    List<String> changed =
        UNITS.units(UnitLevel.COMMUNE, day).stream()
            .filter(unit -> !unit.equals(commune(unit.code(), day.minusDays(1))))
            .peek(unit -> assertEquals("Phường", unit.type()))
            .peek(unit -> assertEquals("Xã", UNITS.versions(unit).get(0).type()))
            .map(AdministrativeUnit::code)
            .toList();
    assertEquals(
        List.of(
            "25270", "25357", "25363", "26116", "26170", "26248", "26326", "26368", "26425",
            "26485"),
        changed);
  }

  @Test
  void five_island_districts_stand_for_themselves_and_became_special_zones() {
    List<AdministrativeUnit> islands =
        lowest(OLD).stream().filter(unit -> unit.level() == UnitLevel.DISTRICT).toList();
    assertEquals(
        List.of("Bạch Long Vĩ", "Cồn Cỏ", "Hoàng Sa", "Lý Sơn", "Côn Đảo"),
        islands.stream().map(AdministrativeUnit::name).toList());
    for (AdministrativeUnit island : islands) {
      List<UnitSuccession> went = UNITS.successors(island);
      assertEquals(1, went.size());
      assertFalse(went.get(0).partial());
      assertEquals("Đặc khu", went.get(0).to().type());
      assertEquals(List.of(), UNITS.children(island, OLD));
    }
  }

  @Test
  void a_province_has_no_children_on_a_day_before_it_was_made() {
    assertEquals(List.of(), UNITS.children(province("37", NEW), OLD));
    assertEquals(7, UNITS.children(province("37", OLD), OLD).size());
    assertEquals(129, UNITS.children(province("37", NEW), NEW).size());
  }

  @Test
  void an_unknown_code_is_empty_and_require_says_why() {
    assertTrue(UNITS.resolve(UnitLevel.COMMUNE, "99999", TODAY).isEmpty());
    assertRefused(
        "CORE-030",
        "No administrative unit ever had the code \"99999\".",
        UnitLevel.COMMUNE,
        "99999",
        TODAY);
    assertRefused(
        "CORE-031",
        "Tỉnh Hà Nam (35) ended on 01/07/2025 and went into: Tỉnh Ninh Bình (37).",
        UnitLevel.PROVINCE,
        "35",
        NEW);
    assertRefused(
        "CORE-032",
        "Đặc khu Bạch Long Vĩ (11948) did not exist on 30/06/2025; it began on 01/07/2025.",
        UnitLevel.COMMUNE,
        "11948",
        OLD);
    assertRefused(
        "CORE-033",
        "What had the code \"35\" on 01/07/2019 is not known: the list begins on" + " 01/01/2025.",
        UnitLevel.PROVINCE,
        "35",
        LocalDate.of(2019, 7, 1));
  }

  private static void assertRefused(
      String code, String message, UnitLevel level, String unit, LocalDate on) {
    var refusal = assertThrows(InputException.class, () -> UNITS.require(level, unit, on));
    assertEquals(code, refusal.code());
    assertEquals(message, refusal.message(Locale.ENGLISH));
  }

  @Test
  void a_unit_that_is_not_from_the_list_has_no_history() {
    var invented =
        new AdministrativeUnit("37", "", UnitLevel.PROVINCE, "Tỉnh", "Mẫu", "Tỉnh Mẫu", NEW, null);
    assertEquals(List.of(), UNITS.versions(invented));
    assertEquals(List.of(), UNITS.successors(invented));
    assertEquals(List.of(), UNITS.predecessors(invented));
    assertEquals(List.of(), UNITS.children(invented, TODAY));
  }

  private static AdministrativeUnit branch(String code, String name, LocalDate from) {
    return new AdministrativeUnit(
        code, "14533", UnitLevel.BRANCH, "Chi hội", name, "Chi hội " + name, from, null);
  }

  @Test
  void an_organisation_adds_its_own_branches_and_what_became_of_them() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    AdministrativeUnit one = branch("14533-01", "Phố Mẫu Một", NEW);
    AdministrativeUnit two = branch("14533-02", "Phố Mẫu Hai", NEW);
    AdministrativeUnit both = branch("14533-09", "Phố Mẫu", day);
    AdministrativeUnits own =
        UNITS.toBuilder()
            .unit(one)
            .unit(two)
            .end(one, day)
            .end(two, day)
            .unit(both)
            .succession(day, UnitLevel.BRANCH, "14533-01", UnitLevel.BRANCH, "14533-09")
            .succession(day, UnitLevel.BRANCH, "14533-02", UnitLevel.BRANCH, "14533-09")
            .build();
    assertEquals(2, own.children(commune("14533", NEW), day.minusDays(1)).size());
    assertEquals(List.of(both), own.children(commune("14533", NEW), day));
    assertEquals(2, own.predecessors(both).size());
    assertEquals(both, own.successors(one.until(day)).get(0).to());
    assertEquals(3_321, own.units(UnitLevel.COMMUNE, day).size());
    assertEquals(129, own.communes("37", day).size());
    assertEquals(UNITS.all().size() + 3, own.all().size());
  }

  @Test
  void what_does_not_fit_together_is_the_callers_mistake() {
    AdministrativeUnit one = branch("x", "Mẫu", NEW);
    var twice =
        assertThrows(
            IllegalArgumentException.class,
            () -> AdministrativeUnits.builder().unit(one).unit(branch("x", "Khác", TODAY)).build());
    assertTrue(String.valueOf(twice.getMessage()).startsWith("Chi hội Khác (x) begins while"));
    assertThrows(
        IllegalArgumentException.class,
        () -> AdministrativeUnits.builder().nextVersion(one).build());
    assertThrows(IllegalArgumentException.class, () -> UNITS.toBuilder().end(one, TODAY));
    assertThrows(IllegalArgumentException.class, () -> UNITS.toBuilder().end(one, NEW));
    AdministrativeUnits.Builder dangling =
        AdministrativeUnits.builder()
            .unit(one)
            .succession(TODAY, UnitLevel.BRANCH, "x", UnitLevel.BRANCH, "y");
    assertThrows(IllegalArgumentException.class, dangling::build);
  }

  @Test
  void a_list_of_ones_own_begins_where_it_begins() {
    AdministrativeUnits own = AdministrativeUnits.builder().unit(branch("x", "Mẫu", NEW)).build();
    var refusal = assertThrows(InputException.class, () -> own.require(UnitLevel.BRANCH, "x", OLD));
    assertEquals("CORE-033", refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).endsWith("the list begins on 01/07/2025."));
  }
}
