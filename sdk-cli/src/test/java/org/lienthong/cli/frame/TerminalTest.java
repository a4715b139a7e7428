package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void texts_of_others_cannot_steer_the_screen_or_turn_the_reading_order() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, err);
    terminal.print("Hội\u001b[2J\u009b31m\u202Efdp.exe\nThật");
    terminal.error("a\rb");
    assertEquals("Hội [2J 31m fdp.exe Thật\n", out.toString(StandardCharsets.UTF_8));
    assertEquals("a b\n", err.toString(StandardCharsets.UTF_8));
  }
}
