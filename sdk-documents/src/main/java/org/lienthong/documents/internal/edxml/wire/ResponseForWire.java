package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.jspecify.annotations.Nullable;

/** {@code ResponseFor}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ResponseForWire {
  @XmlElement(name = "OrganId")
  public @Nullable String organId;

  @XmlElement(name = "Code")
  public @Nullable String code;

  @XmlElement(name = "PromulgationDate")
  @XmlJavaTypeAdapter(WireDate.Adapter.class)
  public @Nullable WireDate promulgationDate;

  @XmlElement(name = "DocumentId")
  public @Nullable String documentId;
}
