package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code From} and {@code To}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OrganizationWire {
  @XmlElement(name = "OrganId")
  public @Nullable String organId;

  @XmlElement(name = "OrganizationInCharge")
  public @Nullable String organizationInCharge;

  @XmlElement(name = "OrganName")
  public @Nullable String organName;

  @XmlElement(name = "OrganAdd")
  public @Nullable String organAdd;

  @XmlElement(name = "Email")
  public @Nullable String email;

  @XmlElement(name = "Telephone")
  public @Nullable String telephone;

  @XmlElement(name = "Fax")
  public @Nullable String fax;

  @XmlElement(name = "Website")
  public @Nullable String website;
}
