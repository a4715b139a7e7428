package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code Code}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CodeWire {
  @XmlElement(name = "CodeNumber")
  public @Nullable String codeNumber;

  @XmlElement(name = "CodeNotation")
  public @Nullable String codeNotation;
}
