package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;

/**
 * An entry of the hub's directory. It can be addressed if a system serves it.
 *
 * @param name full name; the code if none is known
 * @param mail may be empty
 * @param parent the body above it
 * @param otherCode the same body in the other scheme of identifiers
 */
public record Agency(
    OrganizationId code,
    String name,
    String mail,
    @Nullable OrganizationId parent,
    @Nullable OrganizationId otherCode) {
  public Agency {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(mail, "mail");
  }

  public static Agency of(OrganizationId code, String name) {
    return new Agency(code, name, "", null, null);
  }
}
