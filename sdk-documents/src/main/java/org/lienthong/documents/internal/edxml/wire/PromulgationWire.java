package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.jspecify.annotations.Nullable;

/** {@code PromulgationInfo}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class PromulgationWire {
  @XmlElement(name = "Place")
  public @Nullable String place;

  @XmlElement(name = "PromulgationDate")
  @XmlJavaTypeAdapter(WireDate.Adapter.class)
  public @Nullable WireDate promulgationDate;
}
