package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lienthong.core.DocumentType;
import org.lienthong.core.Urgency;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.EdxmlProfile;

/** Code lists, elements, lengths and limits of the page on edXML are those of the code. */
class EdxmlListsTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Path RESOURCES =
      Project.file("sdk-documents/src/main/resources/org/lienthong/documents");
  private static final Pattern NAMED = Pattern.compile("<xs:element name=\"(\\w+)\"");
  private static final Pattern IN_LIST = Pattern.compile("(\\d+) (\\P{Punct}+?)(?= ·|\\n)");

  @Test
  void status_codes_are_those_of_the_code() {
    assertEquals(
        ProcessingStatus.known().stream()
            .map(
                status ->
                    List.of(status.code(), status.label(VIETNAMESE), status.label(Locale.ENGLISH)))
            .toList(),
        EdxmlDoc.rows("| code | Vietnamese |").stream().map(row -> row.subList(0, 3)).toList());
  }

  @Test
  void business_types_are_those_of_the_code() {
    List<List<String>> rows = EdxmlDoc.rows("| code | word |");
    assertEquals(4, rows.size());
    for (List<String> row : rows) {
      BusinessType type = new BusinessType(row.get(0));
      assertTrue(type.isKnown(), row.get(0));
      assertEquals(type.word(), row.get(1));
    }
  }

  @Test
  void urgencies_are_those_of_the_code() {
    List<List<String>> rows = EdxmlDoc.rows("| `Priority` |");
    for (int priority = 0; Urgency.ofPriority(priority).isKnown() && priority < 5; priority++) {
      assertEquals(
          List.of(Integer.toString(priority), Urgency.ofPriority(priority).label()),
          rows.get(priority).subList(0, 2));
    }
    assertEquals(5, rows.size());
  }

  @Test
  void kinds_are_those_of_the_code() {
    for (List<DocumentType> family : List.of(DocumentType.state(), DocumentType.party())) {
      String line = family.stream().map(EdxmlListsTest::kind).collect(Collectors.joining(" · "));
      assertTrue(EdxmlDoc.TEXT.contains("\n" + line + "\n"), () -> "the page should say: " + line);
    }
  }

  @Test
  void numbers_of_kinds_are_those_of_the_table() {
    for (int type = 1; type <= 2; type++) {
      String wanted = ";" + type + ";";
      List<String> table =
          Project.read(RESOURCES.resolve("internal/edxml/provincial.csv"))
              .lines()
              .filter(line -> line.startsWith("type;") && line.contains(wanted))
              .map(line -> line.substring(line.lastIndexOf(';') + 1) + " " + line.split(";", -1)[1])
              .toList();
      assertEquals(
          table, IN_LIST.matcher(list(type)).results().map(found -> found.group()).toList());
    }
  }

  @Test
  void every_element_of_the_schema_is_described() {
    String schema = Project.read(RESOURCES.resolve("edxml/edxml-reconstructed.xsd"));
    Set<String> wanted = new TreeSet<>();
    NAMED.matcher(schema).results().forEach(name -> wanted.add(name.group(1)));
    assertTrue(wanted.size() > 60, "the schema was not found");
    List<String> missing =
        wanted.stream()
            .filter(
                name -> !Pattern.compile("`(?:\\w+/)*" + name + "`").matcher(EdxmlDoc.TEXT).find())
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void lengths_are_those_of_the_table() {
    EdxmlProfile profile = EdxmlProfile.vxp();
    TreeMap<String, String> described = new TreeMap<>();
    for (List<String> row : EdxmlDoc.rows("| element | in | out | type | len |")) {
      OptionalInt most = profile.most(row.get(0));
      OptionalInt advised = profile.advised(row.get(0));
      String length =
          most.isPresent()
              ? most.getAsInt() + " !"
              : advised.isPresent() ? Integer.toString(advised.getAsInt()) : "";
      assertEquals(length, row.get(4), row.get(0));
      described.put(row.get(0), row.get(4));
    }
    Project.read(RESOURCES.resolve("internal/edxml/lengths.csv"))
        .lines()
        .filter(line -> line.matches("\\w+;.*"))
        .map(line -> line.split(";", -1)[1])
        .forEach(
            element ->
                assertTrue(
                    described.keySet().stream()
                        .anyMatch(path -> ("/" + path).endsWith("/" + element)),
                    element + " is not described"));
  }

  @Test
  void limits_are_the_defaults() {
    EdxmlLimits limits = EdxmlLimits.DEFAULT;
    List<Number> defaults =
        List.of(
            limits.fileBytes(),
            limits.depth(),
            limits.elements(),
            limits.headerCharacters(),
            limits.attachments(),
            limits.unpackedBytes(),
            limits.expansion());
    List<String> described = new ArrayList<>();
    for (List<String> row : EdxmlDoc.rows("| bound |")) described.add(row.get(1).replace(",", ""));
    assertEquals(defaults.stream().map(Number::toString).toList(), described);
  }

  private static String kind(DocumentType type) {
    return type.abbreviation().isEmpty()
        ? type.name()
        : type.name() + " (" + type.abbreviation() + ")";
  }

  private static String list(int type) {
    int start = EdxmlDoc.TEXT.indexOf("\n1 ", EdxmlDoc.TEXT.indexOf("List for `Type` " + type));
    return EdxmlDoc.TEXT.substring(start + 1, EdxmlDoc.TEXT.indexOf('\n', start + 1) + 1);
  }
}
