package org.lienthong.reporting.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submissions;

/** ADX and the data values of DHIS2, which know numbers and notes. */
class OtherFormatsTest {
  /** All of them, so that each is held to the same. */
  private enum Format {
    ADX,
    DHIS2_JSON,
    DHIS2_CSV;

    Content write(List<Observation> observations) {
      return switch (this) {
        case ADX -> Adx.write(observations);
        case DHIS2_JSON -> Dhis2Values.writeJson(observations);
        case DHIS2_CSV -> Dhis2Values.writeCsv(observations);
      };
    }

    Content read(Content file) {
      return switch (this) {
        case ADX -> Adx.read("x", file);
        case DHIS2_JSON -> Dhis2Values.readJson("x", file, "wu-members");
        case DHIS2_CSV -> Dhis2Values.readCsv("x", file, "wu-members");
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void r53_numbers_and_notes_come_back_as_they_went(Format format) {
    for (long seed = 1; seed <= 12; seed++) {
      Submissions made = Made.report(Made.CALENDAR, seed, true);

      Content file = format.write(Observation.of(made));
      Submissions back = Made.read(Made.CALENDAR, "x", format.read(file));

      Made.assertSame(made, back);
      assertEquals(file.sha256(), format.write(Observation.of(back)).sha256());
    }
  }

  @ParameterizedTest
  @EnumSource
  void r53_what_is_no_number_is_refused_by_name(Format format) {
    List<Observation> made = Observation.of(Made.report(Made.CALENDAR, 1, false));

    InputException refused = assertThrows(InputException.class, () -> format.write(made));

    assertEquals("REP-605", refused.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-Q2@nd09", "2026-9M@calendar", "2026-C05@calendar"})
  void r14_dhis2_gets_no_period_that_it_would_take_for_another(String label) {
    List<Observation> made = Observation.of(Made.report(Period.parse(label), 1, true));

    assertEquals(
        "REP-205", assertThrows(InputException.class, () -> Dhis2Values.writeJson(made)).code());
    Submissions back = Made.read(Period.parse(label), "x", Adx.read("x", Adx.write(made)));
    assertEquals(12, back.received().size(), () -> "" + back.findings());
  }

  @ParameterizedTest
  @EnumSource
  void a_unit_that_nobody_knows_is_named_with_its_line(Format format) {
    AdministrativeUnit unit = Made.units(Made.CALENDAR).get(0);
    List<Observation> one =
        Observation.of(Made.report(Made.CALENDAR, 2, true)).stream()
            .filter(made -> made.unit().equals(unit.code()))
            .limit(1)
            .map(
                made ->
                    new Observation(
                        "99999",
                        made.period(),
                        made.form(),
                        made.indicator(),
                        made.figure(),
                        "",
                        ""))
            .toList();

    InputFinding finding =
        Made.read(Made.CALENDAR, "x", format.read(format.write(one))).findings().get(0);

    assertEquals("REP-310", finding.code());
    assertEquals(format == Format.ADX ? 4 : 2, finding.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "<adx/>",
        "<!DOCTYPE adx [<!ENTITY x 'y'>]><adx xmlns='urn:ihe:qrph:adx:2015'>&x;</adx>",
        "<adx xmlns='urn:ihe:qrph:adx:2015'><group><other/></group></adx>",
        "<adx xmlns='urn:ihe:qrph:adx:2015'><group>"
      })
  void what_is_no_adx_is_refused(String text) {
    Content file = Content.ofUtf8(text);

    assertEquals("REP-606", assertThrows(InputException.class, () -> Adx.read("x", file)).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"dataValues\":{}}",
        "{\"dataValues\":[{\"a\":{}}]}",
        "{} {}",
        "{\"a\""
      })
  void what_is_no_such_json_is_refused(String text) {
    Content file = Content.ofUtf8(text);

    assertEquals(
        "REP-606",
        assertThrows(InputException.class, () -> Dhis2Values.readJson("x", file, "f")).code());
  }

  @Test
  void a_published_form_of_adx_is_read_with_breakdowns_of_its_group() {
    Content file =
        Content.ofUtf8(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <adx xmlns="urn:ihe:qrph:adx:2015" exported="2026-07-08T19:58:00Z">
              <group orgUnit="%s" period="2026-04-01/P3M" dataSet="wu-members" ethnicity="02">
                <dataValue dataElement="members_closing" value="15" />
              </group>
            </adx>
            """
                .formatted(Made.units(Made.CALENDAR).get(0).code()));

    Submissions read = Made.read(Made.CALENDAR, "x", Adx.read("x", file));

    assertEquals(List.of(), read.findings());
    assertEquals(
        "15",
        read.value(Made.units(Made.CALENDAR).get(0), "members_closing[ethnicity=02]").toString());
  }

  @Test
  void values_that_dhis2_has_deleted_or_keeps_by_an_attribute_are_refused() {
    String head = "dataelement,period,orgunit,value,deleted\n";
    String tail = "members_closing,2026Q2,1,5,";
    assertEquals("REP-604", refusal(() -> csv(head + tail + "true\n")));
    assertTrue(csv(head + tail + "false\n").contains("members_closing"));
    String other = head.replace("deleted", "attributeoptioncombo");
    assertEquals("REP-601", refusal(() -> csv(other + tail + "project=7\n")));
    assertTrue(csv(other + tail + "default\n").contains("members_closing"));
    String value = "{'dataElement':'members_closing','value':'5'%s}";
    String all = "{'period':'2026Q2','orgUnit':'1','dataSet':'f','dataValues':[" + value + "]}";
    assertEquals("REP-604", refusal(() -> json(all.formatted(",'deleted':true"))));
    assertEquals("REP-601", refusal(() -> json(all.formatted(",'attributeOptionCombo':'x'"))));
    assertTrue(json(all.formatted(",'attributeOptionCombo':'default'")).contains("1,2026-Q2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'period':'2026Q3'", "'orgUnit':'2'", "'dataSet':'g'"})
  void a_value_of_dhis2_that_contradicts_what_is_said_around_it_is_refused(String said) {
    String around = "'period':'2026Q2','orgUnit':'1','dataSet':'f'";
    String values = "'dataValues':[{'dataElement':'members_closing','value':'5',%s}]";
    String wrong = values.formatted(said);
    assertEquals("REP-602", refusal(() -> json("{" + around + "," + wrong + "}")));
    assertEquals("REP-602", refusal(() -> json("{" + wrong + "," + around + "}")));
    String same = values.formatted("'period':'2026Q2','orgUnit':'1','dataSet':'f'");
    assertTrue(json("{" + same + "," + around + "}").contains("1,2026-Q2@calendar,f"));
  }

  private static String refusal(Executable reading) {
    return assertThrows(InputException.class, reading).code();
  }

  private static String csv(String file) {
    return text(Dhis2Values.readCsv("x", Content.ofUtf8(file), "f"));
  }

  private static String json(String file) {
    return text(Dhis2Values.readJson("x", Content.ofUtf8(file.replace('\'', '"')), "f"));
  }

  private static String text(Content content) {
    try (InputStream in = content.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_misspelt_column_of_dhis2_is_named() {
    String head = "dataelement,period,orgunit,value,deleted\n";
    Content misspelt = Content.ofUtf8(head.replace("orgunit", "orgunti") + "a,b,c,d,\n");
    InputException refused =
        assertThrows(InputException.class, () -> Dhis2Values.readCsv("x", misspelt, "f"));
    assertEquals("REP-304", refused.code());
    assertTrue(refused.nextStep(Locale.ENGLISH).contains("orgunit"), refused.getMessage());
  }
}
