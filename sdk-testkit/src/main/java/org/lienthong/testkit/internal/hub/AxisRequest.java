package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.testkit.HubRefusal;
import org.lienthong.testkit.MessageType;
import org.lienthong.testkit.internal.web.Faults;

/** The parameters of one call: the headers with the axis's prefix, by lower-case name. */
final class AxisRequest {
  static final String PREFIX = "XroadVnpt-";

  private final Map<String, String> parameters = new TreeMap<>();
  private final String contentType;
  private final Faults faults;

  private AxisRequest(HttpServletRequest http) {
    for (String header : Collections.list(http.getHeaderNames())) {
      if (!header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) continue;
      List<String> values = Collections.list(http.getHeaders(header));
      String name = name(header);
      if (values.size() != 1 || parameters.put(name, text(values.get(0))) != null) {
        throw new Refused(HubRefusal.BAD_CREDENTIALS, header + " was sent more than once");
      }
    }
    @Nullable String type = http.getContentType();
    contentType = type == null ? "" : type;
    faults = http.getAttribute(Faults.ATTRIBUTE) instanceof Faults given ? given : Faults.NONE;
  }

  static AxisRequest of(HttpServletRequest http) {
    return new AxisRequest(http);
  }

  /** Without the prefix and in lower case. */
  static String name(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    String prefix = PREFIX.toLowerCase(Locale.ROOT);
    return lower.startsWith(prefix) ? lower.substring(prefix.length()) : lower;
  }

  /** Header bytes come as Latin-1; one of the vendor's two ways of sending writes UTF-8. */
  private static String text(String value) {
    if (value.chars().allMatch(c -> c < 0x80) || value.chars().anyMatch(c -> c > 0xFF)) {
      return value;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }

  Map<String, String> parameters() {
    return parameters;
  }

  /** Empty if the call has none of that name. */
  String get(String name) {
    return parameters.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  String required(String name) {
    String value = get(name);
    if (value.isEmpty()) {
      throw new Refused(HubRefusal.BAD_PARAMETER, "header " + PREFIX + name + " is missing");
    }
    return value;
  }

  MessageType messageType() {
    if (!required("servicetype").equalsIgnoreCase("eDoc")) {
      throw new Refused(HubRefusal.BAD_PARAMETER, "servicetype must be eDoc");
    }
    String text = required("messagetype");
    for (MessageType type : MessageType.values()) {
      if (type.wire().equals(text)) return type;
    }
    throw new Refused(HubRefusal.BAD_PARAMETER, "messagetype must be edoc or status, was " + text);
  }

  /** The plain header. */
  String contentType() {
    return contentType;
  }

  String systemId() {
    return get("systemid");
  }

  Faults faults() {
    return faults;
  }
}
