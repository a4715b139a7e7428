/**
 * Signing as Vietnamese law asks, and verdicts on what others signed.
 *
 * <p>To issue a document start at {@link org.lienthong.signature.OfficialSigning}: the person, then
 * number and date, then the agency, in that order only. To sign anything else, or with a key that
 * answers days later, use {@link org.lienthong.signature.PdfSigner}. To check, start at {@link
 * org.lienthong.signature.SignatureVerifier} with a {@link org.lienthong.signature.TrustStore}.
 *
 * <p>Everything is immutable and safe to share between threads unless it says otherwise. Nothing
 * here reaches the network.
 */
@NullMarked
package org.lienthong.signature;

import org.jspecify.annotations.NullMarked;
