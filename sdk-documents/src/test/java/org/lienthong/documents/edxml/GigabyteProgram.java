package org.lienthong.documents.edxml;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;

/** Writes and reads one gigabyte; meant for a virtual machine with a heap of 32 MB. */
public final class GigabyteProgram {
  private static final long GIGABYTE = 1L << 30;

  private GigabyteProgram() {}

  /** Takes a folder; says "done" when all of it held. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]).resolve("gigabyte.edxml");
    Content generated = Content.from(() -> new GeneratedBytes(7, GIGABYTE), GIGABYTE);
    for (String name : List.of("lon.pdf", "lon.bin")) {
      Attachment attachment = Attachment.of(name, generated);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        EdxmlWriter.write(Samples.document().attachments(List.of(attachment)).build(), out);
      }
      check(attachment.sha256(), Content.of(file));
      // The comment keeps the reader from taking text past the parser.
      check(attachment.sha256(), Content.from(() -> withComment(file)));
    }
    System.out.println("done in " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
  }

  private static void check(Sha256 expected, Content file) {
    Attachment read = ((EdxmlDocument) EdxmlReader.read(file)).attachments().get(0);
    if (!read.sha256().equals(expected)) throw new AssertionError("read another file");
    if (!read.content().sha256().equals(expected)) throw new AssertionError("opened another file");
  }

  private static InputStream withComment(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    byte[] declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.UTF_8);
    in.skipNBytes(declaration.length);
    byte[] comment = "<!--<ContentTransferEncoded>-->".getBytes(StandardCharsets.UTF_8);
    InputStream start =
        new SequenceInputStream(
            new ByteArrayInputStream(declaration), new ByteArrayInputStream(comment));
    return new SequenceInputStream(start, in);
  }
}
