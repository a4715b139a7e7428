package org.lienthong.documents.internal.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Sha256;

class HashLaneTest {
  @Test
  void any_pieces_give_the_hash_of_the_whole() {
    Random random = new Random(7);
    byte[] bytes = new byte[5 << 20];
    random.nextBytes(bytes);
    for (int size :
        new int[] {0, 1, 1 << 20, (1 << 20) + 1, (1 << 20) + (1 << 18), 3 << 20, 5 << 20}) {
      HashLane lane = new HashLane();
      for (int from = 0; from < size; ) {
        int n = Math.min(size - from, 1 + random.nextInt(700_000));
        lane.update(bytes, from, n);
        from += n;
      }

      assertEquals(size, lane.size());
      assertEquals(Sha256.of(Arrays.copyOf(bytes, size)), lane.sha256());
    }
  }

  @Test
  void no_thread_outlives_its_lane() {
    HashLane used = new HashLane();
    HashLane given = new HashLane();
    byte[] bytes = new byte[2 << 20];
    used.update(bytes, 0, bytes.length);
    given.update(bytes, 0, bytes.length);
    assertTrue(running());

    used.sha256();
    given.close();
    given.close();

    assertFalse(running());
  }

  @Test
  void an_interruption_waits_until_the_hash_is_there() {
    byte[] bytes = new byte[8 << 20];
    HashLane lane = new HashLane();
    Thread.currentThread().interrupt();

    for (int i = 0; i < 8; i++) lane.update(bytes, i << 20, 1 << 20);

    assertEquals(Sha256.of(bytes), lane.sha256());
    assertTrue(Thread.interrupted());
  }

  private static boolean running() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("lienthong-sha256"));
  }
}
