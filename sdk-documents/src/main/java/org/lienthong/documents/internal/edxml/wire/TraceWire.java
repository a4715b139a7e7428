package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.jspecify.annotations.Nullable;

/** {@code TraceHeader}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TraceWire {
  @XmlElement(name = "OrganId")
  public @Nullable String organId;

  @XmlElement(name = "Timestamp")
  @XmlJavaTypeAdapter(WireTime.Adapter.class)
  public @Nullable WireTime timestamp;
}
