package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body with all the identifiers it has or had. Each network knows it under its own one, and the
 * codes of merged and abolished bodies live on in old documents. Immutable.
 *
 * <p>The content comes from the directory of a network or from a setting: which code a body has is
 * never computed.
 */
public final class Organization {
  private final String name;
  private final List<String> otherNames;
  private final List<Identifier> identifiers;

  private Organization(Builder builder) {
    name = builder.name;
    otherNames = List.copyOf(builder.otherNames);
    identifiers = List.copyOf(builder.identifiers);
  }

  /**
   * @param name the full official name
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** Short and former names. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** In order of preference. */
  public List<Identifier> identifiers() {
    return identifiers;
  }

  /**
   * The code to address this body by on that network on that day: the first that is valid and bound
   * to the network, else the first that is valid and bound to none; empty if the body cannot be
   * addressed there.
   */
  public Optional<OrganizationId> identifierFor(String connection, LocalDate on) {
    Optional<OrganizationId> bound = firstValid(connection, on);
    return bound.isPresent() ? bound : firstValid("", on);
  }

  private Optional<OrganizationId> firstValid(String connection, LocalDate on) {
    return identifiers.stream()
        .filter(identifier -> identifier.connection().equals(connection))
        .filter(identifier -> identifier.isValidOn(on))
        .map(Identifier::id)
        .findFirst();
  }

  /** Whether the code is or ever was one of this body. */
  public boolean isKnownAs(OrganizationId id) {
    return identifiers.stream().anyMatch(identifier -> identifier.id().equals(id));
  }

  /** The name and the codes. */
  @Override
  public String toString() {
    return name + " " + identifiers.stream().map(Identifier::id).toList();
  }

  /**
   * One code of a body.
   *
   * @param connection name of the network that knows the code; empty if every one does
   * @param from first day it holds; {@code null} if always
   * @param to first day it no longer holds; {@code null} while it still does
   * @param successor the code that took its place, of this or another body, if that is known
   */
  public record Identifier(
      OrganizationId id,
      IdentifierScheme scheme,
      String connection,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable OrganizationId successor) {
    public Identifier {
      requireNonNull(id, "id");
      requireNonNull(scheme, "scheme");
      requireNonNull(connection, "connection");
      if (from != null && to != null && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            id + " must begin before it ends, was " + from + " to " + to);
      }
    }

    /** A code that every network knows, without known limits in time. */
    public static Identifier of(OrganizationId id) {
      return on(id, "");
    }

    /** A code that one network knows, without known limits in time. */
    public static Identifier on(OrganizationId id, String connection) {
      return new Identifier(id, id.scheme(), connection, null, null, null);
    }

    /** The same code, in force from the first day until before the second. */
    public Identifier valid(@Nullable LocalDate from, @Nullable LocalDate to) {
      return new Identifier(id, scheme, connection, from, to, successor);
    }

    /** The same code, replaced by another one. */
    public Identifier replacedBy(OrganizationId successor) {
      return new Identifier(id, scheme, connection, from, to, successor);
    }

    public boolean isValidOn(LocalDate date) {
      return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }
  }

  /** Collects names and codes. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final List<String> otherNames = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();

    private Builder(String name) {
      this.name = VietnameseText.nfc(requireNonNull(name, "name")).strip();
      if (this.name.isEmpty()) throw new IllegalArgumentException("name must not be blank");
    }

    public Builder otherName(String otherName) {
      otherNames.add(VietnameseText.nfc(otherName).strip());
      return this;
    }

    public Builder identifier(Identifier identifier) {
      identifiers.add(requireNonNull(identifier, "identifier"));
      return this;
    }

    /** A code that every network knows, without known limits in time. */
    public Builder identifier(OrganizationId id) {
      return identifier(Identifier.of(id));
    }

    public Organization build() {
      return new Organization(this);
    }
  }
}
