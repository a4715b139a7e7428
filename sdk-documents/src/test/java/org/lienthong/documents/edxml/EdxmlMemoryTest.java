package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.documents.Attachment;

class EdxmlMemoryTest {
  private static final long SIZE = 64L << 20;

  @TempDir Path folder;

  @Test
  void a_large_attachment_is_never_held() throws IOException {
    Content generated = Content.from(Generated::new, SIZE);
    Path file = folder.resolve("large.edxml");
    Samples.write(Samples.full());

    long before = allocated();
    for (String name : List.of("large.pdf", "large.bin")) {
      Attachment attachment = Attachment.of(name, generated);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        EdxmlWriter.write(Samples.document().attachments(List.of(attachment)).build(), out);
      }
      EdxmlDocument read = (EdxmlDocument) EdxmlReader.read(Content.of(file));

      assertEquals(SIZE, read.attachments().get(0).size());
      assertEquals(attachment.sha256(), read.attachments().get(0).sha256());
      assertEquals(attachment.sha256(), read.attachments().get(0).content().sha256());
    }

    // Everything this thread ever allocated, collected or not, is less than one attachment.
    assertTrue(allocated() - before < SIZE, () -> "allocated " + (allocated() - before));
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Bytes that compress badly but not for any one reason. */
  private static final class Generated extends InputStream {
    private long position;
    private int state = 12345;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (position == SIZE) return -1;
      int n = (int) Math.min(length, SIZE - position);
      position += n;
      for (int i = offset; i < offset + n; i++) {
        state = state * 1103515245 + 12345;
        bytes[i] = (byte) (state >>> 24);
      }
      return n;
    }
  }
}
