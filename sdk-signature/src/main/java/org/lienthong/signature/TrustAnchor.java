package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;

/** A certificate that the operator trusts, and what that trust means in law. */
public record TrustAnchor(X509Certificate certificate, Realm realm) {
  public TrustAnchor {
    requireNonNull(certificate, "certificate");
    requireNonNull(realm, "realm");
  }
}
