package org.lienthong.testkit.internal.pki;

import java.time.Instant;

/**
 * What an end entity asks for.
 *
 * @param ec a P-256 key instead of RSA
 */
public record CertificateWishes(SampleSubject subject, Instant from, Instant to, boolean ec) {}
