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

  /** Which of its lists; none is known to hold all that another does. */
  public enum Listing {
    /** {@code getAgenciesListQD20}: with the codes of both schemes. */
    DECISION_20("getAgenciesListQD20", "code102"),
    /** {@code getAgenciesList}: with the code before, where there was one. */
    AGENCIES("getAgenciesList", "oldcode"),
    /** {@code getSynchronizeUnit}, without what is marked as deleted. */
    UNITS("getSynchronizeUnit", "");

    private final String call;
    private final String otherCode;

    Listing(String call, String otherCode) {
      this.call = call;
      this.otherCode = otherCode;
    }
  }

  /** As {@link #agencies(Listing)} by the newest list, {@link Listing#DECISION_20}. */
  public List<AxisAgency> agencies() {
    return agencies(Listing.DECISION_20);
  }

  /** All of it: about a hundred thousand entries. {@link AxisDirectory} keeps them. */
  public List<AxisAgency> agencies(Listing listing) {
    List<AxisAgency> found = new ArrayList<>();
    calls.agencies(listing.call, row -> agency(row, listing).ifPresent(found::add));
    return List.copyOf(found);
  }

  private static Optional<AxisAgency> agency(Map<String, String> row, Listing listing) {
    if (row.getOrDefault("deleted", "").matches("(?i)true|1")) return Optional.empty();
    return code(row.getOrDefault("code", ""))
        .map(
            id ->
                new AxisAgency(
                    id,
                    row.getOrDefault("name", ""),
                    row.getOrDefault("mail", ""),
                    code(row.getOrDefault(listing.otherCode, "")).orElse(null)));
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
