package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("inspect", "verify", "sign", "send", "--trust");

  @Test
  void a_slip_is_recognised_and_a_stranger_is_not() {
    assertEquals(Optional.of("inspect"), Nearest.of("inpsect", KNOWN));
    assertEquals(Optional.of("verify"), Nearest.of("Verfy", KNOWN));
    assertEquals(Optional.of("--trust"), Nearest.of("--tru", KNOWN));
    assertEquals(Optional.empty(), Nearest.of("report", KNOWN));
    assertEquals(Optional.empty(), Nearest.of("x", KNOWN));
    assertEquals(Optional.empty(), Nearest.of("", KNOWN));
    assertEquals(Optional.empty(), Nearest.of("x".repeat(10_000), KNOWN));
  }
}
