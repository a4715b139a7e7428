package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.DocumentType;
import org.lienthong.core.InputException;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Urgency;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;

/** Messages and hand-made files of invented organisations. */
final class Samples {
  static final String NS = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
  static final Party UNION = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
  static final Party COMMITTEE =
      Party.builder(OrganizationId.of("000.00.00.H42"), "Cơ quan mẫu <A> & \"B\"")
          .governingBody("Đơn vị mẫu cấp trên")
          .address("Số 1 Phố Mẫu")
          .email("mau@example.vn")
          .telephone("000")
          .fax("111")
          .website("example.vn")
          .build();
  static final Content PDF = Content.ofUtf8("%PDF-1.7\nDỮ LIỆU MẪU\n%%EOF\n");

  private Samples() {}

  static DocumentMetadata metadata() {
    return DocumentMetadata.builder(
            DocumentCode.parse("12/BC-HMT"), DocumentType.REPORT, "Báo cáo mẫu quý III", "Hội mẫu")
        .issueDate(LocalDate.of(2026, 10, 5))
        .place("Nơi Mẫu")
        .signatory(new Signatory("TM. BAN MẪU", "Chủ tịch", "Người Mẫu"))
        .urgency(Urgency.URGENT)
        .build();
  }

  static EdxmlDocument.Builder document() {
    return EdxmlDocument.builder(UNION, metadata()).to(List.of(COMMITTEE));
  }

  static EdxmlDocument full() {
    return document()
        .summary("Tóm tắt")
        .dueDate(LocalDate.of(2026, 10, 30))
        .steeringType(2)
        .toPlaces(List.of("Như trên", "Lưu: VT"))
        .other(new OtherInfo("Nội bộ", "NVM", 3, 12, false, List.of("Phụ lục 1")))
        .responseFor(
            List.of(new ResponseFor(COMMITTEE.id(), "7/CV-CQM", "id-7", LocalDate.of(2026, 9, 1))))
        .trace(List.of(new TraceEntry(UNION.id(), Instant.parse("2026-10-05T01:02:03Z"))))
        .business(
            BusinessInfo.builder(BusinessType.NEW)
                .reason("Gửi mới")
                .paperFollows(true)
                .staff(new StaffInfo("Phòng mẫu", "Cán bộ mẫu", "cb@example.vn", "000"))
                .build())
        .attachments(
            List.of(
                Attachment.of("Báo cáo quý III.pdf", PDF),
                Attachment.of("so-lieu.csv", Content.ofUtf8("unit,value\nX,1\n"))))
        .build();
  }

  static byte[] write(EdxmlMessage message) {
    return write(message, EdxmlProfile.vxp());
  }

  static byte[] write(EdxmlMessage message, EdxmlProfile profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(message, profile, out);
    return out.toByteArray();
  }

  static EdxmlMessage read(byte[] file) {
    return EdxmlReader.read(Content.of(file));
  }

  static EdxmlDocument readDocument(String file) {
    return (EdxmlDocument) read(file.getBytes(StandardCharsets.UTF_8));
  }

  static InputException refused(String file) {
    return refused(file.getBytes(StandardCharsets.UTF_8));
  }

  static InputException refused(byte[] file) {
    return assertThrows(InputException.class, () -> read(file));
  }

  static List<String> codes(EdxmlMessage message) {
    return message.findings().stream().map(Finding::code).toList();
  }

  /** A file of the Java form around this header and these attachments. */
  static String file(String header, String behindEnvelope) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <edXML xmlns="%1$s">
          <edXML:edXMLEnvelope xmlns:edXML="%1$s">
            <edXML:edXMLHeader>%2$s</edXML:edXMLHeader>
          </edXML:edXMLEnvelope>
          %3$s
        </edXML>
        """
        .formatted(NS, header, behindEnvelope);
  }

  /** The smallest header with one more piece in it. */
  static String header(String more) {
    return """
        <edXML:MessageHeader>
          <edXML:From><edXML:OrganId>000.00.90.H42</edXML:OrganId></edXML:From>
          <edXML:To><edXML:OrganId>000.00.00.H42</edXML:OrganId></edXML:To>
          <edXML:DocumentId>mau-1</edXML:DocumentId>
          <edXML:Subject>Thử</edXML:Subject>
          <edXML:Code><edXML:CodeNumber>12</edXML:CodeNumber>
            <edXML:CodeNotation>BC-HMT</edXML:CodeNotation></edXML:Code>
          %s
        </edXML:MessageHeader>
        """
        .formatted(more);
  }

  /** The smallest header of a status message, without the document it answers. */
  static String statusHeader(String code, String more) {
    return "<edXML:MessageHeader><edXML:From><edXML:OrganId>000.00.90.H42</edXML:OrganId></edXML:From>"
        + "<edXML:StatusCode>%s</edXML:StatusCode>%s</edXML:MessageHeader>".formatted(code, more);
  }

  static String attachment(String id, String name, String type, String base64) {
    return """
        <Attachment><ContentId>%s</ContentId><AttachmentName>%s</AttachmentName>
        <ContentType>%s</ContentType><ContentTransferEncoded>%s</ContentTransferEncoded></Attachment>
        """
        .formatted(id, name, type, base64);
  }

  static String withAttachment(String name, String type, byte[] bytes) {
    return file(
        header(""),
        "<AttachmentEncoded>"
            + attachment("cid:1", name, type, Base64.getEncoder().encodeToString(bytes))
            + "</AttachmentEncoded>");
  }

  static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
