package org.lienthong.documents.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.Party;
import org.lienthong.documents.internal.axis.AxisCalls;

/**
 * The axis's register of agencies. On the national axis a change shows for everybody, and needs to
 * be agreed with its operator first. Every call may throw {@link
 * org.lienthong.documents.connection.ConnectionException}. Thread-safe.
 */
public final class AxisRegister {
  private final AxisCalls calls;

  AxisRegister(AxisCalls calls) {
    this.calls = calls;
  }

  /**
   * All of it, with both codes where the axis knows them. About a hundred thousand entries: {@link
   * AxisDirectory} keeps them.
   */
  public List<AxisAgency> agencies() {
    List<AxisAgency> found = new ArrayList<>();
    calls.getAgenciesListQD20(row -> agency(row).ifPresent(found::add));
    return List.copyOf(found);
  }

  private static Optional<AxisAgency> agency(Map<String, String> row) {
    return code(row.getOrDefault("code", ""))
        .map(
            id ->
                new AxisAgency(
                    id,
                    row.getOrDefault("name", ""),
                    row.getOrDefault("mail", ""),
                    code(row.getOrDefault("code102", "")).orElse(null)));
  }

  private static Optional<OrganizationId> code(String text) {
    try {
      return Optional.of(OrganizationId.of(text.strip()));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  /**
   * Enters a body that this system serves, or enters it again where something changed. Documents
   * can be addressed to it from then on.
   *
   * @param body with a name and an e-mail address
   */
  public void add(Party body) {
    calls.registerAgency(body, "");
  }

  /** The same for a body below another one. */
  public void add(Party body, OrganizationId parent) {
    calls.registerAgency(body, parent.value());
  }

  public void remove(OrganizationId body) {
    calls.deleteAgency(body.value());
  }
}
