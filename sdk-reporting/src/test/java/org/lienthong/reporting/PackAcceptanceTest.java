package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.pack.FormPack;
import org.lienthong.reporting.schedule.WorkingDays;

/** Packs of definitions and their published schemas. */
class PackAcceptanceTest {
  private static final FormPack WOMEN = FormPack.bundled("womens-union");
  private static final Path PACKS = Path.of("src/main/resources/org/lienthong/reporting/packs");
  private static final Path PARTY = Path.of("src/test/resources/packs/party-organisation");

  @Test
  void r05_the_pack_of_another_union_is_a_folder(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(PACKS.resolve("trade-union"))) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(PACKS.resolve("trade-union").relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(copy);
        else Files.copy(file, copy);
      }
    }
    FormPack pack = FormPack.load(folder);
    Period half = Period.parse("2026-H1@tu", pack.profiles());
    assertEquals(LocalDate.of(2026, 5, 31), half.lastDay());
    assertEquals(LocalDate.of(2026, 11, 30), Period.parse("2026@tu", pack.profiles()).lastDay());
    var owed = pack.regimes().get(0).obligations(2026, WorkingDays.mondayToFriday());
    assertEquals(
        List.of("2026-H1@tu", "2026@tu"), owed.stream().map(o -> o.period().toString()).toList());
    Form form = pack.form("tu-activity", half.lastDay()).orElseThrow();
    Map<String, ReportValue> values =
        Map.of("staff", ReportValue.of(400), "members", ReportValue.of(300));
    assertEquals(
        ReportValue.of(75), Samples.consolidation(form, values).total("members_rate").value());
  }

  @ParameterizedTest
  @CsvSource({
    "forms/tu-activity.json, ../tu-activity.json, REP-104, pack.json",
    "forms/tu-activity.json, /etc/passwd.json, REP-104, pack.json",
    "forms/tu-activity.json, forms/none.json, CORE-001, none.json",
    "\"SAMPLE\", \"OFFICAL\", REP-105, pack.json",
    "\"startDay\": 1, \"startDay\": 31, REP-104, pack.json",
    "\"forms\":, \"form\":, REP-103, pack.json",
  })
  void r05_what_is_wrong_in_a_pack_is_named_with_its_file(
      String what, String by, String code, String file, @TempDir Path folder) throws IOException {
    Path from = PACKS.resolve("trade-union");
    for (String name : List.of("forms/tu-activity.json", "regimes/tu-half-years.json")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.copy(from.resolve(name), folder.resolve(name));
    }
    String pack = Files.readString(from.resolve("pack.json"));
    assertTrue(pack.contains(what));
    Files.writeString(folder.resolve("pack.json"), pack.replace(what, by));
    var refusal = assertThrows(InputException.class, () -> FormPack.load(folder));
    assertEquals(code, refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).contains(file), refusal.message(Locale.ENGLISH));
  }

  @Test
  void r05_an_indicator_of_a_catalogue_needs_the_catalogue() {
    var refusal =
        assertThrows(
            InputException.class,
            () -> Form.load(PACKS.resolve("womens-union/forms/wu-members.json")));
    assertEquals("REP-116", refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).contains("\"members_opening\""));
  }

  private static Schema schema(String kind) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    String text = new String(FormPack.schema(kind).bytes(1_000_000), StandardCharsets.UTF_8);
    return registry.getSchema(text, InputFormat.JSON);
  }

  @ParameterizedTest
  @CsvSource({
    "pack, pack.json",
    "catalog, catalog.json",
    "form, forms/",
    "map, maps/",
    "regime, regimes/",
    "targets, targets/",
  })
  void every_definition_we_ship_fits_the_published_schema(String kind, String place)
      throws IOException {
    Schema schema = schema(kind);
    int checked = 0;
    try (Stream<Path> ours = Files.walk(PACKS);
        Stream<Path> samples = Files.walk(PARTY);
        Stream<Path> copied = Files.walk(Path.of("../examples/packs"))) {
      for (Path file :
          Stream.concat(Stream.concat(ours, samples), copied)
              .filter(Files::isRegularFile)
              .sorted()
              .toList()) {
        boolean meant =
            place.endsWith("/") ? file.toString().contains("/" + place) : file.endsWith(place);
        if (!meant) continue;
        checked++;
        assertEquals(
            List.of(), schema.validate(Files.readString(file), InputFormat.JSON), file.toString());
      }
    }
    assertTrue(checked > 0, kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"members_closing\"", "\"MOVEMENT\"", "\"columns\"", "\"use\""})
  void the_schema_sees_what_is_misspelt(String word) throws IOException {
    String form = Files.readString(PACKS.resolve("womens-union/forms/wu-members.json"));
    String wrong =
        form.replace(
            word,
            word.replace("E", "EE")
                .replace("s\"", "S\"")
                .replace("\"u", "\"U")
                .replace("g\"", "G\""));
    assertFalse(wrong.equals(form));
    assertFalse(schema("form").validate(wrong, InputFormat.JSON).isEmpty(), word);
    assertThrows(
        InputException.class,
        () -> Form.load("f.json", Content.ofUtf8(wrong), WOMEN.catalog().orElseThrow()));
  }
}
