package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code TraceHeaderList}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class TraceListWire {
  @XmlElement(name = "Bussiness")
  public @Nullable BusinessWire bussiness;

  @XmlElement(name = "TraceHeader")
  public List<TraceWire> traceHeader = new ArrayList<>();
}
