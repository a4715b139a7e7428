package org.lienthong.documents.internal.edxml;

import java.util.Set;

/** Compares what a sender says of a file with what the file is. */
final class PayloadChecks {
  private static final long FLOOD = 8;

  // One family holds another: a csv is text, an Office file of old is a compound file.
  private static final Set<String> VAGUE =
      Set.of(
          MediaTypes.UNKNOWN,
          "text/plain",
          "text/csv",
          "text/xml",
          "application/xml",
          "application/x-ole-storage");

  private PayloadChecks() {}

  static void run(
      Findings findings,
      String where,
      String name,
      String label,
      Payload payload,
      boolean unpacked,
      String detected) {
    String labelled = MediaTypes.ofLabel(label);
    if (unpacked && !labelled.equals(MediaTypes.ZIP)) {
      findings.warning("DOC-141", where, label);
    }
    if (payload.damaged()) findings.error("DOC-152", where, name);
    Measurement measured = unpacked ? payload.inner() : payload.raw();
    boolean binary = !detected.startsWith("text/") && !detected.equals("application/xml");
    if (binary && measured.replacementCharacters() >= FLOOD) {
      findings.error("DOC-142", where, name, measured.replacementCharacters());
    }
    String expected = MediaTypes.byExtension(FileNames.extension(name));
    if (differs(expected, detected)) {
      findings.warning("DOC-140", where, name, detected);
    } else if (!unpacked && differs(labelled, detected)) {
      findings.warning("DOC-137", where, label, detected);
    }
  }

  private static boolean differs(String expected, String detected) {
    if (expected.isEmpty() || expected.equals(detected) || VAGUE.contains(expected)) return false;
    // An old Office file in a compound container is what its extension says.
    return !(detected.equals("application/x-ole-storage") && expected.contains("ms"));
  }
}
