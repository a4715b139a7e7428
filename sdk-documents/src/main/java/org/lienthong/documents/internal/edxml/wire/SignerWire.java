package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code SignerInfo}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class SignerWire {
  @XmlElement(name = "Competence")
  public @Nullable String competence;

  @XmlElement(name = "Position")
  public @Nullable String position;

  @XmlElement(name = "FullName")
  public @Nullable String fullName;
}
