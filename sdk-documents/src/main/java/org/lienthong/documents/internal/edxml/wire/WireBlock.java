package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Every block of the header keeps what it does not know. */
@XmlAccessorType(XmlAccessType.FIELD)
public abstract class WireBlock {
  @XmlAnyElement public List<Element> unknown = new ArrayList<>();
}
