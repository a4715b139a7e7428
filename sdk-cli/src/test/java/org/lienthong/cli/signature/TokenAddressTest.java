package org.lienthong.cli.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.cli.Cli;
import org.lienthong.cli.frame.WrongUseException;

class TokenAddressTest {
  @Test
  void driver_slot_and_key_are_read_with_their_escapes() {
    assertEquals(
        new TokenAddress(Path.of("/usr/lib/a b.so"), 7, 0, "Khóa ký"),
        TokenAddress.parse(
            "pkcs11:object=Kh%C3%B3a%20k%C3%BD;slot-id=7?module-path=/usr/lib/a%20b.so"));
    assertEquals(
        new TokenAddress(Path.of("/d.so"), null, 2, null),
        TokenAddress.parse("pkcs11:x-slot-index=2?module-path=/d.so"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pkcs11:",
        "pkcs11:object=a",
        "pkcs11:module-path=/d.so;slot-id=hunter2",
        "pkcs11:module-path=/d.so?pin-value=hunter2",
        "pkcs11:module-path=%zzhunter2",
        "pkcs11:module-path=/d.so;pin-source=hunter2"
      })
  void what_is_missing_wrong_or_secret_is_refused_without_its_value(String address) {
    var refusal = assertThrows(WrongUseException.class, () -> TokenAddress.parse(address));
    assertFalse(String.valueOf(refusal.getMessage()).contains("hunter2"), refusal.getMessage());
  }

  @Test
  void a_driver_that_is_not_there_is_named_and_nothing_is_written(@TempDir Path dir)
      throws IOException {
    Path pin = Files.writeString(dir.resolve("pin"), "1234");
    Path pdf = Files.writeString(dir.resolve("a.pdf"), "%PDF-1.7");
    Cli.Run run =
        Cli.run(
            "sign",
            pdf,
            "--role",
            "person",
            "--key",
            "pkcs11:module-path=/none/driver.so",
            "--pass-file",
            pin,
            "-o",
            dir.resolve("o.pdf"));
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("SIG-070"), run.err());
    assertTrue(run.err().contains("/none/driver.so"), run.err());
    assertFalse(Files.exists(dir.resolve("o.pdf")));
  }
}
