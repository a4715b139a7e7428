package org.lienthong.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.ChangeAnswer;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;

/** What the offices of a crash run write and answer; the number of a document decides it alone. */
final class CrashLoad {
  static final Party UNION = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
  static final Party COMMITTEE = Party.of("000.00.00.H42", "Ủy ban mẫu");

  /** A change is asked for only so many documents later, when most have left. */
  static final int CHANGED_AFTER = 8;

  private static final int LARGE = 400_000;

  private CrashLoad() {}

  /** What the sender does to a document after it, if anything. */
  static BusinessType change(int number) {
    return switch (number % 8) {
      case 1 -> BusinessType.RECALL;
      case 3 -> BusinessType.UPDATE;
      case 5 -> BusinessType.REPLACE;
      default -> BusinessType.NEW;
    };
  }

  static boolean isRejected(int number) {
    return number % 8 == 7;
  }

  static ChangeAnswer answer(int number) {
    return number / 8 % 2 == 0 ? ChangeAnswer.accept() : ChangeAnswer.refuse("đã dùng");
  }

  static String documentId(int number, BusinessType type) {
    String kind = type.equals(BusinessType.REPLACE) ? "T" : "M";
    return UNION.id() + ",2026/10/05," + number + "/BC-" + kind;
  }

  static EdxmlDocument document(int number, BusinessType type) {
    String kind = type.equals(BusinessType.REPLACE) ? "T" : "M";
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-" + kind),
                DocumentType.REPORT,
                "Báo cáo " + type.word(),
                "Nơi mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(UNION, metadata)
        .to(List.of(COMMITTEE))
        .documentId(documentId(number, type))
        .attachments(List.of(Attachment.of("so.bin", Content.of(bytes(number, type)))))
        .build();
  }

  /** Every 16th is too large for the database and lies in a file beside it. */
  static byte[] bytes(int number, BusinessType type) {
    if (number % 16 != 2) return (number + type.word()).getBytes(StandardCharsets.UTF_8);
    byte[] large = new byte[LARGE];
    new Random(number).nextBytes(large);
    return large;
  }
}
