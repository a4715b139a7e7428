package org.lienthong.benchmarks.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlWriter;

/**
 * Small documents, no two alike. Their attachment was measured beforehand, as the bytes were made
 * beforehand that the others store. Thread-safe.
 */
final class SampleDocuments {
  private final EdxmlDocument first;
  private final AtomicInteger count = new AtomicInteger();

  SampleDocuments() {
    byte[] attachment = new byte[2_000];
    new Random(7).nextBytes(attachment);
    byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, attachment, 0, start.length);
    first = SampleEnvelope.to(1, 1, Content.of(attachment));
  }

  EdxmlDocument next() {
    return first.toBuilder().documentId("000.00.90.H99-" + count.incrementAndGet()).build();
  }

  /** One of them as it travels. */
  byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(next(), out);
    return out.toByteArray();
  }
}
