package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;

/**
 * A system that may call the hub, with its one mailbox for all the bodies it serves. Immutable: it
 * shows what held when it was asked for.
 */
public final class HubSystem {
  private final String systemId;
  private final Secret secret;
  private final Path secretFile;
  private final List<OrganizationId> organizations;

  HubSystem(String systemId, Secret secret, Path secretFile, List<OrganizationId> organizations) {
    this.systemId = requireNonNull(systemId, "systemId");
    this.secret = requireNonNull(secret, "secret");
    this.secretFile = requireNonNull(secretFile, "secretFile");
    this.organizations = List.copyOf(organizations);
  }

  public String systemId() {
    return systemId;
  }

  /** What the system signs its calls with. */
  public Secret secret() {
    return secret;
  }

  /** The secret alone on one line, readable by the owner only; gone with a temporary hub. */
  public Path secretFile() {
    return secretFile;
  }

  /** The bodies whose documents come to this mailbox. */
  public List<OrganizationId> organizations() {
    return organizations;
  }

  @Override
  public String toString() {
    return systemId + " " + organizations;
  }
}
