package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code Bussiness}, spelt so on the wire only. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class BusinessWire {
  @XmlElement(name = "DocumentId")
  public @Nullable String documentId;

  @XmlElement(name = "BussinessDocType")
  public @Nullable String bussinessDocType;

  @XmlElement(name = "BussinessDocReason")
  public @Nullable String bussinessDocReason;

  @XmlElement(name = "Paper")
  public @Nullable String paper;

  @XmlElement(name = "BussinessDocumentInfo")
  public @Nullable ChangeWire bussinessDocumentInfo;

  @XmlElement(name = "ReplacementInfoList")
  public @Nullable ReplacementListWire replacementInfoList;

  @XmlElement(name = "StaffInfo")
  public @Nullable StaffWire staffInfo;
}
