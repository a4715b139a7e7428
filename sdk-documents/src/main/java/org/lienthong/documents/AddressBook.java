package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Organization;
import org.lienthong.core.Organization.Identifier;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.VietnameseText;

/**
 * The bodies one writes to, under all their identifiers. Says which identifier to use on which
 * network on which day, and follows the successors of bodies that were merged. Immutable.
 */
public final class AddressBook {
  private static final int MOST_SUCCESSIONS = 50;

  private final List<Organization> organizations;

  private AddressBook(Collection<Organization> organizations) {
    this.organizations = List.copyOf(organizations);
  }

  public static AddressBook of(Collection<Organization> organizations) {
    return new AddressBook(organizations);
  }

  public List<Organization> organizations() {
    return organizations;
  }

  /** By any identifier that the body has or had. */
  public Optional<Organization> byId(OrganizationId id) {
    return organizations.stream().filter(one -> one.isKnownAs(id)).findFirst();
  }

  /**
   * By a part of any of its names, without regard to case, diacritics and the placement of tones;
   * those whose name begins with it first.
   *
   * @param most results
   */
  public List<Organization> find(String text, int most) {
    String wanted = VietnameseText.searchKey(text);
    List<Organization> first = new ArrayList<>();
    List<Organization> then = new ArrayList<>();
    for (Organization one : organizations) {
      List<String> keys = new ArrayList<>();
      keys.add(VietnameseText.searchKey(one.name()));
      one.otherNames().forEach(name -> keys.add(VietnameseText.searchKey(name)));
      if (keys.stream().anyMatch(key -> key.startsWith(wanted))) first.add(one);
      else if (keys.stream().anyMatch(key -> key.contains(wanted))) then.add(one);
    }
    first.addAll(then);
    return first.stream().limit(most).toList();
  }

  /**
   * Whom to put on the envelope today for the body that had this identifier once: itself, or who
   * has taken its place since. Empty if nobody can be addressed there on that day.
   *
   * @param connection name of the network
   */
  public Optional<Party> address(OrganizationId id, String connection, LocalDate on) {
    requireNonNull(connection, "connection");
    Set<OrganizationId> seen = new HashSet<>();
    OrganizationId next = id;
    for (int i = 0; next != null && seen.add(next) && i < MOST_SUCCESSIONS; i++) {
      Optional<Organization> body = byId(next);
      if (body.isEmpty()) return Optional.empty();
      Optional<OrganizationId> valid = body.get().identifierFor(connection, on);
      if (valid.isPresent()) return Optional.of(Party.of(valid.get(), body.get().name()));
      next = successor(body.get(), next, on);
    }
    return Optional.empty();
  }

  private static @Nullable OrganizationId successor(
      Organization body, OrganizationId id, LocalDate on) {
    for (Identifier identifier : body.identifiers()) {
      LocalDate ended = identifier.to();
      boolean past = ended != null && !on.isBefore(ended);
      if (identifier.id().equals(id) && past) return identifier.successor();
    }
    return null;
  }
}
