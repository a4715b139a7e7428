package org.lienthong.documents.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.documents.edxml.Finding.Severity;

/** What the values have no room for is kept or at least said. */
class EdxmlLossTest {
  private static final String TRACE =
      "<edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>M1</edXML:OrganId>"
          + "<edXML:Timestamp>2026/10/05 09:15:00</edXML:Timestamp></edXML:TraceHeader>"
          + "</edXML:TraceHeaderList>";

  @Test
  void what_a_status_has_no_place_for_is_kept() {
    String header =
        Samples.header(
            "<edXML:StatusCode>03</edXML:StatusCode><edXML:ResponseFor><edXML:Code>1/A</edXML:Code>"
                + "</edXML:ResponseFor><edXML:DueDate>mai &lt;</edXML:DueDate><edXML:ToPlaces/>");
    EdxmlStatus read = status(Samples.file(header + TRACE, ""));

    assertEquals(
        List.of("Code", "DocumentId", "DueDate", "Subject", "To", "TraceHeaderList"),
        read.extensions().stream().map(Extension::name).sorted().toList());
    assertEquals(6, Samples.codes(read).stream().filter("DOC-132"::equals).count());
    byte[] written = Samples.write(read, EdxmlProfile.unchanged());
    String text = new String(written, UTF_8);
    assertTrue(
        text.contains("<edXML:To><edXML:OrganId>000.00.00.H42</edXML:OrganId></edXML:To>"), text);
    assertTrue(text.contains("<edXML:DueDate>mai &lt;</edXML:DueDate>"), text);
    assertTrue(text.contains("      " + TRACE + "\n    </edXML:edXMLHeader>"), text);
    EdxmlStatus again = (EdxmlStatus) Samples.read(written);
    assertEquals(sorted(read.extensions()), sorted(again.extensions()));
    assertArrayEquals(written, Samples.write(again, EdxmlProfile.unchanged()));
  }

  @Test
  void what_only_a_status_has_is_kept_in_a_document() {
    EdxmlDocument read =
        Samples.readDocument(
            Samples.file(
                Samples.header(
                    "<edXML:StatusCode/><edXML:Description>mô tả</edXML:Description>"
                        + "<edXML:Timestamp>hôm nay</edXML:Timestamp><edXML:StaffInfo>"
                        + "<edXML:Staff>Cán bộ Mẫu</edXML:Staff><edXML:Mobile/></edXML:StaffInfo>"),
                ""));

    List<Extension> kept =
        List.of(
            new Extension(
                "MessageHeader",
                "StaffInfo",
                "",
                "<edXML:StaffInfo><edXML:Staff>Cán bộ Mẫu</edXML:Staff></edXML:StaffInfo>"),
            new Extension("MessageHeader", "Description", "mô tả"),
            new Extension("MessageHeader", "Timestamp", "hôm nay"));
    assertEquals(sorted(kept), sorted(read.extensions()));
    byte[] written = Samples.write(read, EdxmlProfile.unchanged());
    assertEquals(sorted(kept), sorted(((EdxmlDocument) Samples.read(written)).extensions()));
  }

  @Test
  void the_decoration_of_a_status_is_a_finding_too() {
    EdxmlStatus read =
        status(
            Samples.file(
                Samples.header(
                        "<edXML:StatusCode>01</edXML:StatusCode><edXML:ResponseFor><edXML:Code>1/A"
                            + "</edXML:Code></edXML:ResponseFor>")
                    + "<Signature/>",
                ""));

    assertTrue(Samples.codes(read).contains("DOC-150"));
  }

