package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code DocumentType}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class DocumentTypeWire {
  @XmlElement(name = "Type")
  public @Nullable String type;

  @XmlElement(name = "TypeDetail")
  public @Nullable String typeDetail;

  @XmlElement(name = "TypeName")
  public @Nullable String typeName;
}
