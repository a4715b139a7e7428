package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A password, PIN or shared key. It never prints, never serialises, and compares in constant time.
 *
 * <p>Every place that sees the characters goes through {@link #reveal}, so one text search finds
 * them all.
 */
public final class Secret {
  private final char[] characters;

  private Secret(char[] characters) {
    this.characters = characters;
  }

  /** Copies; the caller may wipe its own array. */
  public static Secret of(char[] characters) {
    return new Secret(requireNonNull(characters, "characters").clone());
  }

  /** For values that already live as text, such as one from the environment. */
  public static Secret of(String text) {
    return new Secret(requireNonNull(text, "text").toCharArray());
  }

  /**
   * Reads a UTF-8 file of one line; the line end is not part of the secret.
   *
   * @throws InputException CORE-010 if the file is missing, empty, not UTF-8 or has several lines
   */
  public static Secret read(Path file) {
    byte[] bytes;
    try {
      if (Files.size(file) > 65_536) {
        throw new InputException(ErrorDetail.of("CORE-010", Secret.class, file), null);
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new InputException(ErrorDetail.of("CORE-010", Secret.class, file), e);
    }
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      // Editors on Windows put a byte order mark first; nobody types one into a password.
      if (decoded.hasRemaining() && decoded.charAt(0) == '\uFEFF') decoded.get();
      int end = decoded.length();
      while (end > 0 && (decoded.charAt(end - 1) == '\n' || decoded.charAt(end - 1) == '\r')) {
        end--;
      }
      char[] line = new char[end];
      decoded.get(line);
      Arrays.fill(decoded.array(), '\0');
      for (char c : line) {
        if (c == '\n' || c == '\r') {
          throw new InputException(ErrorDetail.of("CORE-010", Secret.class, file), null);
        }
      }
      if (end == 0) {
        throw new InputException(ErrorDetail.of("CORE-010", Secret.class, file), null);
      }
      return new Secret(line);
    } catch (CharacterCodingException e) {
      throw new InputException(ErrorDetail.of("CORE-010", Secret.class, file), e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Lends a copy of the characters for one call and wipes the copy afterwards. */
  public <R> R reveal(Function<char[], R> use) {
    char[] copy = characters.clone();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /** Lends the UTF-8 bytes for one call and wipes them afterwards. */
  public <R> R revealUtf8(Function<byte[], R> use) {
    byte[] room = new byte[characters.length * 4];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(characters), encoded, true);
    byte[] bytes = Arrays.copyOf(room, encoded.position());
    try {
      return use.apply(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(room, (byte) 0);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that
        && revealUtf8(mine -> that.revealUtf8(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  /** The same for all, so that a hash table or a log line gives nothing away. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }
}
