package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code ReplacementInfo}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReplacementWire {
  @XmlElement(name = "DocumentId")
  public @Nullable String documentId;

  @XmlElement(name = "OrganIdList")
  public @Nullable OrganIdListWire organIdList;
}
