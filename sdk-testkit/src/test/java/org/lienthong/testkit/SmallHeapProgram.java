package org.lienthong.testkit;

import static org.lienthong.testkit.TwoOffices.COMMITTEE;
import static org.lienthong.testkit.TwoOffices.UNION;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Random;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.lienthong.documents.edxml.EnvelopeSigner;
import org.lienthong.signature.SignatureAlgorithmName;

/** Hub, sender and receiver of a large signed document, in one process with little memory. */
final class SmallHeapProgram {
  private SmallHeapProgram() {}

  /** Takes a folder and the size of the attachment in bytes. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Content attachment = generated(Long.parseLong(arguments[1]));
    Path file = folder.resolve("signed.edxml");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      EdxmlWriter.write(
          TwoOffices.document(1, attachment), EdxmlProfile.vxp(), new AgencySigner(), out);
    }
    try (ExchangeHub hub = ExchangeHub.start();
        DocumentExchange union = hub.join(UNION, folder.resolve("union"));
        DocumentExchange committee = hub.join(COMMITTEE, folder.resolve("committee"))) {
      ExchangeId sent = union.send(Content.of(file)).id();
      expect(union.transmit().sent() == 1, "sent");
      committee.receive(
          incoming -> {
            expect(incoming.document().envelopeSignature() == EnvelopeSignature.VALID, "signature");
            Attachment arrived = incoming.document().attachments().get(0);
            expect(arrived.content().sha256().equals(sha256(attachment)), "bytes");
          });
      union.receive(incoming -> {});
      expect(union.track(sent).state() == DocumentState.DELIVERED, "delivered");
    }
    System.out.printf(
        "done in %d MB, at most %d MB of them used%n",
        Runtime.getRuntime().maxMemory() >> 20, peak() >> 20);
  }

  /** Garbage included; the parts of the heap need not have been fullest at the same time. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static Sha256 sha256(Content content) {
    return content.sha256();
  }

  private static void expect(boolean holds, String what) {
    if (!holds) throw new IllegalStateException("not " + what);
  }

  private static Content generated(long size) {
    return Content.from(() -> new Generated(size), size);
  }

  /** The same bytes at every opening. */
  private static final class Generated extends InputStream {
    private final byte[] block = new byte[1 << 16];
    private final Random random = new Random(7);
    private long left;

    Generated(long size) {
      left = size;
      random.nextBytes(block);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (left == 0) return -1;
      int n = (int) Math.min(left, Math.min(length, block.length));
      int start = (int) (left % (block.length - n + 1));
      System.arraycopy(block, start, bytes, from, n);
      left -= n;
      return n;
    }
  }

  private static final class AgencySigner implements EnvelopeSigner {
    private final TestKey key = TestAuthority.create().agency("Hội mẫu tỉnh", "Hội mẫu").issue();

    @Override
    public X509Certificate certificate() {
      return key.certificate();
    }

    @Override
    public byte[] sign(byte[] data) {
      return key.sign(data, SignatureAlgorithmName.RSA_PKCS1_SHA256);
    }
  }
}
