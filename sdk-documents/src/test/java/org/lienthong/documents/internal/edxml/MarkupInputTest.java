package org.lienthong.documents.internal.edxml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MarkupInputTest {
  private static final byte[] FILE =
      ("<a>" + "x".repeat(300_000) + "</a>").getBytes(StandardCharsets.US_ASCII);

  private static MarkupInput expecting(long bytes) {
    return new MarkupInput(new ByteArrayInputStream(FILE), Long.MAX_VALUE, OptionalLong.of(bytes));
  }

  @Test
  void a_file_that_is_longer_than_was_said_is_read_to_its_end() throws IOException {
    for (long said : new long[] {0, 1, 5, 100_000, FILE.length - 1, FILE.length}) {
      assertArrayEquals(FILE, expecting(said).readAllBytes(), "said " + said);
    }
  }

  @Test
  void bytes_come_together_however_few_were_expected() throws IOException {
    for (long said : new long[] {0, 5, 70_000}) {
      MarkupInput input = expecting(said);
      assertTrue(input.atLeast(2) >= 2, "said " + said);
      input.take(2);
      assertTrue(input.atLeast(MarkupInput.CHUNK) >= MarkupInput.CHUNK, "said " + said);
    }
  }
}
