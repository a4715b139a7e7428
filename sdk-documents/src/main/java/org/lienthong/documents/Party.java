package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import org.lienthong.core.OrganizationId;

/**
 * A body that sends or receives a document, as the envelope shows it. What the envelope leaves out
 * is an empty text, never invented.
 *
 * @param name full name ("tên cơ quan, đơn vị"); empty where the wire has none
 * @param governingBody the body above it ("cơ quan chủ quản")
 */
public record Party(
    OrganizationId id,
    String name,
    String governingBody,
    String address,
    String email,
    String telephone,
    String fax,
    String website) {
  public Party {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(governingBody, "governingBody");
    requireNonNull(address, "address");
    requireNonNull(email, "email");
    requireNonNull(telephone, "telephone");
    requireNonNull(fax, "fax");
    requireNonNull(website, "website");
  }

  public static Party of(OrganizationId id, String name) {
    return builder(id, name).build();
  }

  public static Party of(String id, String name) {
    return of(OrganizationId.of(id), name);
  }

  public static Builder builder(OrganizationId id, String name) {
    return new Builder(id, name);
  }

  /** The identifier and the name, for messages and logs. */
  @Override
  public String toString() {
    return name.isEmpty() ? id.value() : id.value() + " " + name;
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final OrganizationId id;
    private final String name;
    private String governingBody = "";
    private String address = "";
    private String email = "";
    private String telephone = "";
    private String fax = "";
    private String website = "";

    private Builder(OrganizationId id, String name) {
      this.id = id;
      this.name = name;
    }

    public Builder governingBody(String governingBody) {
      this.governingBody = governingBody;
      return this;
    }

    public Builder address(String address) {
      this.address = address;
      return this;
    }

    public Builder email(String email) {
      this.email = email;
      return this;
    }

    public Builder telephone(String telephone) {
      this.telephone = telephone;
      return this;
    }

    public Builder fax(String fax) {
      this.fax = fax;
      return this;
    }

    public Builder website(String website) {
      this.website = website;
      return this;
    }

    public Party build() {
      return new Party(id, name, governingBody, address, email, telephone, fax, website);
    }
  }
}
