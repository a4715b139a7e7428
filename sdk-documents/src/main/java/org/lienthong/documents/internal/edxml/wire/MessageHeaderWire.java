package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code MessageHeader} of documents and of status messages. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class MessageHeaderWire {
  @XmlElement(name = "From")
  public @Nullable OrganizationWire from;

  @XmlElement(name = "To")
  public List<OrganizationWire> to = new ArrayList<>();

  @XmlElement(name = "DocumentId")
  public @Nullable String documentId;

  @XmlElement(name = "Code")
  public @Nullable CodeWire code;

  @XmlElement(name = "PromulgationInfo")
  public @Nullable PromulgationWire promulgationInfo;

  @XmlElement(name = "DocumentType")
  public @Nullable DocumentTypeWire documentType;

  @XmlElement(name = "Subject")
  public @Nullable String subject;

  @XmlElement(name = "Content")
  public @Nullable String content;

  @XmlElement(name = "SignerInfo")
  public @Nullable SignerWire signerInfo;

  @XmlElement(name = "DueDate")
  @XmlJavaTypeAdapter(WireDate.Adapter.class)
  public @Nullable WireDate dueDate;

  @XmlElement(name = "OtherInfo")
  public @Nullable OtherInfoWire otherInfo;

  @XmlElement(name = "ResponseFor")
  public List<ResponseForWire> responseFor = new ArrayList<>();

  @XmlElement(name = "SteeringType")
  public @Nullable String steeringType;

  @XmlElement(name = "ToPlaces")
  public @Nullable PlacesWire toPlaces;

  @XmlElement(name = "StaffInfo")
  public @Nullable StaffWire staffInfo;

  @XmlElement(name = "StatusCode")
  public @Nullable String statusCode;

  @XmlElement(name = "Description")
  public @Nullable String description;

  @XmlElement(name = "Timestamp")
  @XmlJavaTypeAdapter(WireTime.Adapter.class)
  public @Nullable WireTime timestamp;
}
