package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the hub's own stop to a document, as the axis does: behind the others and without an
 * organisation. All other bytes stay.
 */
final class TraceStamp {
  private static final int LARGEST_HEADER = 4 << 20;
  private static final Pattern LIST_END = Pattern.compile("</([\\w.-]+:)?TraceHeaderList\\s*>");
  private static final Pattern HEADER_END = Pattern.compile("</([\\w.-]+:)?MessageHeader\\s*>");

  private TraceStamp() {}

  static void add(Path file, Path scratch, Instant at) throws IOException {
    try {
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = Files.newOutputStream(scratch)) {
        // Byte for byte: Latin-1 maps each to one character and back.
        String head = new String(in.readNBytes(LARGEST_HEADER), StandardCharsets.ISO_8859_1);
        out.write(stamped(head, at).getBytes(StandardCharsets.ISO_8859_1));
        in.transferTo(out);
      }
      Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private static String stamped(String head, Instant at) {
    Matcher list = LIST_END.matcher(head);
    if (list.find()) {
      String stop = stop(prefix(list), at);
      return head.substring(0, list.start()) + stop + head.substring(list.start());
    }
    Matcher header = HEADER_END.matcher(head);
    if (!header.find()) return head;
    String prefix = prefix(header);
    String added =
        "<%1$sTraceHeaderList>%2$s</%1$sTraceHeaderList>".formatted(prefix, stop(prefix, at));
    return head.substring(0, header.end()) + added + head.substring(header.end());
  }

  private static String prefix(Matcher tag) {
    return tag.group(1) == null ? "" : tag.group(1);
  }

  private static String stop(String prefix, Instant at) {
    return "<%1$sTraceHeader><%1$sTimestamp>%2$s</%1$sTimestamp></%1$sTraceHeader>"
        .formatted(prefix, WireTime.second(at));
  }
}
