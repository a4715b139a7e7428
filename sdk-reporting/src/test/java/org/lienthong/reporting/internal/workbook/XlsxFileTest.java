package org.lienthong.reporting.internal.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.Content;

class XlsxFileTest {
  private static List<String> read(Content content) throws WorkbookProblem, IOException {
    List<String> seen = new ArrayList<>();
    try (XlsxFile file = XlsxFile.open(content, Limits.USUAL)) {
      file.read(
          0,
          new SheetRows() {
            @Override
            public void row(int row, List<SheetCell> cells) {
              for (SheetCell cell : cells) {
                String formula = cell.formula() ? "=" : "";
                seen.add(cell.place() + " " + formula + cell.kind() + " " + cell.text());
              }
            }

            @Override
            public void merged(int top, int left, int bottom, int right) {
              seen.add(
                  "merged " + SheetCell.place(top, left) + ":" + SheetCell.place(bottom, right));
            }
          });
    }
    return seen;
  }

  private static WorkbookProblem refused(Content content) {
    return assertThrows(WorkbookProblem.class, () -> read(content));
  }

  @Test
  void every_kind_of_cell_says_what_it_is() throws Exception {
    Content book =
        new Packed()
            .strings(
                "<si><t xml:space=\"preserve\"> Bình </t></si>",
                "<si><r><t>Hội </t></r><r><t>viên</t></r><rPh><t>phát âm</t></rPh></si>",
                "<si><t>a_x000D_b_x005F_x000D_</t></si>")
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"
                    + "</styleSheet>")
            .sheet(
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C2\" t=\"s\"><v>2</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>tại chỗ</t></is></c>"
                    + "<c r=\"E2\"><v>1.1000000000000001</v></c><c r=\"F2\" s=\"1\"><v>46022</v></c>"
                    + "<c r=\"G2\" s=\"2\"><v>0.25</v></c><c r=\"H2\" t=\"b\"><v>1</v></c>"
                    + "<c r=\"I2\" t=\"e\"><v>#REF!</v></c><c r=\"J2\"><f>1+1</f><v>2</v></c>"
                    + "<c r=\"K2\"><f>1+1</f></c><c r=\"L2\" t=\"str\"><f>\"a\"</f><v>a</v></c>"
                    + "<c r=\"M2\" s=\"1\"/></row><row><c><v>7</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells><sheetData>")
            .content();
    assertEquals(
        List.of(
            "A2 TEXT  Bình ",
            "B2 TEXT Hội viên",
            "C2 TEXT a\rb_x000D_",
            "D2 TEXT tại chỗ",
            "E2 NUMBER 1.1000000000000001",
            "F2 DATE 2025-12-31",
            "G2 PERCENT 0.25",
            "H2 BOOLEAN TRUE",
            "I2 ERROR #REF!",
            "J2 =NUMBER 2",
            "K2 =UNCALCULATED ",
            "L2 =TEXT a",
            "A3 NUMBER 7",
            "merged A1:C1"),
        read(book));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1000000000000001,1.1",
    "24.759999999999998,24.76",
    "1E3,1000",
    "-0,0",
    "123456789012345,123456789012345",
    "1234567890123456,",
    "1e308,",
    "NaN,"
  })
  void numbers_are_those_that_the_program_showed(String written, String meant) {
    SheetCell cell = new SheetCell(0, 0, SheetCell.Kind.NUMBER, written, false);
    assertEquals(Optional.ofNullable(meant).map(BigDecimal::new), cell.number());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General|NUMBER",
        "#,##0.00|NUMBER",
        "#,##0 \"đồng mỗi ngày\"|NUMBER",
        "[Red]-0.0|NUMBER",
        "0.00%|PERCENT",
        "dd/mm/yyyy|DATE",
        "[$-42A]d mmmm|DATE",
        "[h]:mm|DATE"
      })
  void formats_of_days_and_percentages_are_known(String code, SheetCell.Kind kind) {
    assertEquals(kind, NumberFormats.kind(code));
  }

  @Test
  void what_is_no_workbook_is_refused() {
    assertEquals("REP-330", refused(Content.ofUtf8("unit,period\n")).code());
    assertEquals("REP-330", refused(Content.of(new byte[0])).code());
    assertEquals("REP-330", refused(new Packed().content()).code());
    byte[] whole = new Packed().sheet("<row><c><v>1</v></c></row>").bytes();
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertEquals("REP-330", refused(Content.of(half)).code());
  }

  @Test
  void broken_or_hostile_xml_is_refused() {
    assertEquals("REP-330", refused(new Packed().sheet("<row>").content()).code());
    assertEquals("REP-330", refused(new Packed().sheet("<row r=\"x\"/>").content()).code());
    assertEquals(
        "REP-330",
        refused(new Packed().sheet("<row><c t=\"s\"><v>9</v></c></row>").content()).code());
    assertEquals(
        "REP-330",
        refused(
                new Packed()
                    .sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")
                    .content())
            .code());
    Content entity =
        new Packed()
            .part(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                    + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
            .content();
    assertEquals("REP-330", refused(entity).code());
  }
}
