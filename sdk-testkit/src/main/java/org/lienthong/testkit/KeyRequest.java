package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.lienthong.testkit.internal.pki.CertificateWishes;
import org.lienthong.testkit.internal.pki.SampleSubject;

/** What a key of {@link TestAuthority} is to be like. Not thread-safe. */
public final class KeyRequest {
  private final TestAuthority authority;
  private final SampleSubject subject;
  private final Instant now;
  private TestBranch branch = TestBranch.PARTY;
  private Instant from;
  private Instant to;
  private boolean ec;

  KeyRequest(TestAuthority authority, SampleSubject subject, Instant now) {
    this.authority = authority;
    this.subject = subject;
    this.now = now;
    from = now.minus(Duration.ofDays(365));
    to = now.plus(Duration.ofDays(730));
  }

  /** {@link TestBranch#PARTY} by default. */
  public KeyRequest branch(TestBranch branch) {
    this.branch = requireNonNull(branch, "branch");
    return this;
  }

  /** From a year ago to two years from now by default. */
  public KeyRequest valid(Instant from, Instant to) {
    if (!from.isBefore(to)) throw new IllegalArgumentException("from must be before to");
    this.from = from;
    this.to = to;
    return this;
  }

  /** Ended yesterday. */
  public KeyRequest expired() {
    return valid(now.minus(Duration.ofDays(731)), now.minus(Duration.ofDays(1)));
  }

  /** Begins tomorrow. */
  public KeyRequest notYetValid() {
    return valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(731)));
  }

  /** A P-256 key instead of RSA of 2048 bits. */
  public KeyRequest ec() {
    ec = true;
    return this;
  }

  public TestKey issue() {
    return authority.issue(branch, new CertificateWishes(subject, from, to, ec));
  }
}
