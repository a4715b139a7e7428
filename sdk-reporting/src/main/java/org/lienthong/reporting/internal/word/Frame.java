package org.lienthong.reporting.internal.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.Sha256;
import org.lienthong.core.VietnameseText;

/**
 * The lines that we printed ourselves (head, signature, notes), kept as short digests in the
 * document's properties: so that what a branch wrote among them is told from them.
 */
public final class Frame {
  static final String FORM = "lienthong.form";
  private static final String LINES = "lienthong.lines.";
  private static final int DIGEST = 10;

  /** Word cuts the value of a property after 255 characters. */
  private static final int IN_A_PROPERTY = 25;

  private final Set<String> digests = new LinkedHashSet<>();

  void add(String text) {
    for (String line : text.split("\n", -1)) if (!line.isBlank()) digests.add(digest(line));
  }

  void read(String name, String value) {
    if (!name.startsWith(LINES)) return;
    for (int i = 0; i + DIGEST <= value.length(); i += DIGEST) {
      digests.add(value.substring(i, i + DIGEST));
    }
  }

  void write(Map<String, String> properties) {
    List<String> all = new ArrayList<>(digests);
    for (int i = 0; i < all.size(); i += IN_A_PROPERTY) {
      List<String> some = all.subList(i, Math.min(all.size(), i + IN_A_PROPERTY));
      properties.put(LINES + (i / IN_A_PROPERTY + 1), String.join("", some));
    }
  }

  public boolean has(String line) {
    return digests.contains(digest(line));
  }

  private static String digest(String line) {
    String key = VietnameseText.searchKey(line).strip();
    return Sha256.of(key.getBytes(UTF_8)).hex().substring(0, DIGEST);
  }
}
