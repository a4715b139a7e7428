package org.lienthong.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lienthong.core.Content;

/** Made-up files of branches, equal for equal seeds, filled in with care and without. */
final class Branches {
  record File(String name, String author, Content content) {}

  private static final List<String> HEADINGS =
      List.of(
          "I. Tình hình tư tưởng, dư luận",
          "II. Kết quả công tác",
          "1. Phong trào thi đua",
          "a) Cuộc vận động",
          "2. Mô hình, an sinh",
          "a) Mẹ đỡ đầu",
          "III. Kiến nghị, đề xuất",
          "IV. Nhiệm vụ tháng sau");
  private static final List<String> WORDS =
      List.of("hội viên", "đường hoa", "tiết kiệm", "giỏ quà", "khuyến học", "vay vốn", "ủng hộ");

  private final Random random;
  private final List<File> files = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private int sentences;

  private Branches(long seed) {
    random = new Random(seed);
  }

  static Branches of(int count, long seed) {
    Branches branches = new Branches(seed);
    for (int i = 1; i <= count; i++) branches.add("Chi hội " + i, "CTH_" + i + ".docx");
    return branches;
  }

  List<File> files() {
    return files;
  }

  /** All that a branch wants to be read. */
  List<String> written() {
    return written;
  }

  /** What a branch struck out while changes were tracked. */
  List<String> deleted() {
    return deleted;
  }

  /** Code and file of what cannot be carried over. */
  List<String> lost() {
    return lost;
  }

  private void add(String author, String name) {
    Docx docx = Docx.of(Texts.template());
    for (String heading : HEADINGS) {
      for (int i = random.nextInt(4); i > 0; i--) docx.under(heading, piece(name));
    }
    if (random.nextInt(3) == 0) docx.withoutMarks();
    if (random.nextInt(4) == 0) {
      docx.replace("<w:sectPr", Docx.heading(sentence(), 1) + piece(name) + "<w:sectPr");
      lost.add("REP-530 " + name);
    }
    if (random.nextInt(4) == 0) docx.replace("<w:body>", "<w:body>" + piece(name));
    files.add(new File(name, author, docx.content()));
  }

  private String piece(String name) {
    return switch (random.nextInt(8)) {
      case 0 -> Docx.item(sentence(), 1);
      case 1 -> Docx.table(sentence(), sentence());
      case 2 -> {
        lost.add("REP-523 " + name);
        yield "<w:p><w:r><w:drawing/></w:r><w:r><w:t>" + sentence() + "</w:t></w:r></w:p>";
      }
      case 3 -> {
        lost.add("REP-525 " + name);
        String gone = "Bỏ" + sentence();
        written.remove(written.size() - 1);
        deleted.add(gone);
        yield "<w:p><w:del><w:r><w:delText>" + gone + "</w:delText></w:r></w:del></w:p>";
      }
      case 4 -> {
        String whole = sentence();
        int half = whole.length() / 2;
        yield "<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r><w:ins><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:ins></w:p>"
            .formatted(whole.substring(0, half), whole.substring(half));
      }
      default -> Docx.paragraph(sentence());
    };
  }

  private String sentence() {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    String sentence = "Câu số " + ++sentences + " về " + word + " (" + random.nextInt(900) + ").";
    written.add(sentence);
    return sentence;
  }
}
