package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.ProcessingStatus;
import org.w3c.dom.Document;

class EdxmlRoundTripTest {
  @TempDir Path folder;

  @Test
  void everything_that_is_written_is_read_again() {
    EdxmlDocument written = Samples.full();

    EdxmlDocument read = (EdxmlDocument) Samples.read(Samples.write(written));

    assertEquals(List.of(), read.findings());
    assertEquals(written.from(), read.from());
    assertEquals(written.to(), read.to());
    assertEquals("000.00.90.H42,2026/10/05,12/BC-HMT", read.documentId());
    assertEquals("12/BC-HMT", read.code().orElseThrow().toString());
    assertEquals(written.subject(), read.subject());
    assertEquals(written.summary(), read.summary());
    assertEquals(written.issueDate(), read.issueDate());
    assertEquals(written.place(), read.place());
    assertEquals(written.signatory(), read.signatory());
    assertEquals(written.urgency(), read.urgency());
    assertEquals(written.dueDate(), read.dueDate());
    assertEquals(written.steeringType(), read.steeringType());
    assertEquals(written.toPlaces(), read.toPlaces());
    assertEquals(written.other(), read.other());
    assertEquals(written.responseFor(), read.responseFor());
    assertEquals(written.trace(), read.trace());
    assertEquals(written.business().staff(), read.business().staff());
    assertEquals(written.business().paperFollows(), read.business().paperFollows());
    assertEquals(written.business().reason(), read.business().reason());
    assertEquals(new TypeCode(1, 0), read.typeCode());
    assertEquals(Variant.QCVN_102, read.variant());
    assertEquals(EnvelopeSignature.ABSENT, read.envelopeSignature());
    assertEquals("Báo cáo", read.metadata().type().name());
    assertArrayEquals(Samples.write(written), Samples.write(read));
  }

  @Test
  void attachments_come_back_with_their_bytes_and_what_they_are() {
    EdxmlDocument read = (EdxmlDocument) Samples.read(Samples.write(Samples.full()));

    Attachment pdf = read.attachments().get(0);
    assertEquals("Báo cáo quý III.pdf", pdf.name());
    assertEquals("application/pdf", pdf.declaredType());
    assertEquals("application/pdf", pdf.detectedType());
    assertFalse(pdf.unpacked());
    assertEquals(Samples.PDF.sha256(), pdf.sha256());
    assertEquals(Samples.PDF.sha256(), pdf.content().sha256());
    Attachment csv = read.attachments().get(1);
    assertEquals("application/zip", csv.declaredType());
    assertEquals("text/csv", csv.detectedType());
    assertTrue(csv.unpacked());
    assertEquals("unit,value\nX,1\n", new String(csv.content().bytes(100), StandardCharsets.UTF_8));
    assertEquals(15, csv.size());
  }

