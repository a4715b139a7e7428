package org.lienthong.signature.internal;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.RevocationEvidence;

/** Where evidence comes from that the file does not carry. */
@FunctionalInterface
public interface RevocationSource {
  RevocationSource NONE = (certificate, issuer) -> List.of();

  /** The most telling first; read one by one, so that the rest need not be fetched. */
  Iterable<Fetched> find(X509Certificate certificate, X509Certificate issuer);

  /** A list or an answer, as it came. */
  record Fetched(
      @Nullable X509CRL list,
      @Nullable OcspEvidence answer,
      Content bytes,
      RevocationEvidence.Source source) {}
}
