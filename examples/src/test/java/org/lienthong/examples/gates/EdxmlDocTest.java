package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.Finding;
import org.lienthong.documents.edxml.Variant;

/** The examples of the page on edXML, and what it says of broken files, are what the codec does. */
class EdxmlDocTest {
  private static final String SMALLEST = EdxmlDoc.files().get(0);
  private static final Pattern OF_READER = Pattern.compile("DOC-1(?:[0-1]|[3-6])\\d");

  // Said by the writer of what it writes, not by the reader.
  private static final String OF_WRITER = "DOC-157";

  private static Schema schema;

  @BeforeAll
  static void reads_the_schema() throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    try (InputStream in = EdxmlReader.class.getResourceAsStream("edxml-reconstructed.xsd")) {
      assertNotNull(in);
      schema = factory.newSchema(new StreamSource(in));
    }
  }

  @Test
  void every_example_is_read_without_a_finding_and_valid_if_it_is_the_form_to_write()
      throws Exception {
    List<String> kinds = new ArrayList<>();
    for (String file : EdxmlDoc.files()) {
      EdxmlMessage message = read(file);
      boolean dotnet = message.variant() == Variant.QCVN_102_DOTNET;
      // The schema is that of the form to write.
      if (!dotnet) validate(file);
      assertEquals(dotnet ? List.of("DOC-150") : List.of(), codes(message), file);
      kinds.add(message instanceof EdxmlStatus ? "status" : message.variant().label());
    }
    assertEquals(List.of("qcvn102", "qcvn102-dotnet", "status", "qcvn102"), kinds);
  }

  @Test
  void examples_of_the_form_to_write_are_letter_for_letter_what_is_written() {
    for (String file : EdxmlDoc.files()) {
      EdxmlMessage message = read(file);
      if (message.variant() == Variant.QCVN_102) assertEquals(file, written(message));
    }
  }

  @Test
  void blocks_that_recall_update_and_replace_do_so() throws Exception {
    List<String> words = new ArrayList<>();
    for (String block : EdxmlDoc.blocks()) {
      String file =
          SMALLEST.replaceFirst(
              "(?s)<edXML:TraceHeaderList>.*</edXML:TraceHeaderList>", block.strip());
      validate(file);
      EdxmlDocument document = (EdxmlDocument) read(file);
      assertEquals(List.of(), codes(document), block);
      assertFalse(document.business().targets().isEmpty(), block);
      words.add(document.business().type().word());
    }
    assertEquals(List.of("recall", "update", "replace"), words);
  }

  @Test
  void every_way_to_write_a_day_or_a_time_is_read_as_the_table_says() {
    List<List<String>> days = EdxmlDoc.rows("| a day written as |");
    List<List<String>> times = EdxmlDoc.rows("| a time written as |");
    assertTrue(days.size() > 5 && times.size() > 5, "the tables were not found");
    for (List<String> row : days) {
      EdxmlDocument document =
          with("<edXML:OtherInfo>", "<edXML:DueDate>" + row.get(0) + "</edXML:DueDate>");
      String day = document.dueDate().map(Object::toString).orElse("nothing");
      assertEquals(row.subList(1, 3), List.of(day, finding(document)), row.get(0));
    }
    for (List<String> row : times) {
      EdxmlDocument document =
          with(
              "</edXML:TraceHeaderList>",
              "<edXML:TraceHeader><edXML:OrganId>A</edXML:OrganId><edXML:Timestamp>"
                  + row.get(0)
                  + "</edXML:Timestamp></edXML:TraceHeader>");
      Object time = document.trace().get(0).at();
      assertEquals(
          row.subList(1, 3),
          List.of(time == null ? "nothing" : time.toString(), finding(document)),
          row.get(0));
    }
  }

  @Test
  void the_table_of_defects_has_every_code_of_the_reader_once_and_says_which_refuse() {
    List<List<String>> rows = EdxmlDoc.rows("| defect |");
    for (List<String> row : rows) {
      boolean refuses = row.get(2).compareTo("DOC-120") < 0;
      assertTrue(row.get(1).startsWith(refuses ? "refuse" : "tolerate"), row.get(2));
    }
    List<String> listed = rows.stream().map(row -> row.get(2)).sorted().toList();
    assertEquals(
        documentCodes().stream()
            .filter(OF_READER.asMatchPredicate())
            .filter(code -> !code.equals(OF_WRITER))
            .toList(),
        listed);
  }

  @Test
  void every_code_that_is_named_exists() {
    Set<String> known = documentCodes();
    List<String> unknown =
        EdxmlDoc.codes().stream().filter(code -> !known.contains(code)).distinct().toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void every_fact_in_a_table_has_its_confidence() {
    List<String> without =
        EdxmlDoc.TEXT
            .lines()
            .dropWhile(line -> !line.startsWith("| fact"))
            .takeWhile(line -> !line.startsWith("| question"))
            .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
            .filter(line -> !line.matches(".*\\| (?:[ABMLDU]|c) \\|"))
            .toList();
    assertEquals(List.of(), without);
  }

  private static EdxmlDocument with(String before, String more) {
    return (EdxmlDocument) read(SMALLEST.replace(before, more + before));
  }

  private static String finding(EdxmlMessage message) {
    List<String> codes = codes(message);
    return codes.isEmpty() ? "-" : String.join(" ", codes);
  }

  private static EdxmlMessage read(String file) {
    return EdxmlReader.read(Content.ofUtf8(file));
  }

  private static String written(EdxmlMessage message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(message, EdxmlProfile.unchanged(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void validate(String file) throws Exception {
    try (InputStream in = Content.ofUtf8(file).open()) {
      schema.newValidator().validate(new StreamSource(in));
    }
  }

  private static List<String> codes(EdxmlMessage message) {
    return message.findings().stream().map(Finding::code).toList();
  }

  private static Set<String> documentCodes() {
    return ErrorCatalogue.all().stream()
        .flatMap(catalogue -> catalogue.codes().stream())
        .filter(code -> code.startsWith("DOC-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
