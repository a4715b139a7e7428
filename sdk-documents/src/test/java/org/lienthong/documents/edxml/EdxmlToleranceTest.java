package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.documents.Attachment;

class EdxmlToleranceTest {
  private static final String UUID = "5c7082fe-4ac3-4b46-961e-e2439bfae484";

  @Test
  void the_dotnet_form_is_read() {
    EdxmlDocument document =
        Samples.readDocument(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <edXML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="%1$s">
              <edXMLEnvelope><edXMLHeader>
                <MessageHeader>
                  <From><OrganId>000.00.90.H42</OrganId><OrganName>Hội mẫu</OrganName></From>
                  <To><OrganId>000.00.00.H42</OrganId></To>
                  <Code><CodeNumber>05</CodeNumber><CodeNotation>NQ/TM</CodeNotation></Code>
                  <PromulgationInfo><Place>Nơi Mẫu</Place><PromulgationDate>2026/10/05</PromulgationDate></PromulgationInfo>
                  <DocumentType><Type>18</Type><TypeName>Nghị quyết</TypeName><TypeDetail>1</TypeDetail></DocumentType>
                  <Subject>Thử</Subject><DueDate /><ResponseFor />
                  <DocumentId>mau-2</DocumentId>
                </MessageHeader>
                <TraceHeaderList id="" version="1.0" mustUnderstand="1" actor="http://schemas.xmlsoap.org/soap/actor/next">
                  <TraceHeader><OrganId>null</OrganId><Timestamp>2026/10/05 07:00:00</Timestamp></TraceHeader>
                </TraceHeaderList>
                <DigitalSignature />
              </edXMLHeader>
              <edXMLBody><edXMLManifest version="1.0">
                <Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="cid:a1" xlink:type="simple">
                  <ContentId>cid:a1</ContentId><ContentType>text/plain</ContentType><AttachmentName>a.txt</AttachmentName>
                </Reference>
              </edXMLManifest></edXMLBody></edXMLEnvelope>
              <AttachmentEncoded><Attachment><ContentId>a1</ContentId><AttachmentName>a.txt</AttachmentName>
                <ContentType>text/plain</ContentType><ContentTransferEncoded>
                  eGlu
                  IGNo
                  w6Bv
                </ContentTransferEncoded></Attachment></AttachmentEncoded>
            </edXML>
            """
                .formatted(Samples.NS));

    assertEquals(Variant.QCVN_102_DOTNET, document.variant());
    assertEquals("05-NQ/TM", document.code().orElseThrow().toString());
    assertEquals(new TypeCode(18, 1), document.typeCode());
    assertEquals(EnvelopeSignature.PLACEHOLDER, document.envelopeSignature());
    assertEquals(List.of(), document.responseFor());
    assertEquals(null, document.trace().get(0).organization());
    assertEquals("xin chào", text(document.attachments().get(0)));
    assertEquals(List.of("DOC-163", "DOC-144", "DOC-150"), Samples.codes(document));
  }

  @ParameterizedTest
  @CsvSource({
    "2026/10/05, 2026-10-05, ''",
    "05/10/2026, 2026-10-05, DOC-134",
    "2026-10-05, 2026-10-05, DOC-134",
    "2026-10-05T23:30:00+07:00, 2026-10-05, DOC-134",
    "2026-10-05T23:30:00Z, 2026-10-06, DOC-134",
    "2026/02/30, '', DOC-133",
    "05/10/26, '', DOC-133",
    "0020-02-11, '', DOC-133",
    "hôm nay, '', DOC-133",
    "'', '', ''"
  })
  void dates_are_read_strictly_and_never_invented(String wire, String day, String finding) {
    EdxmlDocument document =
        Samples.readDocument(
            Samples.file(Samples.header("<edXML:DueDate>" + wire + "</edXML:DueDate>"), ""));

    assertEquals(day, document.dueDate().map(LocalDate::toString).orElse(""));
    assertEquals(finding.isEmpty() ? List.of() : List.of(finding), Samples.codes(document));
    if (finding.equals("DOC-133")) {
      Finding error = document.findings().get(0);
      assertEquals(Finding.Severity.ERROR, error.severity());
      assertEquals("MessageHeader/DueDate", error.where());
      assertTrue(error.message().contains(wire));
    }
  }

  @Test
  void junk_before_the_xml_and_undeclared_prefixes_are_findings() {
    String file =
        "\uFEFF#@!"
            + Samples.file(Samples.header(""), "")
                .replace("<edXML:edXMLHeader>", "<edXML:edXMLHeader x:id='1'>")
                .replace("<edXML:Subject>Thử</edXML:Subject>", "<q:Subject>Thử</q:Subject>");

    EdxmlDocument document = Samples.readDocument(file);

    assertEquals("Thử", document.subject());
    assertEquals(List.of("DOC-130", "DOC-131", "DOC-131"), Samples.codes(document));
    assertEquals(
        "3 bytes stand before the XML and were skipped.", document.findings().get(0).message());
    assertEquals(
        "Tiền tố \"q\" chưa được khai báo.",
        document.findings().get(2).message(Locale.forLanguageTag("vi")));
  }

  @Test
  void a_file_in_the_zip_of_the_axis_is_unpacked_even_under_a_false_label() {
    byte[] zip = Samples.zip(UUID + ".PDF", "%PDF-1.4");

    for (String label : List.of("application/zip", "application/pdf", "text/plain")) {
      EdxmlDocument document = Samples.readDocument(Samples.withAttachment("a.pdf", label, zip));
      Attachment attachment = document.attachments().get(0);
      assertTrue(attachment.unpacked());
      assertEquals("%PDF-1.4", text(attachment));
      assertEquals(!label.endsWith("zip"), Samples.codes(document).contains("DOC-141"));
    }
  }

  @Test
  void real_archives_and_office_files_stay_packed() {
    byte[] office = Samples.zip("[Content_Types].xml", "<a/>", "word/document.xml", "<b/>");
    byte[] single = Samples.zip("ghi-chu.txt", "x");

    for (String label : List.of("application/zip", "application/docx")) {
      Attachment docx =
          Samples.readDocument(Samples.withAttachment("a.docx", label, office))
              .attachments()
              .get(0);
      assertFalse(docx.unpacked());
      assertEquals(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          docx.detectedType());
    }
    Attachment zip =
        Samples.readDocument(Samples.withAttachment("a.zip", "application/zip", single))
            .attachments()
            .get(0);
    assertFalse(zip.unpacked());
    assertEquals(single.length, zip.size());
  }

  @Test
  void names_that_would_leave_the_folder_are_made_safe() {
    String two =
        Samples.file(
            Samples.header(""),
            "<AttachmentEncoded>"
                + Samples.attachment("1", "..\\..\\etc/Báo cáo: mẫu?.txt", "text/plain", "eA==")
                + Samples.attachment("2", "BÁO CÁO mẫu.txt", "text/plain", "eA==")
                + Samples.attachment("3", "con.txt", "text/plain", "eA==")
                + Samples.attachment("4", "", "text/plain", "eA==")
                + "</AttachmentEncoded>");

    EdxmlDocument document = Samples.readDocument(two);

    assertEquals(
        List.of("Báo cáo mẫu.txt", "BÁO CÁO mẫu (2).txt", "_con.txt", "attachment-4"),
        document.attachments().stream().map(Attachment::name).toList());
    assertEquals(4, Samples.codes(document).stream().filter("DOC-143"::equals).count());
  }

  @Test
  void destroyed_and_mislabelled_files_are_findings() {
    byte[] destroyed = ("%PDF-1.4\n" + "\uFFFD".repeat(500)).getBytes(UTF_8);

    assertTrue(codes("a.pdf", "application/pdf", destroyed).contains("DOC-142"));
    assertTrue(codes("a.pdf", "application/pdf", "không".getBytes(UTF_8)).contains("DOC-140"));
    assertTrue(codes("a", "image/png", "%PDF-1.4".getBytes(UTF_8)).contains("DOC-137"));
    byte[] oddName = Samples.zip("ắ", "x");
    oddName[30] = (byte) 0xFF;
    assertTrue(codes("a.txt", "application/zip", oddName).contains("DOC-152"));
    assertTrue(codes("a.xlsx", "application/xlsx", "PK\3\4xx".getBytes(UTF_8)).contains("DOC-152"));
  }

  @Test
  void chance_is_not_taken_for_destruction() {
    byte[] few = ("%PDF-1.4\n" + "\uFFFD".repeat(7)).getBytes(UTF_8);
    byte[] late = Arrays.copyOf(few, 2 << 20);
    byte[] flood = "\uFFFD".repeat(100).getBytes(UTF_8);
    System.arraycopy(flood, 0, late, late.length - flood.length, flood.length);

    assertEquals(List.of("DOC-139"), codes("a.pdf", "application/pdf", few));
    assertEquals(List.of("DOC-139"), codes("a.pdf", "application/pdf", late));
  }

  @Test
  void an_attachment_without_a_name_takes_that_of_the_manifest() {
    String file =
        Samples.withAttachment("", "text/plain", "x".getBytes(UTF_8))
            .replace(
                "</edXML:edXMLEnvelope>",
                "<edXML:edXMLBody><edXML:edXMLManifest><edXML:Reference>"
                    + "<edXML:ContentId>1</edXML:ContentId><edXML:ContentType>text/plain</edXML:ContentType>"
                    + "<edXML:AttachmentName>Mẫu 1.txt</edXML:AttachmentName></edXML:Reference>"
                    + "</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>");

    EdxmlDocument document = Samples.readDocument(file);

    assertEquals("Mẫu 1.txt", document.attachments().get(0).name());
    assertEquals(List.of("DOC-143"), Samples.codes(document));
  }

  @Test
  void what_a_label_behind_the_content_says_counts_too() {
    String file =
        Samples.file(
            Samples.header(""),
            "<AttachmentEncoded><Attachment><ContentTransferEncoded>"
                + Base64.getEncoder().encodeToString(Samples.zip("khac.txt", "x"))
                + "</ContentTransferEncoded><ContentType>application/zip</ContentType>"
                + "<AttachmentName>a.txt</AttachmentName></Attachment></AttachmentEncoded>");

    assertTrue(Samples.readDocument(file).attachments().get(0).unpacked());
  }

  @Test
  void a_recipient_without_an_identifier_is_left_out_with_a_finding() {
    EdxmlDocument document =
        Samples.readDocument(
            Samples.file(
                Samples.header("<edXML:To><edXML:OrganName>Ai đó</edXML:OrganName></edXML:To>"),
                ""));

    assertEquals(1, document.to().size());
    assertEquals(
        List.of(
            Finding.of(
                "DOC-145", Finding.Severity.ERROR, "MessageHeader/To[2]", "OrganId", "Ai đó")),
        document.findings());
  }

  @Test
  void a_recipient_called_null_is_left_out_with_an_error() {
    EdxmlDocument document =
        Samples.readDocument(
            Samples.file(
                Samples.header(
                    "<edXML:To><edXML:OrganId>null</edXML:OrganId>"
                        + "<edXML:OrganName>Ai đó</edXML:OrganName></edXML:To>"),
                ""));

    assertEquals(
        List.of(
            Finding.of("DOC-144", Finding.Severity.INFO, "MessageHeader/To[2]/OrganId"),
            Finding.of(
                "DOC-145", Finding.Severity.ERROR, "MessageHeader/To[2]", "OrganId", "Ai đó")),
        document.findings());
  }

  @Test
  void a_status_message_answers_one_document_and_carries_no_files() {
    String answers =
        "<edXML:ResponseFor><edXML:Code>1/A</edXML:Code></edXML:ResponseFor>"
            + "<edXML:ResponseFor><edXML:Code>2/A</edXML:Code></edXML:ResponseFor>";
    String file =
        Samples.file(
            Samples.statusHeader("99", answers),
            "<AttachmentEncoded>"
                + Samples.attachment("1", "a.txt", "text/plain", "eA==")
                + "</AttachmentEncoded>");

    EdxmlStatus status = (EdxmlStatus) Samples.read(file.getBytes(UTF_8));

    assertEquals("1/A", status.responseFor().code());
    assertFalse(status.status().isKnown());
    assertEquals(List.of("DOC-158", "DOC-149", "DOC-156"), Samples.codes(status));
  }

  @Test
  void nothing_is_invented_for_what_the_wire_left_out() {
    EdxmlDocument document =
        Samples.readDocument(
            Samples.file(
                "<edXML:MessageHeader><edXML:From><edXML:OrganId>A</edXML:OrganId></edXML:From>"
                    + "<edXML:DueDate/><edXML:ResponseFor/></edXML:MessageHeader>",
                ""));

    assertEquals(Optional.empty(), document.code());
    assertEquals(Optional.empty(), document.issueDate());
    assertEquals(Optional.empty(), document.dueDate());
    assertEquals(Optional.empty(), document.signatory());
    assertEquals(TypeCode.NONE, document.typeCode());
    assertEquals("", document.documentId());
    assertEquals("", document.typeName());
    assertTrue(document.steeringType().isEmpty());
    assertEquals(List.of(), document.trace());
    assertEquals(
        List.of("To", "Code", "DocumentId", "Subject"),
        document.findings().stream().map(finding -> finding.arguments().get(0)).toList());
  }

  @Test
  void manifest_and_attachments_are_compared() {
    String file =
        Samples.file(
                Samples.header(""),
                "<AttachmentEncoded>"
                    + Samples.attachment("cid:1", "a.txt", "text/plain", "eA==")
                    + Samples.attachment("cid:2", "b.txt", "text/plain", "eA==")
                    + "</AttachmentEncoded>")
            .replace(
                "</edXML:edXMLEnvelope>",
                "<edXML:edXMLBody><edXML:edXMLManifest>"
                    + "<edXML:Reference><edXML:ContentId>cid:1</edXML:ContentId>"
                    + "<edXML:ContentType>application/zip</edXML:ContentType></edXML:Reference>"
                    + "<edXML:Reference><edXML:ContentId>cid:9</edXML:ContentId></edXML:Reference>"
                    + "</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>");

    assertEquals(
        List.of(
            "DOC-136 Attachment[1]: The manifest calls the attachment \"application/zip\", the"
                + " attachment itself \"text/plain\"; the latter was used.",
            "DOC-139 Attachment[2]: The attachment \"b.txt\" is not in the manifest.",
            "DOC-138 edXMLManifest: The manifest lists \"9\", but no such attachment is in the"
                + " file."),
        Samples.readDocument(file).findings().stream()
            .map(finding -> finding.code() + " " + finding.where() + ": " + finding.message())
            .toList());
  }

  @Test
  void a_recall_without_a_target_means_the_document_it_repeats() {
    EdxmlDocument recall =
        Samples.readDocument(
            Samples.file(
                Samples.header("")
                    + "<edXML:TraceHeaderList><edXML:TraceHeader/><edXML:Bussiness>"
                    + "<edXML:BussinessDocType>1</edXML:BussinessDocType>"
                    + "<edXML:BussinessDocReason>Gửi nhầm</edXML:BussinessDocReason>"
                    + "</edXML:Bussiness></edXML:TraceHeaderList>",
                ""));

    assertEquals("recall", recall.business().type().word());
    assertEquals(List.of("mau-1"), recall.business().targets());
  }

  @Test
  void every_finding_speaks_both_languages() {
    for (int number = 101; number <= 169; number++) {
      Finding finding = Finding.of("DOC-" + number, Finding.Severity.INFO, "x", "a", "b", "c");
      String english = finding.message();
      if (english.equals("a, b, c")) continue;
      assertFalse(english.equals(finding.message(Locale.forLanguageTag("vi"))), finding.code());
      assertFalse(finding.nextStep(Locale.ENGLISH).equals("a, b, c"), finding.code());
      assertFalse(
          finding.nextStep(Locale.forLanguageTag("vi")).equals(finding.nextStep(Locale.ENGLISH)));
    }
  }

  private static List<String> codes(String name, String type, byte[] bytes) {
    return Samples.codes(Samples.readDocument(Samples.withAttachment(name, type, bytes)));
  }

  private static String text(Attachment attachment) {
    return new String(attachment.content().bytes(1000), UTF_8);
  }
}
