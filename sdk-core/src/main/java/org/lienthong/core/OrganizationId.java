package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identifier of a body that sends or receives documents ("mã định danh").
 *
 * <p>Two schemes circulate, and shortened or private forms besides; none is refused here. The old
 * and the new code of one body are never computed from each other: ask the directory.
 *
 * @param value as on the wire, 1 to 100 printable ASCII characters without blanks
 */
public record OrganizationId(String value) {
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,100}");
  private static final Pattern QCVN_102 = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
  private static final Pattern DECISION_20 =
      Pattern.compile("(?=.{1,35}$)[A-Z]\\d{2}(\\.[0-9A-Z]{1,10})*");

  public OrganizationId {
    requireNonNull(value, "value");
    if (!PRINTABLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an organisation identifier is 1 to 100 printable ASCII characters without blanks, was \""
              + value
              + "\"");
    }
  }

  public static OrganizationId of(String value) {
    return new OrganizationId(value);
  }

  /** By form alone; {@link IdentifierScheme#OTHER} for everything that fits neither scheme. */
  public IdentifierScheme scheme() {
    if (QCVN_102.matcher(value).matches()) return IdentifierScheme.QCVN_102;
    if (DECISION_20.matcher(value).matches()) return IdentifierScheme.DECISION_20;
    return IdentifierScheme.OTHER;
  }

  /**
   * The body above in the scheme of QCVN 102, where {@code 001.02.19.H40} is below {@code
   * 000.02.19.H40}; empty at the top and for every other form: ask the directory.
   */
  public Optional<OrganizationId> parent() {
    if (!scheme().equals(IdentifierScheme.QCVN_102)) return Optional.empty();
    String[] groups = value.split("\\.", -1);
    for (int i = 0; i < 3; i++) {
      String none = "0".repeat(groups[i].length());
      if (!groups[i].equals(none)) {
        groups[i] = none;
        return Optional.of(new OrganizationId(String.join(".", groups)));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
