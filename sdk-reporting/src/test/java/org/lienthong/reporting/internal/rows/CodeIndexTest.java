package org.lienthong.reporting.internal.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeIndexTest {
  @Test
  void texts_of_every_length_keep_the_number_they_got_first() throws Exception {
    Random random = new Random(8);
    CodeIndex index = new CodeIndex();
    Row row = new Row(2);
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) text.append("aábờ".charAt(random.nextInt(4)));
      byte[] bytes = ("<," + text + "\n" + " ".repeat(Words.SIZE)).getBytes(StandardCharsets.UTF_8);
      row.read(bytes, 0, bytes.length - Words.SIZE);
      Integer before = known.get(text.toString());
      assertEquals(before == null ? -1 : before, index.find(row, 1));
      int number = before == null ? index.add(row, 1) : before;
      assertEquals(before == null ? known.size() : before, number);
      assertEquals(text.toString(), index.text(number));
      known.putIfAbsent(text.toString(), number);
    }
    assertEquals(known.size(), index.size());
  }
}
