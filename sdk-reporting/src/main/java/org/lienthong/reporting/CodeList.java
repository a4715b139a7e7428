package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a figure can be broken down by, such as ethnic groups. The total has no code: it is the
 * figure itself.
 *
 * @param exclusive whether each counted thing has exactly one of the codes, so that they add up to
 *     the total
 * @param notStated the code of those for whom nothing is stated; null if there is none
 * @param codes in order; those below another come after it
 */
public record CodeList(
    String id,
    String version,
    Label label,
    boolean exclusive,
    @Nullable String notStated,
    List<Code> codes) {
  /**
   * @param parent the code that this one is part of; null at the top
   */
  public record Code(String code, Label label, @Nullable String parent) {
    public Code {
      requireNonNull(code, "code");
      requireNonNull(label, "label");
    }
  }

  /**
   * @throws IllegalArgumentException if a code stands twice, or names one that does not come before
   *     it
   */
  public CodeList {
    requireNonNull(id, "id");
    requireNonNull(version, "version");
    requireNonNull(label, "label");
    codes = List.copyOf(codes);
    Set<String> known = new HashSet<>();
    for (Code code : codes) {
      if (code.parent() != null && !known.contains(code.parent())) {
        throw new IllegalArgumentException(code.parent() + " does not come before " + code.code());
      }
      if (!known.add(code.code())) {
        throw new IllegalArgumentException(code.code() + " stands twice in " + id);
      }
    }
    if (notStated != null && !known.contains(notStated)) {
      throw new IllegalArgumentException(notStated + " is not a code of " + id);
    }
  }

  public Optional<Code> code(String code) {
    return codes.stream().filter(known -> known.code().equals(code)).findFirst();
  }

  /**
   * The codes right below one, or at the top.
   *
   * @param parent null for the top
   */
  public List<Code> below(@Nullable String parent) {
    return codes.stream().filter(code -> Objects.equals(code.parent(), parent)).toList();
  }
}
