package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.InputException;
import org.lienthong.documents.ProcessingStatus;

class EdxmlVariantTest {
  private static final String SOAP =
      """
      <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:edXML="http://www.e-doc.vn/Schema/"><SOAP-ENV:Header>
        <edXML:MessageHeader><edXML:From><edXML:OrganId>M1</edXML:OrganId></edXML:From>
        <edXML:To><edXML:OrganId>M2</edXML:OrganId></edXML:To><edXML:DocumentId>d</edXML:DocumentId>
        <edXML:Code><edXML:CodeNumber>1</edXML:CodeNumber><edXML:CodeNotation>CV-M</edXML:CodeNotation></edXML:Code>
        <edXML:Subject>Thử</edXML:Subject>
        <edXML:DueDate>05/10/2026</edXML:DueDate></edXML:MessageHeader>
        <edXML:Signature><edXML:KeyInfo><edXML:OrganId>M1</edXML:OrganId><edXML:Token>t</edXML:Token></edXML:KeyInfo></edXML:Signature>
        <edXML:ErrorList><edXML:Error><edXML:Code>0</edXML:Code></edXML:Error></edXML:ErrorList>
      </SOAP-ENV:Header><SOAP-ENV:Body>
        <edXML:Manifest xmlns:xlink="http://www.w3.org/1999/xlink"><edXML:Reference xlink:href="cid:f1">
          <edXML:ContentType>application/pdf</edXML:ContentType></edXML:Reference></edXML:Manifest>
      </SOAP-ENV:Body></SOAP-ENV:Envelope>
      """;

  @Test
  void a_soap_document_is_read_as_far_as_its_header_goes() {
    EdxmlDocument document = Samples.readDocument(SOAP);

    assertEquals(Variant.SOAP_EDOC, document.variant());
    assertEquals(Optional.of(LocalDate.of(2026, 10, 5)), document.dueDate());
    assertEquals(EnvelopeSignature.PLACEHOLDER, document.envelopeSignature());
    assertEquals(List.of("DOC-132", "DOC-134", "DOC-138", "DOC-150"), Samples.codes(document));
  }

  @Test
  void a_soap_document_can_be_the_first_part_of_a_mime_message() {
    EdxmlDocument document =
        Samples.readDocument(
            "--Boundary\r\nContent-Type: text/xml; charset=utf-8\r\nContent-ID: <Start>\r\n\r\n"
                + SOAP
                + "\r\n--Boundary\r\nContent-ID: <f1>\r\n\r\n%PDF-1.4 &<\0\r\n--Boundary--\r\n");

    assertEquals("Thử", document.subject());
    assertTrue(Samples.codes(document).containsAll(List.of("DOC-130", "DOC-155")));
  }

  @Test
  void binary_parts_behind_it_are_not_looked_at() {
    String soap = SOAP.replace("Thử", "Thu");
    String message =
        "--B\r\nContent-Type: text/xml\r\n\r\n" + soap + "\r\n--B\r\n\r\n%PDF \u00ff\u00fe\0";

    EdxmlDocument document = (EdxmlDocument) Samples.read(message.getBytes(ISO_8859_1));

    assertEquals("Thu", document.subject());
  }

  @Test
  void half_a_letter_behind_it_does_not_keep_attachments_closed() {
    String attachments =
        Samples.attachment("1", "a.txt", "text/plain", "eA==")
            + Samples.attachment("2", "b.txt", "text/plain", "e&#81;==");
    String xml =
        Samples.file(
            Samples.header("").replace("Thử", "Thu"),
            "<AttachmentEncoded>" + attachments + "</AttachmentEncoded>");
    String message = "--B\r\nContent-Type: text/xml\r\n\r\n" + xml + "\r\n--B\r\n\u00de\u00de";

    EdxmlDocument document = (EdxmlDocument) Samples.read(message.getBytes(ISO_8859_1));

    assertEquals("y", new String(document.attachments().get(1).content().bytes(9), UTF_8));
  }

  @Test
  void a_soap_document_is_converted_to_the_present_form() {
    EdxmlDocument read = Samples.readDocument(SOAP);

    String file = new String(Samples.write(read, EdxmlProfile.unchanged()), UTF_8);

    assertTrue(
        file.contains(
            "      <edXML:ErrorList><edXML:Error><edXML:Code>0</edXML:Code></edXML:Error></edXML:ErrorList>\n"),
        file);
    assertEquals(Variant.QCVN_102, Samples.readDocument(file).variant());
    assertEquals(read.dueDate(), Samples.readDocument(file).dueDate());
  }

