package org.lienthong.benchmarks.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlWriter;

/** Small documents, no two with the same attachment. Thread-safe. */
final class SampleDocuments {
  private final byte[] attachment = new byte[2_000];
  private final AtomicInteger count = new AtomicInteger();

  SampleDocuments() {
    new Random(7).nextBytes(attachment);
    byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, attachment, 0, start.length);
  }

  EdxmlDocument next() {
    byte[] own = attachment.clone();
    int number = count.incrementAndGet();
    ByteBuffer.wrap(own).putInt(20, number);
    return SampleEnvelope.to(1, number, Content.of(own));
  }

  /** One of them as it travels. */
  byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(next(), out);
    return out.toByteArray();
  }
}
