package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentType;
import org.lienthong.core.InputException;

class EdxmlProfileTest {
  @Test
  void a_connection_is_a_table() {
    EdxmlProfile profile =
        EdxmlProfile.of(
            "tinh-mau",
            Content.ofUtf8(
                """
                # DỮ LIỆU MẪU
                type;Báo cáo;2;14
                type; Kết luận ;7;
                type;*;;
                steering;3

                packaging;plain
                most;Subject;20
                advised;ToPlaces/Place;10
                """));

    assertEquals(new TypeCode(2, 14), profile.typeCode("BÁO CÁO"));
    assertEquals(new TypeCode(7, null), profile.typeCode("Kết luận"));
    assertEquals(TypeCode.NONE, profile.typeCode("Nghị quyết"));
    assertEquals(OptionalInt.of(3), profile.steeringType());
    assertEquals(EdxmlProfile.Packaging.PLAIN, profile.packaging());
    assertEquals(OptionalInt.of(20), profile.most("MessageHeader/Subject"));
    assertEquals(OptionalInt.of(10), profile.advised("MessageHeader/ToPlaces/Place"));
    assertEquals(OptionalInt.empty(), profile.advised("MessageHeader/PromulgationInfo/Place"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typ;Báo cáo;2;14",
        "type;Báo cáo;hai;14",
        "type;Báo cáo",
        "packaging;rar",
        "most;Subject;0",
        "steering;"
      })
  void a_line_that_says_something_else_is_named(String line) {
    InputException refusal =
        assertThrows(
            InputException.class,
            () -> EdxmlProfile.of("tinh-mau", Content.ofUtf8("# một\n" + line + "\n")));

    assertEquals("DOC-125", refusal.code());
    assertEquals(
        "The table of the connection tinh-mau, line 2: \"" + line + "\"",
        refusal.message(Locale.ENGLISH));
  }

  @Test
  void every_state_kind_but_one_has_a_number_in_the_provincial_reading() {
    List<String> without =
        DocumentType.state().stream()
            .map(DocumentType::name)
            .filter(name -> EdxmlProfile.provincial().typeCode(name).equals(TypeCode.NONE))
            .toList();

    assertEquals(List.of("Phiếu báo"), without);
    assertEquals(new TypeCode(2, 18), EdxmlProfile.provincial().typeCode("cong van"));
  }

  @Test
  void legal_normative_documents_are_kind_1_where_the_name_leaves_no_doubt() {
    assertEquals(new TypeCode(1, 6), EdxmlProfile.provincial().typeCode("Nghị quyết liên tịch"));
    assertEquals(new TypeCode(1, 9), EdxmlProfile.provincial().typeCode("thông tư"));
    assertEquals(new TypeCode(2, 2), EdxmlProfile.provincial().typeCode("Quyết định"));
  }

  @Test
  void kinds_of_the_party_keep_their_name_and_get_no_number_by_guess() {
    assertEquals(TypeCode.NONE, EdxmlProfile.provincial().typeCode("Kết luận"));
    assertEquals(new TypeCode(1, 0), EdxmlProfile.vxp().typeCode("Kết luận"));
  }

  @Test
  void what_is_only_advised_is_said_and_written_nevertheless() {
    EdxmlDocument document =
        Samples.document()
            .summary("x".repeat(501))
            .place("ế".repeat(51))
            .toPlaces(List.of("Như trên", "y".repeat(151)))
            .build();

    List<Finding> findings = EdxmlWriter.check(document, EdxmlProfile.vxp());

    assertEquals(
        List.of(
            "MessageHeader/PromulgationInfo/Place",
            "MessageHeader/Content",
            "MessageHeader/ToPlaces/Place"),
        findings.stream().map(Finding::where).toList());
    assertEquals(
        "MessageHeader/PromulgationInfo/Place has 51 characters; a program on the way is known to"
            + " take only 50.",
        findings.get(0).message());
    assertEquals(
        document.summary(), ((EdxmlDocument) Samples.read(Samples.write(document))).summary());
    assertEquals(List.of(), EdxmlWriter.check(Samples.full(), EdxmlProfile.vxp()));
  }

  @Test
  void what_was_read_is_written_again_at_any_length() {
    String subject = "ề".repeat(600);
    EdxmlDocument document = Samples.document().subject(subject).build();

    EdxmlDocument read =
        (EdxmlDocument) Samples.read(Samples.write(document, EdxmlProfile.unchanged()));

    assertEquals(subject, read.subject());
    assertThrows(
        InputException.class, () -> EdxmlWriter.check(document, EdxmlProfile.provincial()));
  }
}