  @Test
  void a_soap_status_is_read() {
    EdxmlStatus status =
        (EdxmlStatus)
            Samples.read(
                """
                <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header>
                  <edXML:Status xmlns:edXML="http://schemas.xmlsoap.org/soap/envelope/">
                    <edXML:From><edXML:OrganId>M2</edXML:OrganId></edXML:From>
                    <edXML:ResponseFor><edXML:OrganId>M1</edXML:OrganId><edXML:Code>1/CV-M</edXML:Code>
                      <edXML:PromulgationDate>05/10/2026</edXML:PromulgationDate></edXML:ResponseFor>
                    <edXML:StatusCode>06</edXML:StatusCode>
                    <edXML:Timestamp>06/10/2026 08:00:00</edXML:Timestamp>
                  </edXML:Status></SOAP-ENV:Header></SOAP-ENV:Envelope>
                """
                    .getBytes(UTF_8));

    assertEquals(Variant.SOAP_EDOC, status.variant());
    assertEquals(ProcessingStatus.COMPLETED, status.status());
    assertEquals(LocalDate.of(2026, 10, 5), status.responseFor().date());
    assertEquals(Optional.of(Instant.parse("2026-10-06T01:00:00Z")), status.timestamp());
  }

  @Test
  void reports_of_others_that_borrow_the_envelope_are_refused_by_name() {
    String report = "<AVReport name='x'><Datetime>1</Datetime></AVReport>";
    String inEnvelope =
        Samples.file(Samples.header(""), "")
            .replace(
                "</edXML:edXMLEnvelope>",
                "<edXML:edXMLBody>" + report + "</edXML:edXMLBody></edXML:edXMLEnvelope>");
    int manifest = SOAP.indexOf("<edXML:Manifest");
    String inSoap =
        SOAP.substring(0, manifest) + report + SOAP.substring(SOAP.indexOf("</SOAP-ENV:Body>"));

    for (String file : List.of(inEnvelope, inSoap)) {
      assertEquals(
          "DOC-113: This is no document: its body holds AVReport, a report of another kind that"
              + " borrows the envelope of edXML.",
          Samples.refused(file).getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <AllDocument/>                                         | AllDocument
          <message><content/></message>                          | message (2803)
          <van-ban-qua-mang/>                                    | van-ban-qua-mang (2803)
          <EdXMLEnvelope xmlns="http://www.go.vn/eDoc"/>         | EdXMLEnvelope (go.vn/eDoc)
          <edXMLEnvelope/>                                       | edXMLEnvelope
          <html><body>Error</body></html>                        | HTML
          <x/>                                                   | XML <x>
          {"status":"FAIL"}                                      | JSON
          %PDF-1.4                                               | PDF
          {\\rtf1}                                               | RTF
          Không tìm thấy                                         | "Kh
          """)
  void what_is_no_edxml_is_refused_by_what_it_looks_like(String file, String looksLike) {
    InputException refusal = Samples.refused(file);

    assertEquals("DOC-105", refusal.code());
    assertTrue(refusal.toString().contains("looks like " + looksLike), refusal.getMessage());
  }

  @Test
  void an_envelope_without_a_header_is_refused() {
    assertEquals("DOC-112", Samples.refused("<edXML/>").code());
  }

  @Test
  void base64_of_a_file_is_named_because_the_axis_answers_so() {
    byte[] file = Samples.file(Samples.header(""), "").getBytes(UTF_8);

    assertEquals(
        "DOC-105: This is not edXML of QCVN 102; it looks like base64 (<?xml).",
        Samples.refused(Base64.getEncoder().encodeToString(file)).getMessage());
  }

  @Test
  void another_namespace_is_a_finding() {
    EdxmlDocument document =
        Samples.readDocument(Samples.file(Samples.header(""), "").replace(Samples.NS, "urn:x"));

    assertEquals(Variant.UNKNOWN, document.variant());
    assertEquals(List.of("DOC-154"), Samples.codes(document));
    assertEquals("edXML", document.findings().get(0).where());
  }

  @Test
  void a_known_name_in_the_namespace_of_others_is_a_finding_each_namespace_once() {
    String header =
        Samples.header("<x:Content xmlns:x='urn:x'>x</x:Content><x:DueDate xmlns:x='urn:x'/>");

    EdxmlDocument document = Samples.readDocument(Samples.file(header, ""));

    assertEquals("x", document.summary());
    assertEquals(
        List.of(Finding.of("DOC-154", Finding.Severity.WARNING, "MessageHeader/Content", "urn:x")),
        document.findings());
  }

  @Test
  void another_prefix_is_a_finding() {
    String file =
        Samples.file(Samples.header(""), "")
            .replace("edXML:", "e:")
            .replace("xmlns:edXML", "xmlns:e");

    assertEquals(
        List.of(Finding.of("DOC-163", Finding.Severity.INFO, "edXMLEnvelope", "e")),
        Samples.readDocument(file).findings());
  }
}
