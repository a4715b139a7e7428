package org.lienthong.benchmarks.documents;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import org.lienthong.benchmarks.Folders;
import org.lienthong.benchmarks.Race;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlWriter;

/** An envelope of 9 KB with one attachment: from the file to the disk and back. */
public final class CodecRace {
  private static final String COPY = "limit: the attachment copied through streams";
  private static final String KERNEL = "limit: the attachment copied by the system";

  private final Path folder;
  private final double megabytes;
  private final Path attachment;
  private final Path envelope;
  private final Sha256 expected;
  private final EdxmlDocument document;

  private CodecRace(Path folder, int size) throws IOException {
    this.folder = folder;
    megabytes = size;
    attachment = SampleEnvelope.attachment(folder.resolve("bao-cao.pdf"), size * 1_000_000L);
    expected = Content.of(attachment).sha256();
    document = SampleEnvelope.around(attachment);
    envelope = folder.resolve("van-ban.edxml");
    try (OutputStream out = Files.newOutputStream(envelope)) {
      EdxmlWriter.write(document, out);
    }
  }

  /** Takes the attachment's size in megabytes, 50 if nothing is said. */
  public static void main(String[] arguments) throws Exception {
    int size = arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("lienthong-codec");
    try {
      CodecRace race = new CodecRace(folder, size);
      race.reading();
      race.writing();
    } finally {
      Folders.delete(folder);
    }
  }

  private void reading() throws Exception {
    Path out = folder.resolve("read.bin");
    JaxbPeer jaxb = new JaxbPeer();
    StaxPeer stax = new StaxPeer(XMLInputFactory.newDefaultFactory());
    StaxPeer woodstox = new StaxPeer(new WstxInputFactory());
    byte[] text = Base64.getEncoder().encode(Files.readAllBytes(attachment));
    new Race("Read " + (int) megabytes + " MB to the disk, with its SHA-256", "MB")
        .with("this SDK", megabytes, () -> check(ours()))
        .with("this SDK, measured only", megabytes, () -> check(measured()))
        .with("JAXB unmarshal", megabytes, () -> check(jaxb.read(envelope, out)))
        .with("JDK StAX, own decoder", megabytes, () -> check(stax.read(envelope, out)))
        .with("Woodstox, own decoder", megabytes, () -> check(woodstox.read(envelope, out)))
        .with("limit: Base64 in memory", megabytes, () -> Base64.getDecoder().decode(text))
        .with(COPY, megabytes, () -> stream(out))
        .with(KERNEL, megabytes, () -> copy(out))
        .start(7, 1500, COPY);
  }

  private void writing() throws Exception {
    Path out = folder.resolve("written.edxml");
    JaxbPeer jaxb = new JaxbPeer();
    StaxPeer stax = new StaxPeer(XMLOutputFactory.newDefaultFactory());
    StaxPeer woodstox = new StaxPeer(new WstxOutputFactory());
    byte[] bytes = Files.readAllBytes(attachment);
    new Race("Write " + (int) megabytes + " MB from the disk to the disk", "MB")
        .with("this SDK", megabytes, () -> write(out))
        .with("JAXB marshal", megabytes, () -> jaxb.write(attachment, out))
        .with("JDK StAX, encoded in pieces", megabytes, () -> stax.write(attachment, out))
        .with("Woodstox, encoded in pieces", megabytes, () -> woodstox.write(attachment, out))
        .with("limit: Base64 in memory", megabytes, () -> Base64.getEncoder().encode(bytes))
        .with(COPY, megabytes, () -> stream(out))
        .with(KERNEL, megabytes, () -> copy(out))
        .start(7, 1500, COPY);
    check(((EdxmlDocument) EdxmlReader.read(Content.of(envelope))).attachments().get(0).sha256());
  }

  private Sha256 ours() throws IOException {
    Path into = folder.resolve("extracted");
    Files.deleteIfExists(into.resolve("bao-cao.pdf"));
    var message = EdxmlReader.extract(Content.of(envelope), EdxmlLimits.DEFAULT, into);
    return ((EdxmlDocument) message).attachments().get(0).sha256();
  }

  private Sha256 measured() {
    return ((EdxmlDocument) EdxmlReader.read(Content.of(envelope))).attachments().get(0).sha256();
  }

  private void write(Path out) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Folders.fresh(out))) {
      EdxmlWriter.write(document, stream);
    }
  }

  private void stream(Path out) throws IOException {
    try (InputStream in = Files.newInputStream(attachment);
        OutputStream to = Folders.fresh(out)) {
      byte[] piece = new byte[1 << 16];
      for (int n; (n = in.read(piece)) > 0; ) to.write(piece, 0, n);
    }
  }

  private void copy(Path out) throws IOException {
    Files.copy(attachment, out, StandardCopyOption.REPLACE_EXISTING);
  }

  private void check(Sha256 read) {
    if (!read.equals(expected)) throw new AssertionError("another file came out");
  }
}
