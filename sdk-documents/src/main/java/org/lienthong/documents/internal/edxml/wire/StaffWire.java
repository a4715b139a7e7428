package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code StaffInfo}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class StaffWire {
  @XmlElement(name = "Department")
  public @Nullable String department;

  @XmlElement(name = "Staff")
  public @Nullable String staff;

  @XmlElement(name = "Email")
  public @Nullable String email;

  @XmlElement(name = "Mobile")
  public @Nullable String mobile;
}
