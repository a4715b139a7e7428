package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code ToPlaces}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class PlacesWire {
  @XmlElement(name = "Place")
  public List<String> place = new ArrayList<>();
}
