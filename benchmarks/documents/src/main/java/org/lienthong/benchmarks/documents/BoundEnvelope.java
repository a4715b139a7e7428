package org.lienthong.benchmarks.documents;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** As little binding as JAXB can do with: the header stays a tree. */
@XmlRootElement(name = "edXML", namespace = BoundEnvelope.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class BoundEnvelope {
  static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

  @XmlAnyElement List<Element> envelope = new ArrayList<>();

  @XmlElement(name = "AttachmentEncoded", namespace = NAMESPACE)
  Encoded encoded = new Encoded();

  static BoundEnvelope around(byte[] content) {
    Attachment attachment = new Attachment();
    attachment.content = content;
    BoundEnvelope bound = new BoundEnvelope();
    bound.encoded.attachments.add(attachment);
    return bound;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Encoded {
    @XmlElement(name = "Attachment", namespace = NAMESPACE)
    List<Attachment> attachments = new ArrayList<>();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Attachment {
    @XmlElement(name = "ContentId", namespace = NAMESPACE)
    String id = "";

    @XmlElement(name = "AttachmentName", namespace = NAMESPACE)
    String name = "";

    @XmlElement(name = "ContentType", namespace = NAMESPACE)
    String type = "";

    @XmlElement(name = "ContentTransferEncoded", namespace = NAMESPACE)
    byte[] content = new byte[0];
  }
}
