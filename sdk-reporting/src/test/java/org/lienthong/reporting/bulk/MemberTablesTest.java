package org.lienthong.reporting.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Hierarchy;

/** R-71, member rows to tables; everything counted a second time with plain collections. */
class MemberTablesTest {
  private static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();
  private static final LocalDate ON = LocalDate.of(2026, 6, 14);
  private static final Hierarchy TREE = Hierarchy.province(UNITS, "37", ON);
  private static final List<AdministrativeUnit> COMMUNES = TREE.leaves();
  private static final String HEAD = "commune,person,birth_year,ethnic,note,amount\n";

  private static MemberTables.Builder tables() {
    return MemberTables.builder(TREE, "commune")
        .rows("members")
        .rows("by_age", "birth_year")
        .rows("by_age_and_ethnic", "ethnic", "birth_year")
        .distinct("persons", "person")
        .distinct("persons_by_ethnic", "person", "ethnic")
        .sum("money", "amount", "ethnic")
        .bands("birth_year", 1966, 1976, 1986)
        .registry(UNITS);
  }

  private static MemberTables read(String csv) {
    return tables().read("hội viên.csv", Content.ofUtf8(csv), ON, Watch.NONE);
  }

  private record Member(
      AdministrativeUnit unit, String person, int year, String ethnic, long amount) {
    String band() {
      return year < 1966 ? "<1966" : year < 1976 ? "1966" : year < 1986 ? "1976" : "1986";
    }
  }

  private static List<Member> members(long seed, int count) {
    Random random = new Random(seed);
    return Stream.generate(
            () ->
                new Member(
                    COMMUNES.get(random.nextInt(COMMUNES.size())),
                    random.nextInt(5) == 0
                        ? "HV-" + random.nextInt(300)
                        : "0%011d".formatted(random.nextInt(count / 2)),
                    1940 + random.nextInt(68),
                    List.of("Kinh", "Mường", "Bru-Vân Kiều", "").get(random.nextInt(4)),
                    random.nextInt(2_000_000) - 500_000L))
        .limit(count)
        .toList();
  }

