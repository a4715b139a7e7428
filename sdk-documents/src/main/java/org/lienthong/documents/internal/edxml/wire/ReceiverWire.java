package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code Receiver}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReceiverWire {
  @XmlElement(name = "OrganId")
  public @Nullable String organId;

  @XmlElement(name = "ReceiverType")
  public @Nullable String receiverType;
}
