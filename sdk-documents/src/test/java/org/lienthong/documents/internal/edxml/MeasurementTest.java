package org.lienthong.documents.internal.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Sha256;

class MeasurementTest {
  private static final byte[] ALPHABET = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD, 'a'};

  @Test
  void characters_that_were_replaced_are_found_however_the_bytes_come() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(200)];
      for (int i = 0; i < bytes.length; i++) bytes[i] = ALPHABET[random.nextInt(4)];

      Measurement measurement = new Measurement();
      for (int at = 0; at < bytes.length; ) {
        int n = Math.min(bytes.length - at, 1 + random.nextInt(40));
        measurement.write(bytes, at, n);
        at += n;
      }

      assertEquals(found(bytes), measurement.replacementCharacters(), "seed " + seed);
      assertEquals(bytes.length, measurement.size());
      assertEquals(Sha256.of(bytes), measurement.sha256());
    }
  }

  private static long found(byte[] bytes) {
    long found = 0;
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i - 2] == ALPHABET[0] && bytes[i - 1] == ALPHABET[1] && bytes[i] == ALPHABET[2]) {
        found++;
      }
    }
    return found;
  }
}