  private static String csv(List<Member> members, long seed) {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder(HEAD);
    for (Member member : members) {
      String note =
          switch (random.nextInt(4)) {
            case 0 -> "\"xã, phường\"";
            case 1 -> "\"nói \"\"rằng\"\"\nhai dòng\"";
            default -> "";
          };
      String ethnic = random.nextBoolean() ? member.ethnic() : "\"" + member.ethnic() + "\"";
      csv.append(member.unit().code()).append(',').append(member.person()).append(',');
      csv.append(member.year()).append(',').append(ethnic).append(',').append(note).append(',');
      csv.append(member.amount()).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return csv.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void r71_every_table_equals_what_plain_collections_count(int threads) {
    List<Member> members = members(threads, 60_000);
    MemberTables tables =
        tables().threads(threads).read("m.csv", Content.ofUtf8(csv(members, 1)), ON, Watch.NONE);
    Map<String, Long> lines = new HashMap<>();
    Map<String, Set<String>> persons = new HashMap<>();
    Map<String, Long> money = new HashMap<>();
    for (Member member : members) {
      for (AdministrativeUnit unit : List.of(member.unit(), TREE.root())) {
        lines.merge(unit.code() + "|" + member.band(), 1L, Long::sum);
        lines.merge(unit.code() + "|" + member.ethnic() + "|" + member.band(), 1L, Long::sum);
        money.merge(unit.code() + "|" + member.ethnic(), member.amount(), Long::sum);
        add(persons, unit.code(), member.person());
        add(persons, unit.code() + "|" + member.ethnic(), member.person());
      }
    }
    for (AdministrativeUnit unit : TREE.nodes()) {
      for (List<String> of : tables.categories("by_age")) {
        assertEquals(
            lines.getOrDefault(unit.code() + "|" + of.get(0), 0L),
            tables.count("by_age", unit, of.get(0)));
      }
      for (List<String> of : tables.categories("by_age_and_ethnic")) {
        assertEquals(
            lines.getOrDefault(unit.code() + "|" + of.get(0) + "|" + of.get(1), 0L),
            tables.count("by_age_and_ethnic", unit, of.get(0), of.get(1)));
      }
      for (String ethnic : List.of("Kinh", "Mường", "Bru-Vân Kiều", "")) {
        String key = unit.code() + "|" + ethnic;
        assertEquals(money.getOrDefault(key, 0L), tables.count("money", unit, ethnic));
        assertEquals(
            persons.getOrDefault(key, Set.of()).size(),
            tables.count("persons_by_ethnic", unit, ethnic));
      }
      assertEquals(
          persons.getOrDefault(unit.code(), Set.of()).size(), tables.total("persons", unit));
    }
    assertEquals(60_000, tables.total("members", TREE.root()));
    assertTrue(tables.total("persons", TREE.root()) < 60_000);
  }

  private static void add(Map<String, Set<String>> sets, String key, String value) {
    sets.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }

  @Test
  void r71_a_person_in_two_communes_counts_once_in_the_province() {
    String one = COMMUNES.get(0).code();
    String two = COMMUNES.get(1).code();
    MemberTables tables =
        read(
            HEAD
                + one
                + ",001,1970,Kinh,,0\n"
                + two
                + ",001,1970,Kinh,,0\n"
                + two
                + ",002,1970,Mường,,0\n"
                + two
                + ",1,1970,Mường,,0\n");
    assertEquals(1, tables.total("persons", COMMUNES.get(0)));
    assertEquals(3, tables.total("persons", COMMUNES.get(1)));
    assertEquals(3, tables.total("persons", TREE.root()));
    assertEquals(4, tables.total("members", TREE.root()));
    assertEquals(1, tables.count("persons_by_ethnic", TREE.root(), "Kinh"));
    assertThrows(
        IllegalArgumentException.class, () -> tables.total("persons_by_ethnic", TREE.root()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 99999, 5, commune, REP-310",
    "1, 00004, 5, commune, REP-311",
    "1, '', 5, person, REP-325",
    "2, 19x0, 5, birth_year, REP-312",
    "5, '1.000', 5, amount, REP-312",
    "3, 'a,b', 5, '', REP-305",
    "4, '\"open', 5, '', REP-301",
  })
  void r71_a_row_that_cannot_be_counted_is_named_and_nothing_is_counted(
      int field, String text, int line, String column, String code) {
    for (int threads = 1; threads <= 2; threads++) {
      StringBuilder csv = new StringBuilder(HEAD);
      for (int i = 2; i < 9; i++) {
        String[] fields = {COMMUNES.get(0).code(), "" + i, "1970", "Kinh", "", "5"};
        int at = code.equals("REP-310") || code.equals("REP-311") ? 0 : field;
        if (i == line) fields[at] = text;
        csv.append(String.join(",", fields)).append('\n');
      }
      MemberTables.Builder builder = tables().threads(threads);
      Content content = Content.ofUtf8(csv.toString());
      var refusal =
          assertThrows(InputException.class, () -> builder.read("m.csv", content, ON, Watch.NONE));
      assertEquals(code, refusal.code());
      assertTrue(refusal.message(Locale.ENGLISH).contains("line " + line));
      assertTrue(refusal.message(Locale.ENGLISH).contains(column));
    }
  }

  /** Past many pieces, whose quoted notes hold line ends and whose plain ones hold a mark. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void r71_the_first_bad_row_is_named_however_far_down_it_is(int threads) {
    String unit = COMMUNES.get(0).code();
    StringBuilder csv = new StringBuilder(HEAD);
    for (int i = 1; i <= 30_000; i++) {
      String note = i % 2 == 0 ? "\"hai\ndòng, 12\"" : "ống 12\" thép";
      String year = i == 25_000 || i == 29_000 ? "19x0" : "1970";
      csv.append(unit).append(',').append(i).append(',').append(year);
      csv.append(",Kinh,").append(note).append(",5\n");
    }
    MemberTables.Builder builder = tables().threads(threads);
    Content content = Content.ofUtf8(csv.toString());
    var refusal =
        assertThrows(InputException.class, () -> builder.read("m.csv", content, ON, Watch.NONE));
    assertEquals("REP-312", refusal.code());
    int line = 1 + 25_000 + 24_999 / 2;
    String said = refusal.message(Locale.ENGLISH);
    assertTrue(said.contains("line " + line), said);
    MemberTables whole =
        builder.read(
            "m.csv", Content.ofUtf8(csv.toString().replace("19x0", "1970")), ON, Watch.NONE);
    assertEquals(30_000, whole.total("members", TREE.root()));
  }

  @Test
  void a_column_that_is_not_there_is_named_with_the_nearest_heading() {
    var refusal =
        assertThrows(InputException.class, () -> read(HEAD.replace("birth_year", "birthyear")));
    assertEquals(
        "hội viên.csv, dòng 1: thiếu cột \"birth_year\" cần đếm.",
        refusal.message(Locale.forLanguageTag("vi")));
    assertTrue(refusal.nextStep(Locale.ENGLISH).contains("birthyear"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void r71_the_watch_sees_bytes_go_by_and_ends_the_work_and_its_threads(int threads) {
    String csv = csv(members(3, 200_000), 3);
    long length = Content.ofUtf8(csv).length().orElseThrow();
    long[] seen = new long[2];
    MemberTables.Builder builder = tables().threads(threads);
    assertThrows(
        CancellationException.class,
        () ->
            builder.read(
                "m.csv",
                Content.ofUtf8(csv),
                ON,
                (done, total) -> {
                  seen[0] = done;
                  seen[1] = total;
                  return done < length / 2;
                }));
    assertTrue(seen[0] >= length / 2 && seen[0] < length);
    assertEquals(length, seen[1]);
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("rows-")));
  }

  @Test
  void a_row_longer_than_a_chunk_and_a_file_without_last_line_end_are_read() {
    String note = "\"" + "dài ".repeat(800_000) + "\"";
    MemberTables tables =
        read(
            "\uFEFF"
                + HEAD
                + COMMUNES.get(0).code()
                + ",1,1970,Kinh,"
                + note
                + ",5\n\n"
                + COMMUNES.get(0).code()
                + ",2,1950,Kinh,,5");
    assertEquals(2, tables.total("members", COMMUNES.get(0)));
    assertEquals(1, tables.count("by_age", COMMUNES.get(0), "<1966"));
    assertEquals(0, tables.count("by_age", COMMUNES.get(0), "1986"));
  }

  @Test
  void a_column_of_too_many_values_is_refused_before_it_costs_memory() {
    StringBuilder csv = new StringBuilder(HEAD);
    for (int i = 0; i < 10_002; i++) {
      csv.append(COMMUNES.get(0).code()).append(",1,1970,dân tộc ").append(i).append(",,5\n");
    }
    assertEquals("REP-326", assertThrows(InputException.class, () -> read(csv.toString())).code());
  }
}
