package org.lienthong.cli.documents;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** edXML as other programs write it, put together by hand. All of it is DỮ LIỆU MẪU. */
final class SampleEdxml {
  private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
  private static final String PREFIX = " xmlns:edXML=\"" + NAMESPACE + "\"";

  private SampleEdxml() {}

  static String document(String... attachmentNames) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <edXML xmlns="%s">
      <edXML:edXMLEnvelope%s>
        <edXML:edXMLHeader>
          <edXML:MessageHeader>
            <edXML:From>
              <edXML:OrganId>000.00.01.X99</edXML:OrganId>
              <edXML:OrganName>Hội mẫu tỉnh Mẫu Giang</edXML:OrganName>
            </edXML:From>
            <edXML:To>
              <edXML:OrganId>000.00.02.X99</edXML:OrganId>
              <edXML:OrganName>Ủy ban mẫu</edXML:OrganName>
            </edXML:To>
            <edXML:To><edXML:OrganId>000.00.03.X99</edXML:OrganId></edXML:To>
            <edXML:DocumentId>000.00.01.X99,2026/06/14,12/BC-HM</edXML:DocumentId>
            <edXML:Code>
              <edXML:CodeNumber>12</edXML:CodeNumber>
              <edXML:CodeNotation>BC-HM</edXML:CodeNotation>
            </edXML:Code>
            <edXML:PromulgationInfo>
              <edXML:Place>Mẫu Giang</edXML:Place>
              <edXML:PromulgationDate>2026/06/14</edXML:PromulgationDate>
            </edXML:PromulgationInfo>
            <edXML:DocumentType>
              <edXML:Type>1</edXML:Type>
              <edXML:TypeDetail>0</edXML:TypeDetail>
              <edXML:TypeName>Báo cáo</edXML:TypeName>
            </edXML:DocumentType>
            <edXML:Subject>DỮ LIỆU MẪU: kết quả &amp; việc cần làm</edXML:Subject>
          </edXML:MessageHeader>
          <edXML:TraceHeaderList>
            <edXML:Bussiness>
              <edXML:DocumentId>000.00.01.X99,2026/06/01,9/BC-HM</edXML:DocumentId>
              <edXML:BussinessDocType>1</edXML:BussinessDocType>
              <edXML:BussinessDocReason>Sai số liệu</edXML:BussinessDocReason>
            </edXML:Bussiness>
          </edXML:TraceHeaderList>
        </edXML:edXMLHeader>
      </edXML:edXMLEnvelope>
      <AttachmentEncoded>%s</AttachmentEncoded>
    </edXML>
    """
        .formatted(NAMESPACE, PREFIX, attachments(attachmentNames))
        .stripLeading();
  }

  private static String attachments(String... names) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      String text = Base64.getEncoder().encodeToString(content(i).getBytes(StandardCharsets.UTF_8));
      all.append("<Attachment><ContentId>cid:").append(i).append("</ContentId><AttachmentName>");
      all.append(names[i]).append("</AttachmentName><ContentType>text/plain</ContentType>");
      all.append("<edXML:ContentTransferEncoded").append(PREFIX).append('>').append(text);
      all.append("</edXML:ContentTransferEncoded></Attachment>");
    }
    return all.toString();
  }

  /** Of the attachment at that place. */
  static String content(int index) {
    return "tệp mẫu " + index + "\n";
  }

  static String status() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <edXML xmlns="%s">
      <edXML:edXMLEnvelope%s>
        <edXML:edXMLHeader>
          <edXML:MessageHeader>
            <edXML:From>
              <edXML:OrganId>000.00.02.X99</edXML:OrganId>
              <edXML:OrganName>Ủy ban mẫu</edXML:OrganName>
            </edXML:From>
            <edXML:ResponseFor>
              <edXML:OrganId>000.00.01.X99</edXML:OrganId>
              <edXML:Code>12/BC-HM</edXML:Code>
              <edXML:DocumentId>000.00.01.X99,2026/06/14,12/BC-HM</edXML:DocumentId>
            </edXML:ResponseFor>
            <edXML:StatusCode>03</edXML:StatusCode>
            <edXML:Description>Văn thư: đã vào sổ</edXML:Description>
            <edXML:Timestamp>2026/06/15 08:00:00</edXML:Timestamp>
          </edXML:MessageHeader>
        </edXML:edXMLHeader>
      </edXML:edXMLEnvelope>
    </edXML>
    """
        .formatted(NAMESPACE, PREFIX)
        .stripLeading();
  }
}
