package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code Appendixes}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class AppendixesWire {
  @XmlElement(name = "Appendix")
  public List<String> appendix = new ArrayList<>();
}
