package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/**
 * Any file ends in a verdict or is refused, with no other exception and in bounded time. The seeds
 * were signed with keys that nobody has any more, so none of them, and nothing made of them, can be
 * valid.
 */
class SignatureCorpusTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final SignatureVerifier VERIFIER =
      SignatureVerifier.of(TestPki.SHARED.trust)
          .clock(OfficialSigningTest.CLOCK)
          .revocation(RevocationMode.EMBEDDED)
          .official();

  /** Of a file by itself. */
  static void survives(byte[] file) {
    try {
      judged(VERIFIER.verify(Content.of(file)));
    } catch (InputException refusal) {
      assertEquals("SIG-060", refusal.code());
    }
  }

  /** Of a signature beside its content, and of a timestamp over it. */
  static void survivesBeside(byte[] message) {
    try {
      judged(VERIFIER.verify(Content.of(message), RawCms.CONTENT));
    } catch (InputException refusal) {
      assertEquals("SIG-060", refusal.code());
    }
    TimestampVerdict timestamp = VERIFIER.verifyTimestamp(Content.of(message), RawCms.CONTENT);
    assertNotEquals(Verdict.VALID, timestamp.verdict());
  }

  private static void judged(DocumentVerdict verdict) {
    assertNotEquals(Verdict.VALID, verdict.verdict());
    for (SignatureVerdict one : verdict.signatures()) {
      assertTrue(one.bestTime().value() != null && one.messages(Locale.ENGLISH) != null);
    }
    verdict.messages(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PdfFuzzTest", "CmsFuzzTest", "XmlFuzzTest"})
  void what_once_broke_a_reader_breaks_it_no_more(String name) throws Exception {
    for (byte[] file : corpus(name)) run(name, file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PdfFuzzTest", "CmsFuzzTest", "XmlFuzzTest"})
  void changed_and_shortened_files_end_in_a_verdict(String name) throws Exception {
    Random random = new Random(20261129);
    List<byte[]> corpus = corpus(name);
    for (int i = 0; i < 500; i++) {
      byte[] one = corpus.get(random.nextInt(corpus.size()));
      byte[] other = corpus.get(random.nextInt(corpus.size()));
      run(name, changed(one, other, random));
    }
  }

  private static void run(String name, byte[] file) {
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          survives(file);
          if (name.startsWith("Cms")) survivesBeside(file);
        });
  }

  private static byte[] changed(byte[] one, byte[] other, Random random) {
    byte[] file = one.clone();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(file.length);
      int from = random.nextInt(other.length);
      int length = Math.min(random.nextInt(60), Math.min(file.length - at, other.length - from));
      switch (random.nextInt(3)) {
        case 0 -> file[at] = (byte) random.nextInt(256);
        case 1 -> System.arraycopy(other, from, file, at, length);
        default -> file = Arrays.copyOf(file, Math.max(1, at));
      }
    }
    return file;
  }

  static List<byte[]> corpus(String name) throws Exception {
    URL folder = SignatureCorpusTest.class.getResource(name + "Inputs");
    assertNotNull(folder);
    try (Stream<Path> files = Files.walk(Path.of(folder.toURI()))) {
      List<byte[]> corpus = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        corpus.add(Files.readAllBytes(file));
      }
      return corpus;
    }
  }

  @Test
  void there_are_seeds_of_every_kind() throws Exception {
    for (String name : List.of("PdfFuzzTest", "CmsFuzzTest", "XmlFuzzTest")) {
      assertTrue(corpus(name).size() >= 4, name);
    }
  }
}
