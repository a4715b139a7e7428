package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code OtherInfo}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class OtherInfoWire {
  @XmlElement(name = "Priority")
  public @Nullable String priority;

  @XmlElement(name = "SphereOfPromulgation")
  public @Nullable String sphereOfPromulgation;

  @XmlElement(name = "TyperNotation")
  public @Nullable String typerNotation;

  @XmlElement(name = "PromulgationAmount")
  public @Nullable String promulgationAmount;

  @XmlElement(name = "PageAmount")
  public @Nullable String pageAmount;

  @XmlElement(name = "Direction")
  public @Nullable String direction;

  @XmlElement(name = "Appendixes")
  public @Nullable AppendixesWire appendixes;
}
