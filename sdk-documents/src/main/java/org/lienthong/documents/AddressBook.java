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
import org.lienthong.core.DocumentType;
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
  private final List<Capability> capabilities;

  /**
   * What a body takes over a network, from its operator or from experience. Of several that fit the
   * first counts.
   *
   * @param id any identifier of the body; {@code null} for everybody on that network
   * @param connection name of the network; empty for all
   * @param types that are taken; empty for all
   * @param mostBytes of all attachments together; 0 if no bound is known
   * @param from first day it holds; {@code null} if always
   * @param to first day it no longer holds; {@code null} while it still does
   */
  public record Capability(
      @Nullable OrganizationId id,
      String connection,
      Set<DocumentType> types,
      long mostBytes,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    public Capability {
      requireNonNull(connection, "connection");
      types = Set.copyOf(types);
      if (mostBytes < 0) throw new IllegalArgumentException("mostBytes was " + mostBytes);
    }

    private boolean holds(String network, LocalDate on) {
      return (connection.isEmpty() || connection.equals(network))
          && (from == null || !on.isBefore(from))
          && (to == null || on.isBefore(to));
    }
  }

  /** Whether a document can go there, and why not. */
  public enum CanReceive {
    YES,
    /** It can be addressed, and nothing is known of what it takes. */
    NOTHING_KNOWN,
    UNKNOWN_BODY,
    /** Not on that network on that day, and nobody has taken its place there. */
    NO_ADDRESS,
    OTHER_TYPES,
    TOO_LARGE;

    /** Whether nothing speaks against sending. */
    public boolean mayBeSent() {
      return this == YES || this == NOTHING_KNOWN;
    }
  }

  private AddressBook(Collection<Organization> organizations, Collection<Capability> capabilities) {
    this.organizations = List.copyOf(organizations);
    this.capabilities = List.copyOf(capabilities);
  }

  public static AddressBook of(Collection<Organization> organizations) {
    return new AddressBook(organizations, List.of());
  }

  /** The same with what is known of what they take. */
  public AddressBook withCapabilities(Collection<Capability> capabilities) {
    return new AddressBook(organizations, capabilities);
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

  /**
   * To ask before sending, without any network. What was merged is judged by who took its place.
   *
   * @param connection name of the network
   * @param bytes of all attachments together
   */
  public CanReceive canReceive(
      OrganizationId id, DocumentType type, long bytes, String connection, LocalDate on) {
    if (byId(id).isEmpty()) return CanReceive.UNKNOWN_BODY;
    Optional<Party> party = address(id, connection, on);
    if (party.isEmpty()) return CanReceive.NO_ADDRESS;
    Organization body = byId(party.get().id()).orElseThrow();
    for (Capability one : capabilities) {
      OrganizationId whose = one.id();
      if (!one.holds(connection, on) || !(whose == null || body.isKnownAs(whose))) continue;
      if (!one.types().isEmpty() && !one.types().contains(type)) return CanReceive.OTHER_TYPES;
      boolean fits = one.mostBytes() == 0 || bytes <= one.mostBytes();
      return fits ? CanReceive.YES : CanReceive.TOO_LARGE;
    }
    return CanReceive.NOTHING_KNOWN;
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
