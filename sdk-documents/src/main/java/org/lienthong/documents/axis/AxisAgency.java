package org.lienthong.documents.axis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;

/**
 * An entry of the axis's directory.
 *
 * @param name may be empty
 * @param mail may be empty
 * @param otherCode the same body under the other scheme of identifiers, if the axis says so
 */
public record AxisAgency(
    OrganizationId code, String name, String mail, @Nullable OrganizationId otherCode) {
  public AxisAgency {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    requireNonNull(mail, "mail");
  }
}
