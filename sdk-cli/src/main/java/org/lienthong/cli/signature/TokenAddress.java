package org.lienthong.cli.signature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.signature.Pkcs11Token;

/**
 * A key in a token, as RFC 7512 writes it: {@code
 * pkcs11:object=NAME;slot-id=0?module-path=/usr/lib/driver.so}. Without {@code slot-id} or {@code
 * x-slot-index} the first slot is meant, without {@code object} the only key.
 */
record TokenAddress(Path module, @Nullable Integer slotId, int slotIndex, @Nullable String object) {
  static final String SCHEME = "pkcs11:";

  private static final List<String> KNOWN =
      List.of("object", "slot-id", "x-slot-index", "module-path");

  /**
   * @throws WrongUseException CLI-040 without a driver, CLI-041 for a part that is not understood
   *     or holds a PIN; the value is never shown
   */
  static TokenAddress parse(String address) {
    Map<String, String> parts = new HashMap<>();
    for (String part : address.substring(SCHEME.length()).split("[;?&]", -1)) {
      if (part.isEmpty()) continue;
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || !KNOWN.contains(pair[0]))
        throw WrongUseException.of("CLI-041", pair[0]);
      parts.put(pair[0], decoded(pair));
    }
    String module = parts.get("module-path");
    if (module == null) throw WrongUseException.of("CLI-040");
    Integer slot = parts.containsKey("slot-id") ? number(parts, "slot-id") : null;
    int index = parts.containsKey("x-slot-index") ? number(parts, "x-slot-index") : 0;
    return new TokenAddress(Path.of(module), slot, index, parts.get("object"));
  }

  private static String decoded(String[] pair) {
    try {
      return URLDecoder.decode(pair[1].replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw WrongUseException.of("CLI-041", pair[0]);
    }
  }

  private static int number(Map<String, String> parts, String name) {
    String text = String.valueOf(parts.get(name));
    if (!text.matches("\\d{1,9}")) throw WrongUseException.of("CLI-041", name);
    return Integer.parseInt(text);
  }

  Pkcs11Token token() {
    return slotId == null
        ? Pkcs11Token.atIndex(module, slotIndex)
        : Pkcs11Token.atSlot(module, slotId);
  }
}