  @Test
  void attributes_that_nobody_knows_are_said() {
    String file =
        Samples.withAttachment("a.txt", "text/plain", "x".getBytes(UTF_8))
            .replace("<edXML:To>", "<edXML:To loai='1' xmlns:y='urn:y'>")
            .replace("<edXML:Subject>", "<edXML:Subject y:ngu='vi' xml:lang='vi'>")
            .replace("<edXML:edXMLHeader>", "<edXML:edXMLHeader kieu='2' version='1.0'>")
            .replace("<Attachment>", "<Attachment stt='3'>")
            .replace("<edXML:MessageHeader>", "<edXML:MessageHeader ma='4'>");

    assertEquals(
        List.of(
            "edXMLHeader kieu 2",
            "MessageHeader ma 4",
            "MessageHeader/To[1] loai 1",
            "MessageHeader/Subject ngu vi",
            "Attachment[1] stt 3"),
        findings(Samples.readDocument(file), "DOC-160", Severity.INFO));
  }

  @Test
  void text_between_elements_is_said() {
    String file =
        Samples.withAttachment("a.txt", "text/plain", "x".getBytes(UTF_8))
            .replace("<edXML:To>", "<edXML:To>lạc")
            .replace("</edXML:MessageHeader>", "<![CDATA[cuối]]></edXML:MessageHeader>giữa")
            .replace("<Attachment>", "trên<Attachment>trong");

    assertEquals(
        List.of(
            "MessageHeader/To[1] lạc",
            "MessageHeader cuối",
            "edXML giữa",
            "edXML trên",
            "Attachment[1] trong"),
        findings(Samples.readDocument(file), "DOC-162", Severity.WARNING));
  }

  @Test
  void frames_in_another_place_are_read_and_said() {
    String attachments = Samples.attachment("1", "a.txt", "text/plain", "eA==");
    String file =
        """
        <edXML xmlns="%s"><edXMLEnvelope><edXMLBody>%s</edXMLBody>
        <AttachmentEncoded>%s</AttachmentEncoded></edXMLEnvelope>%s</edXML>
        """
            .formatted(
                Samples.NS,
                Samples.header("").replace("edXML:", ""),
                attachments,
                attachments.replace(">1<", ">2<"));

    EdxmlDocument read = Samples.readDocument(file);

    assertEquals(2, read.attachments().size());
    assertEquals(
        List.of(
            "edXMLBody MessageHeader edXMLBody",
            "edXMLEnvelope AttachmentEncoded edXMLEnvelope",
            "edXML Attachment edXML"),
        findings(read, "DOC-161", Severity.WARNING));
  }

  @Test
  void more_findings_than_are_listed_are_counted_with_their_worst() {
    String many = "<edXML:To><edXML:OrganName>Ai</edXML:OrganName></edXML:To>".repeat(1500);

    List<Finding> findings =
        Samples.readDocument(Samples.file(Samples.header(many), "")).findings();

    assertEquals(1001, findings.size());
    assertEquals(
        Finding.of("DOC-159", Severity.ERROR, "file", "500"), findings.get(findings.size() - 1));
  }

  @Test
  void a_value_that_is_left_out_is_an_error() {
    EdxmlDocument read =
        Samples.readDocument(
            Samples.file(
                Samples.header(
                    "<edXML:SteeringType>một</edXML:SteeringType><edXML:OtherInfo>"
                        + "<edXML:Priority>-1</edXML:Priority><edXML:Direction>có</edXML:Direction>"
                        + "</edXML:OtherInfo>"),
                ""));

    assertEquals(
        List.of(
            "MessageHeader/OtherInfo/Priority -1",
            "MessageHeader/OtherInfo/Direction có",
            "MessageHeader/SteeringType một"),
        findings(read, "DOC-148", Severity.ERROR));
  }

  private static EdxmlStatus status(String file) {
    return (EdxmlStatus) Samples.read(file.getBytes(UTF_8));
  }

  private static List<String> findings(EdxmlMessage message, String code, Severity severity) {
    return message.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .peek(finding -> assertEquals(severity, finding.severity()))
        .map(finding -> finding.where() + " " + String.join(" ", finding.arguments()))
        .toList();
  }

  private static List<Extension> sorted(List<Extension> extensions) {
    return extensions.stream().sorted(Comparator.comparing(Extension::name)).toList();
  }
}
