package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;
import org.lienthong.core.Sha256;
import org.lienthong.core.StorageException;

class EvidenceLogTest {
  private static final EvidenceRecord RECORD = EvidenceRecordTest.unsigned();

  @TempDir private Path dir;
  private Path file;
  private EvidenceLog log;

  @BeforeEach
  void open() {
    file = dir.resolve("chung-cu.jsonl");
    log = EvidenceLog.of(file);
  }

  private static String code(Class<? extends SdkException> type, Path file) {
    return assertThrows(type, () -> EvidenceLog.verify(file)).code();
  }

  @Test
  void lines_follow_one_another_and_another_program_goes_on() {
    Sha256 first = log.append(RECORD);
    Sha256 second = EvidenceLog.of(file).append(RECORD);
    Sha256 third = log.append(RECORD);
    assertEquals(new EvidenceCheck(3, third, false), EvidenceLog.verify(file));
    assertEquals(3, EvidenceLog.verify(file, second).records());
    assertEquals(3, EvidenceLog.verify(file, first).records());
  }

  @Test
  void any_changed_byte_is_found() throws IOException {
    for (int i = 0; i < 3; i++) log.append(RECORD);
    byte[] clean = Files.readAllBytes(file);
    for (int at = 0; at < clean.length; at++) {
      byte[] bytes = clean.clone();
      bytes[at] ^= (byte) (1 << at % 8);
      Files.write(file, bytes);
      assertEquals("SIG-090", code(InputException.class, file), "byte " + at);
    }
  }

  @Test
  void a_line_taken_out_doubled_or_moved_is_found_and_nothing_is_added() throws IOException {
    for (int i = 0; i < 4; i++) log.append(RECORD);
    List<String> lines = Files.readAllLines(file);
    for (List<Integer> order :
        List.of(List.of(1, 2, 3), List.of(0, 2, 3), List.of(0, 1, 1, 2, 3), List.of(0, 2, 1, 3))) {
      Files.write(file, order.stream().map(lines::get).toList());
      long size = Files.size(file);
      assertEquals("SIG-090", code(InputException.class, file), order.toString());
      assertThrows(InputException.class, () -> EvidenceLog.of(file).append(RECORD));
      assertEquals(size, Files.size(file));
    }
  }

  @Test
  void a_cut_at_any_byte_is_a_crash_that_the_next_line_tells_of() throws IOException {
    log.append(RECORD);
    long one = Files.size(file);
    log.append(RECORD);
    byte[] clean = Files.readAllBytes(file);
    int last = clean.length - 1;
    for (int length : IntStream.range((int) one + 1, last).filter(i -> i % 7 == 0).toArray()) {
      Files.write(file, Arrays.copyOf(clean, length));
      assertTrue(EvidenceLog.verify(file).torn(), "cut at " + length);
      Sha256 head = EvidenceLog.of(file).append(RECORD);
      assertEquals(new EvidenceCheck(2, head, false), EvidenceLog.verify(file));
      Sha256 gone = Sha256.of(Arrays.copyOfRange(clean, (int) one, length));
      assertTrue(Files.readString(file).contains("\"torn\":\"" + gone + "\""));
    }
  }

  @Test
  void a_whole_line_without_its_feed_is_kept() throws IOException {
    Sha256 first = log.append(RECORD);
    byte[] clean = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(clean, clean.length - 1));
    assertEquals(new EvidenceCheck(1, first, false), EvidenceLog.verify(file));
    Sha256 second = EvidenceLog.of(file).append(RECORD);
    assertEquals(new EvidenceCheck(2, second, false), EvidenceLog.verify(file));
    assertEquals(2, EvidenceLog.verify(file, first).records());
  }

  @Test
  void bytes_at_the_end_that_begin_no_line_are_no_crash() throws IOException {
    log.append(RECORD);
    Files.writeString(file, "{\"number\":3", StandardOpenOption.APPEND);
    assertEquals("SIG-090", code(InputException.class, file));
  }

  @Test
  void lines_cut_off_at_the_end_are_missed_by_whoever_kept_a_hash() throws IOException {
    log.append(RECORD);
    List<String> lines = Files.readAllLines(file);
    Sha256 kept = log.append(RECORD);
    Files.write(file, lines);
    assertEquals(1, EvidenceLog.verify(file).records());
    var missed = assertThrows(InputException.class, () -> EvidenceLog.verify(file, kept));
    assertEquals("SIG-093", missed.code());
    var shorter = assertThrows(InputException.class, () -> log.append(RECORD));
    assertEquals("SIG-090", shorter.code());
  }

  @Test
  void two_writers_at_once_wait_or_are_told() throws IOException {
    log.append(RECORD);
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = other.lock()) {
      assertTrue(lock.isValid());
      var busy = assertThrows(StorageException.class, () -> log.append(RECORD));
      assertEquals("SIG-091", busy.code());
      assertTrue(busy.retryable());
    }
    log.append(RECORD);
    assertEquals(2, EvidenceLog.verify(file).records());
  }

  @Test
  void threads_that_share_a_log_each_add_their_line() {
    IntStream.range(0, 40).parallel().forEach(i -> log.append(RECORD));
    assertEquals(40, EvidenceLog.verify(file).records());
  }

  @Test
  void a_folder_that_is_not_there_is_said() {
    EvidenceLog nowhere = EvidenceLog.of(dir.resolve("không có/a.jsonl"));
    var refusal = assertThrows(StorageException.class, () -> nowhere.append(RECORD));
    assertEquals("SIG-092", refusal.code());
    assertEquals("SIG-092", code(StorageException.class, dir.resolve("b.jsonl")));
    assertFalse(Files.exists(dir.resolve("b.jsonl")));
    Content.ofUtf8("").writeTo(file);
    assertEquals(0, EvidenceLog.verify(file).records());
  }
}
