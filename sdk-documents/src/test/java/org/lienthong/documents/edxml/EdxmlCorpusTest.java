package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.internal.edxml.FileNames;

/** Any file is read or refused, with no other exception; what was read can be written. */
class EdxmlCorpusTest {
  private static final EdxmlLimits LIMITS =
      new EdxmlLimits(1 << 20, 40, 2_000, 1 << 18, 20, 1 << 22, 200);

  @Test
  void what_once_broke_the_reader_breaks_it_no_more() throws Exception {
    for (byte[] file : corpus()) survives(file);
  }

  @Test
  void changed_and_shortened_files_are_read_or_refused() throws Exception {
    Random random = new Random(20261124);
    List<byte[]> corpus = corpus();
    for (int i = 0; i < 3_000; i++) {
      byte[] one = corpus.get(random.nextInt(corpus.size()));
      byte[] other = corpus.get(random.nextInt(corpus.size()));
      survives(changed(one, other, random));
    }
  }

  /** Reads any bytes whatever and, if they are a message, writes it and reads it again. */
  static void survives(byte[] file) {
    EdxmlMessage message;
    try {
      message = EdxmlReader.read(Content.of(file), LIMITS);
    } catch (InputException refusal) {
      assertTrue(refusal.code().startsWith("DOC-1"), refusal.code());
      return;
    }
    if (message instanceof EdxmlDocument document) use(document);
    message.findings().forEach(Finding::message);
    byte[] once = Samples.write(message, EdxmlProfile.unchanged());
    EdxmlMessage again = EdxmlReader.read(Content.of(once));
    assertArrayEquals(once, Samples.write(again, EdxmlProfile.unchanged()));
  }

  private static void use(EdxmlDocument document) {
    for (Attachment attachment : document.attachments()) {
      assertTrue(FileNames.isSafe(attachment.name()), attachment.name());
      assertEquals(attachment.sha256(), attachment.content().sha256());
    }
    document.metadata();
    document.reference();
  }

  private static byte[] changed(byte[] one, byte[] other, Random random) {
    byte[] file = one.clone();
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(file.length);
      int from = random.nextInt(other.length);
      int length = Math.min(random.nextInt(60), Math.min(file.length - at, other.length - from));
      switch (random.nextInt(4)) {
        case 0 -> file[at] = (byte) random.nextInt(256);
        case 1 -> System.arraycopy(other, from, file, at, length);
        case 2 -> file = spliced(file, at, other, from, length);
        default -> file = Arrays.copyOf(file, Math.max(1, at));
      }
    }
    return file;
  }

  private static byte[] spliced(byte[] file, int at, byte[] other, int from, int length) {
    byte[] longer = Arrays.copyOf(file, file.length + length);
    System.arraycopy(file, at, longer, at + length, file.length - at);
    System.arraycopy(other, from, longer, at, length);
    return longer;
  }

  private static List<byte[]> corpus() throws Exception {
    URL folder = EdxmlCorpusTest.class.getResource("EdxmlFuzzTestInputs");
    assertNotNull(folder);
    try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
      List<byte[]> corpus = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        corpus.add(Files.readAllBytes(file));
      }
      return corpus;
    }
  }
}
