package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  private static final String WORD = "Mật-khẩu-7391";

  private static String revealed(Secret secret) {
    return secret.reveal(String::new);
  }

  @Test
  void no_way_of_printing_shows_the_secret() {
    Secret secret = Secret.of(WORD);
    String printed =
        String.join(
            "\n",
            secret.toString(),
            "" + secret,
            String.valueOf(secret),
            String.format(Locale.ROOT, "%s %S %h", secret, secret, secret),
            List.of(secret).toString(),
            Map.of("key", secret).toString(),
            Optional.of(secret).toString(),
            new IllegalStateException("with " + secret).toString());
    assertFalse(printed.toUpperCase(Locale.ROOT).contains("7391"), printed);
    assertEquals("Secret[***]", secret.toString());
    assertEquals(Secret.of("other").hashCode(), secret.hashCode());
  }

  @Test
  void serialisation_is_refused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      assertThrows(NotSerializableException.class, () -> out.writeObject(Secret.of(WORD)));
    }
    assertFalse(bytes.toString(StandardCharsets.ISO_8859_1).contains("7391"));
  }

  @Test
  void what_was_lent_is_wiped_afterwards() {
    Secret secret = Secret.of(WORD);
    char[] characters = secret.reveal(lent -> lent);
    byte[] bytes = secret.revealUtf8(lent -> lent);
    assertArrayEquals(new char[WORD.length()], characters);
    assertArrayEquals(new byte[bytes.length], bytes);
    assertEquals(WORD, revealed(secret));
    assertEquals(WORD, secret.revealUtf8(lent -> new String(lent, StandardCharsets.UTF_8)));
  }

  @Test
  void the_callers_array_stays_the_callers() {
    char[] mine = WORD.toCharArray();
    Secret secret = Secret.of(mine);
    mine[0] = 'x';
    assertEquals(WORD, revealed(secret));
    assertEquals(Secret.of(WORD), secret);
    assertNotEquals(Secret.of("other"), secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "secret\n", "secret\r\n", "\uFEFFsecret\r\n"})
  void a_file_of_one_line_is_read_without_line_end_and_byte_order_mark(
      String text, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), text);
    assertEquals("secret", revealed(Secret.read(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "top7391\nsecond7391\n"})
  void a_file_that_is_not_one_line_is_refused_without_its_content(String text, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), text);
    var refusal = assertThrows(InputException.class, () -> Secret.read(file));
    assertEquals(
        "CORE-010: The secret file " + file + " is missing or not a single line of UTF-8 text.",
        refusal.getMessage());
  }

  @Test
  void a_missing_file_and_bytes_that_are_not_utf_8_are_refused(@TempDir Path folder)
      throws IOException {
    assertThrows(InputException.class, () -> Secret.read(folder.resolve("none")));
    Path file = Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xE9});
    assertThrows(InputException.class, () -> Secret.read(file));
  }
}