  @Test
  void the_prefixes_are_exactly_those_that_receivers_compare() {
    String file = new String(Samples.write(Samples.full()), StandardCharsets.UTF_8);

    assertTrue(
        file.startsWith(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
              <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
                <edXML:edXMLHeader>
                  <edXML:MessageHeader>
                    <edXML:From>
                      <edXML:OrganId>000.00.90.H42</edXML:OrganId>
                      <edXML:OrganName>Hội mẫu tỉnh</edXML:OrganName>
                    </edXML:From>
            """));
    assertTrue(
        file.contains("<edXML:OrganName>Cơ quan mẫu &lt;A&gt; &amp; \"B\"</edXML:OrganName>"));
    assertTrue(
        file.contains(
            "      <ContentType>application/pdf</ContentType>\n"
                + "      <edXML:ContentTransferEncoded xmlns:edXML=\""
                + Samples.NS
                + "\">JVBERi0"));
  }

  @Test
  void the_same_message_gives_the_same_bytes_in_any_time_zone() {
    TimeZone before = TimeZone.getDefault();
    byte[] here = Samples.write(Samples.full());
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
      assertArrayEquals(here, Samples.write(Samples.full()));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void another_parser_reads_the_same() throws Exception {
    byte[] file = Samples.write(Samples.full());

    Document dom =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file));

    assertEquals("edXML", dom.getDocumentElement().getNodeName());
    assertEquals("Báo cáo mẫu quý III", text(dom, "Subject"));
    assertEquals("2026/10/05 08:02:03", text(dom, "Timestamp"));
    assertEquals("1", text(dom, "Paper"));
    assertEquals(
        "edXML:Bussiness",
        dom.getElementsByTagNameNS(Samples.NS, "Bussiness").item(0).getNodeName());
    byte[] pdf = Base64.getDecoder().decode(text(dom, "ContentTransferEncoded"));
    assertEquals(Samples.PDF.sha256(), Sha256.of(pdf));
  }

  @Test
  void xmllint_finds_it_well_formed() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/xmllint")), "xmllint is not installed");
    Path file = folder.resolve("written.edxml");
    Files.write(file, Samples.write(Samples.full()));

    Process xmllint =
        new ProcessBuilder("/usr/bin/xmllint", "--noout", "--nonet", file.toString())
            .inheritIO()
            .start();

    assertEquals(0, xmllint.waitFor());
  }

  @Test
  void vietnamese_keeps_the_unicode_form_it_came_in() {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String subject = Normalizer.normalize("Về việc tổ chức Đại hội phụ nữ", form);
      EdxmlDocument written = Samples.document().subject(subject).build();

      assertEquals(subject, ((EdxmlDocument) Samples.read(Samples.write(written))).subject());
    }
  }

  @Test
  void attachments_of_every_small_size_keep_their_bytes() {
    for (int size = 0; size <= 70; size++) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) bytes[i] = (byte) (i * 37 - size);
      for (String name : List.of("a.pdf", "a.bin", "a")) {
        EdxmlDocument written =
            Samples.document().attachments(List.of(Attachment.of(name, Content.of(bytes)))).build();

        EdxmlDocument read = (EdxmlDocument) Samples.read(Samples.write(written));

        assertArrayEquals(bytes, read.attachments().get(0).content().bytes(100));
      }
    }
  }

  @Test
  void a_status_message_is_read_as_it_was_written() {
    EdxmlStatus written =
        EdxmlStatus.builder(
                Samples.COMMITTEE,
                new ResponseFor(
                    Samples.UNION.id(), "12/BC-HMT", "mau-1", LocalDate.of(2026, 10, 5)),
                ProcessingStatus.ACCEPTED)
            .description("Đã vào sổ văn bản đến")
            .timestamp(Instant.parse("2026-10-06T02:00:00Z"))
            .staff(new StaffInfo("Văn thư", "Cán bộ mẫu", "", ""))
            .build();

    byte[] file = Samples.write(written);
    EdxmlStatus read = (EdxmlStatus) Samples.read(file);

    assertEquals(List.of(), read.findings());
    assertEquals(written.from(), read.from());
    assertEquals(written.responseFor(), read.responseFor());
    assertEquals(ProcessingStatus.ACCEPTED, read.status());
    assertEquals(written.description(), read.description());
    assertEquals(written.timestamp(), read.timestamp());
    assertEquals(written.staff(), read.staff());
    assertFalse(new String(file, StandardCharsets.UTF_8).contains("edXMLBody"));
    assertArrayEquals(file, Samples.write(read));
  }

  @Test
  void recall_update_and_replacement_name_their_targets() {
    BusinessInfo replacement =
        BusinessInfo.builder(BusinessType.REPLACE)
            .replacements(
                List.of(
                    new BusinessInfo.Replacement("cũ-1", List.of(Samples.COMMITTEE.id())),
                    new BusinessInfo.Replacement("cũ-2", List.of())))
            .build();
    BusinessInfo update =
        BusinessInfo.builder(BusinessType.UPDATE)
            .target("cũ-3")
            .contentChanged(false)
            .receiversChanged(true)
            .receiverChanges(List.of(new BusinessInfo.ReceiverChange(Samples.UNION.id(), true)))
            .build();

    BusinessInfo recalled = business(BusinessInfo.recall("cũ", "Gửi nhầm"));
    BusinessInfo replaced = business(replacement);
    BusinessInfo updated = business(update);

    assertEquals("recall", recalled.type().word());
    assertEquals(List.of("cũ"), recalled.targets());
    assertEquals("Gửi nhầm", recalled.reason());
    assertEquals(replacement.replacements(), replaced.replacements());
    assertEquals(List.of("cũ-3"), updated.targets());
    assertEquals(update.receiverChanges(), updated.receiverChanges());
    assertEquals(false, updated.contentChanged().orElseThrow());
  }

  private static BusinessInfo business(BusinessInfo business) {
    EdxmlDocument written = Samples.document().business(business).build();
    return ((EdxmlDocument) Samples.read(Samples.write(written))).business();
  }

  private static String text(Document dom, String name) {
    return dom.getElementsByTagNameNS(Samples.NS, name).item(0).getTextContent();
  }
}
