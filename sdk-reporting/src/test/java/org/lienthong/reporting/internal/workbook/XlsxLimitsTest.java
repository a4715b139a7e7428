package org.lienthong.reporting.internal.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

class XlsxLimitsTest {
  private static final String PART = "xl/worksheets/sheet1.xml";
  private static final Limits SMALL = new Limits(1 << 20, 20, 1 << 20, 2 << 20, 50, 2, 100, 10, 20);

  private static WorkbookProblem refused(Content content, Limits limits) {
    return assertThrows(
        WorkbookProblem.class,
        () -> {
          try (XlsxFile file = XlsxFile.open(content, limits)) {
            file.read(0, (row, cells) -> {});
          }
        });
  }

  private static void assertTooMuch(Content content, Limits limits, String what, long most) {
    WorkbookProblem problem = refused(content, limits);
    assertEquals("REP-331", problem.code());
    assertArrayEquals(new Object[] {what, most}, problem.arguments());
  }

  private static Packed.Body repeated(String text, long times) {
    byte[] bytes = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
    return out -> {
      out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      for (long i = 0; i < times / 1000; i++) out.write(bytes);
    };
  }

  @Test
  void a_sheet_of_two_gigabytes_is_refused_before_it_costs_memory() {
    Content bomb = new Packed().part(PART, repeated("<row></row>", 200_000_000)).content();
    assertTrue(bomb.length().orElse(0) < Limits.USUAL.file(), "was " + bomb);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertTooMuch(bomb, Limits.USUAL, PART, Limits.USUAL.part());
    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < 16 << 20, "allocated " + allocated);
  }

  @Test
  void a_bomb_below_that_is_refused_for_its_ratio() {
    Content bomb = new Packed().part(PART, repeated("<col></col>", 10_000_000)).content();
    assertTooMuch(bomb, Limits.USUAL, PART + " : 1", Limits.USUAL.ratio());
  }

  @Test
  void a_bomb_that_hides_its_size_is_refused_too() {
    byte[] bytes = new Packed().part(PART, repeated("<col></col>", 10_000_000)).bytes();
    hideSize(bytes);
    assertTooMuch(Content.of(bytes), Limits.USUAL, PART + " : 1", Limits.USUAL.ratio());
  }

  /** Makes the directory at the end of the file say that the sheet has 1,000 bytes. */
  private static void hideSize(byte[] zip) {
    byte[] name = PART.getBytes(StandardCharsets.UTF_8);
    for (int at = zip.length - name.length; at > 0; at--) {
      boolean header = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1;
      if (!header
          || !java.util.Arrays.equals(zip, at + 46, at + 46 + name.length, name, 0, name.length))
        continue;
      zip[at + 24] = (byte) 0xE8;
      zip[at + 25] = 3;
      zip[at + 26] = 0;
      zip[at + 27] = 0;
      return;
    }
    throw new IllegalStateException("no directory");
  }

  @Test
  void markup_that_never_ends_is_refused() {
    Content endless = new Packed().part(PART, repeated("<row a=\"", 1000)).content();
    assertEquals("REP-330", refused(endless, Limits.USUAL).code());
    Packed.Body long1 = repeated("          ", 100_000);
    assertTooMuch(
        new Packed().part(PART, long1).content(), Limits.USUAL, PART, Limits.MOST_BETWEEN_MARKS);
  }

  @Test
  void more_rows_than_the_format_knows_are_refused() {
    Content rows = new Packed().sheet("<row r=\"1048577\"/>").content();
    assertTooMuch(rows, Limits.USUAL, "Biểu 1 <row>", 1_048_576);
  }

  @Test
  void each_limit_is_named_when_it_is_reached() {
    String cell = "<c><v>1</v></c>";
    assertTooMuch(
        new Packed().sheet("<row>" + cell.repeat(101) + "</row>").content(),
        SMALL,
        "Biểu 1 <c>",
        100);
    assertTooMuch(
        new Packed()
            .sheet("<row><c t=\"inlineStr\"><is><t>" + "x".repeat(21) + "</t></is></c></row>")
            .content(),
        SMALL,
        PART + " <t>",
        20);
    String[] items = List.of("<si><t>a</t></si>".repeat(11)).toArray(String[]::new);
    assertTooMuch(
        new Packed().strings(items).sheet("").content(), SMALL, "xl/sharedStrings.xml <si>", 10);
    Packed many = new Packed().sheet("");
    for (int i = 0; i < 20; i++) many.part("xl/media/" + i, "x");
    assertTooMuch(many.content(), SMALL, "zip", 20);
    assertTooMuch(Content.of(new byte[(1 << 20) + 1]), SMALL, "zip", 1 << 20);
    String sheets = "<sheet name=\"a\" id=\"rId7\"/>".repeat(3);
    assertTooMuch(
        new Packed().part("xl/workbook.xml", "<workbook>" + sheets + "</workbook>").content(),
        SMALL,
        "xl/workbook.xml <sheet>",
        2);
  }

  @Test
  void as_many_cells_as_allowed_are_read() throws Exception {
    Content full = new Packed().sheet("<row>" + "<c><v>1</v></c>".repeat(100) + "</row>").content();
    try (XlsxFile file = XlsxFile.open(full, SMALL)) {
      file.read(0, (row, cells) -> assertEquals(100, cells.size()));
    }
  }
}
