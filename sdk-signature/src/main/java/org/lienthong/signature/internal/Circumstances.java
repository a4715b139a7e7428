package org.lienthong.signature.internal;

import java.time.Instant;
import org.lienthong.signature.RevocationMode;
import org.lienthong.signature.TrustStore;

/**
 * Under what a verdict is made.
 *
 * @param at the moment of checking
 */
public record Circumstances(
    TrustStore trust,
    PolicyRules policy,
    RevocationMode revocation,
    RevocationSource source,
    Instant at) {}
