package org.lienthong.documents.internal.edxml;

import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.edxml.Extension;
import org.lienthong.documents.internal.edxml.wire.MessageHeaderWire;
import org.lienthong.documents.internal.edxml.wire.TraceListWire;
import org.lienthong.documents.internal.edxml.wire.WireDate;
import org.lienthong.documents.internal.edxml.wire.WireTime;

/**
 * Elements that are known but belong to the other kind of message, such as the recipient of a
 * status. Which kind a header is of shows only at its end, so they were bound; here they become
 * what elements are that nobody knows.
 */
final class OtherKind {
  private static final Set<String> OF_STATUS = Set.of("StaffInfo", "Description", "Timestamp");
  private static final Set<String> OF_BOTH = Set.of("From", "ResponseFor", "StatusCode");

  private final Findings findings;
  private final List<Extension> extensions;

  OtherKind(Findings findings, List<Extension> extensions) {
    this.findings = findings;
    this.extensions = extensions;
  }

  void inStatus(MessageHeaderWire header, @Nullable TraceListWire trace) {
    for (Part part : parts(header)) {
      if (!OF_BOTH.contains(part.name) && !OF_STATUS.contains(part.name)) {
        keep("MessageHeader", part);
      }
    }
    if (trace != null) keep("edXMLHeader", new Part("TraceHeaderList", trace));
  }

  void inDocument(MessageHeaderWire header) {
    for (Part part : parts(header)) {
      if (OF_STATUS.contains(part.name)) keep("MessageHeader", part);
    }
  }

  private void keep(String parent, Part part) {
    String inside = inside(part.value);
    if (inside.isEmpty()) return;
    findings.info("DOC-132", parent, part.name);
    extensions.add(new Extension(parent, part.name, "", element(part.name, inside)));
  }

  /** One element: a text as it was, or a block. */
  private record Part(String name, Object value) {}

  private static List<Part> parts(Object block) {
    List<Part> parts = new ArrayList<>();
    for (Field field : block.getClass().getFields()) {
      XmlElement element = field.getAnnotation(XmlElement.class);
      if (element == null) continue;
      try {
        Object value = field.get(block);
        List<?> values =
            value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object one : values) parts.add(new Part(element.name(), one));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("the fields of wire classes are public", e);
      }
    }
    return parts;
  }

  /** Empty where there is no text at all. */
  private static String inside(Object value) {
    if (value instanceof String text) return escaped(text.strip());
    if (value instanceof WireDate date) return escaped(date.raw());
    if (value instanceof WireTime time) return escaped(time.raw());
    StringBuilder inside = new StringBuilder();
    for (Part part : parts(value)) {
      String one = inside(part.value);
      if (!one.isEmpty()) inside.append(element(part.name, one));
    }
    return inside.toString();
  }

  private static String element(String name, String inside) {
    return "<edXML:" + name + ">" + inside + "</edXML:" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#xD;");
  }
}
