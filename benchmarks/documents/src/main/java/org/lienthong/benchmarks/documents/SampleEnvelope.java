package org.lienthong.benchmarks.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;

/** DỮ LIỆU MẪU: a document to many receivers, so that its header is as long as real ones are. */
final class SampleEnvelope {
  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

  private SampleEnvelope() {}

  static Path attachment(Path file, long bytes) throws IOException {
    Random random = new Random(7);
    byte[] block = new byte[1000];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long written = 0; written < bytes; written += block.length) {
        random.nextBytes(block);
        if (written == 0) System.arraycopy(PDF, 0, block, 0, PDF.length);
        out.write(block);
      }
    }
    return file;
  }

  static EdxmlDocument around(Path attachment) {
    return to(44, 12, Content.of(attachment));
  }

  static EdxmlDocument to(int receivers, int number, Content attachment) {
    DocumentMetadata report =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-HM"),
                DocumentType.REPORT,
                "Báo cáo mẫu",
                "Hội mẫu tỉnh")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(party(90), report)
        .to(IntStream.rangeClosed(1, receivers).mapToObj(SampleEnvelope::party).toList())
        .attachments(List.of(Attachment.of("bao-cao.pdf", attachment)))
        .build();
  }

  private static Party party(int number) {
    return Party.of(String.format("000.00.%02d.H99", number), "Cơ quan mẫu số " + number);
  }
}
