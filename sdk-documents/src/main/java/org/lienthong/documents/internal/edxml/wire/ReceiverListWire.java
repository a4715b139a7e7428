package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code ReceiverList}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReceiverListWire {
  @XmlElement(name = "Receiver")
  public List<ReceiverWire> receiver = new ArrayList<>();
}
