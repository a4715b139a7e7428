package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

/**
 * Who signed, from the certificate that verified the signature; never from the document.
 *
 * @param name personal identifiers masked; empty if the certificate has none
 * @param organization empty if the certificate names none
 */
public record Signer(String name, String organization, SignerRole role) {
  public Signer {
    requireNonNull(name, "name");
    requireNonNull(organization, "organization");
    requireNonNull(role, "role");
  }
}
