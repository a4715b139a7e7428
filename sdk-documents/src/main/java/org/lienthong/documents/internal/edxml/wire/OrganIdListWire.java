package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code OrganIdList}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OrganIdListWire {
  @XmlElement(name = "OrganId")
  public List<String> organId = new ArrayList<>();
}
