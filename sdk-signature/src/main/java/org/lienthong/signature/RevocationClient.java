package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.signature.internal.OnlineRevocation;
import org.lienthong.signature.internal.RevocationSource;
import org.lienthong.signature.internal.http.AddressRules;

/**
 * Asks the addresses in certificates whether these were revoked: the responder first (RFC 6960),
 * then the lists (RFC 5280, DER or PEM). Never more than 100 KB of an answer and 20 MB of a list,
 * and only at public addresses unless a host is allowed. What it got it keeps for as long as the
 * issuer says it counts. Thread-safe; {@link #close} breaks off what is under way.
 */
public final class RevocationClient implements AutoCloseable {
  private final OnlineRevocation source;

  private RevocationClient(OnlineRevocation source) {
    this.source = source;
  }

  /** Public addresses only, 5 seconds for each. */
  public static RevocationClient create() {
    return allowing(Set.of(), Duration.ofSeconds(5));
  }

  /**
   * @param hosts that may be within the own network, such as a mirror of lists
   * @param timeout for one request
   */
  public static RevocationClient allowing(Set<String> hosts, Duration timeout) {
    return allowing(hosts, timeout, Clock.systemUTC());
  }

  /**
   * @param clock decides how long what was fetched counts, and a failed address is left alone
   */
  public static RevocationClient allowing(Set<String> hosts, Duration timeout, Clock clock) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive, was " + timeout);
    }
    return new RevocationClient(
        new OnlineRevocation(AddressRules.publicAnd(hosts), timeout, requireNonNull(clock)));
  }

  RevocationSource source() {
    return source;
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new StorageException(ErrorDetail.of("SIG-065", SignatureVerifier.class), e);
    }
  }
}
