package org.lienthong.testkit;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;

/** Messages of invented organisations. */
final class Samples {
  static final OrganizationId UNION = OrganizationId.of("000.00.90.H42");
  static final OrganizationId COMMITTEE = OrganizationId.of("000.00.00.H42");
  static final OrganizationId PARTY = OrganizationId.of("000.00.01.A42");

  private Samples() {}

  static EdxmlDocument document(int number, OrganizationId... to) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-HMT"),
                DocumentType.REPORT,
                "Báo cáo mẫu số " + number,
                "Hội mẫu tỉnh")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(Party.of(UNION, "Hội mẫu tỉnh"), metadata)
        .to(Arrays.stream(to).map(id -> Party.of(id, "Cơ quan mẫu " + id)).toList())
        .attachments(
            List.of(Attachment.of("mau.pdf", Content.ofUtf8("%PDF-1.7\nDỮ LIỆU MẪU\n%%EOF\n"))))
        .build();
  }

  static byte[] file(int number, OrganizationId... to) {
    return bytes(document(number, to));
  }

  static EdxmlStatus status(OrganizationId from, ProcessingStatus status, int number) {
    return EdxmlStatus.builder(
            Party.of(from, "Cơ quan mẫu"), document(number, from).reference(), status)
        .timestamp(Instant.parse("2026-10-06T01:02:03Z"))
        .build();
  }

  static byte[] bytes(EdxmlMessage message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(message, out);
    return out.toByteArray();
  }
}
