package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code ReplacementInfoList}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReplacementListWire {
  @XmlElement(name = "ReplacementInfo")
  public List<ReplacementWire> replacementInfo = new ArrayList<>();
}
