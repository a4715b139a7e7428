package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code BussinessDocumentInfo}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ChangeWire {
  @XmlElement(name = "DocumentInfo")
  public @Nullable String documentInfo;

  @XmlElement(name = "DocumentReceiver")
  public @Nullable String documentReceiver;

  @XmlElement(name = "ReceiverList")
  public @Nullable ReceiverListWire receiverList;
}
