package org.lienthong.benchmarks.documents;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienthong.benchmarks.Folders;
import org.lienthong.core.Sha256;

/** The usual way: bind the whole file, attachments as byte arrays. */
final class JaxbPeer {
  private final JAXBContext context;

  JaxbPeer() throws JAXBException {
    context = JAXBContext.newInstance(BoundEnvelope.class);
  }

  Sha256 read(Path envelope, Path out) throws Exception {
    BoundEnvelope bound = (BoundEnvelope) context.createUnmarshaller().unmarshal(envelope.toFile());
    byte[] content = bound.encoded.attachments.get(0).content;
    try (OutputStream to = Folders.fresh(out)) {
      to.write(content);
    }
    return Sha256.of(content);
  }

  void write(Path attachment, Path out) throws IOException, JAXBException {
    BoundEnvelope bound = BoundEnvelope.around(Files.readAllBytes(attachment));
    try (OutputStream stream = new BufferedOutputStream(Folders.fresh(out))) {
      context.createMarshaller().marshal(bound, stream);
    }
  }
}
