package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lienthong.testkit.internal.tsa.TimestampEndpoint;
import org.lienthong.testkit.internal.tsa.TimestampMaker;
import org.lienthong.testkit.internal.web.FrontDoor;
import org.lienthong.testkit.internal.web.LocalServer;

/**
 * An RFC 3161 authority over HTTP on 127.0.0.1. It stamps SHA-256, SHA-384 and SHA-512 and answers
 * in the manner observed at the official-duty one: GET is 403, what is no request 400. Thread-safe.
 *
 * <p>In a {@link FaultScript} its only call is {@code timestamp}.
 */
public final class TimestampAuthority implements AutoCloseable {
  /** The policy it stamps under unless set otherwise, in the arc that is reserved for examples. */
  public static final String SAMPLE_POLICY = "2.999.3161.1";

  private final LocalServer server;
  private final FrontDoor front;
  private final TestKey key;

  private TimestampAuthority(Builder builder) {
    key = builder.key;
    front = new FrontDoor(Set.of(TimestampEndpoint.CALL), "", builder.clock, builder.sleeper);
    front.play(builder.faults);
    TimestampMaker maker =
        new TimestampMaker(key.privateKey(), key.chain(), builder.policy, builder.acceptedPolicies);
    server =
        LocalServer.start(
            "lienthong-tsa",
            builder.port,
            "/",
            List.of(new TimestampEndpoint(maker, builder.clock)),
            front);
  }

  /** On a free port, with a key of that authority. */
  public static TimestampAuthority start(TestAuthority authority) {
    return builder(authority.timestamping().issue()).start();
  }

  /**
   * @param key from {@link TestAuthority#timestamping()}
   */
  public static Builder builder(TestKey key) {
    return new Builder(key);
  }

  /** Where requests are posted to. */
  public URI url() {
    return server.url().resolve("/" + TimestampEndpoint.CALL);
  }

  /** Who stamps. */
  public X509Certificate certificate() {
    return key.certificate();
  }

  /** The calls since the start, up to the last 100,000. */
  public List<LoggedCall> requests() {
    return front.log().all();
  }

  /** From the next call on this goes wrong, and nothing else; occurrences are counted anew. */
  public void faults(FaultScript script) {
    front.play(script);
  }

  @Override
  public void close() {
    server.close();
  }

  /** Collects the settings. Not thread-safe. */
  public static final class Builder {
    private final TestKey key;
    private int port;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = time -> Thread.sleep(time.toMillis());
    private FaultScript faults = FaultScript.none();
    private String policy = SAMPLE_POLICY;
    private Set<String> acceptedPolicies = Set.of();

    private Builder(TestKey key) {
      this.key = requireNonNull(key, "key");
    }

    /** 0, which it is by default, takes a free one. */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) throw new IllegalArgumentException("port was " + port);
      this.port = port;
      return this;
    }

    /** What the time stamped is taken from. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = requireNonNull(sleeper, "sleeper");
      return this;
    }

    public Builder faults(FaultScript faults) {
      this.faults = requireNonNull(faults, "faults");
      return this;
    }

    /**
     * As dotted numbers.
     *
     * @param usual under which requests are stamped that name none
     * @param accepted further ones that a request may name
     */
    public Builder policies(String usual, String... accepted) {
      policy = requireNonNull(usual, "usual");
      acceptedPolicies = Set.of(accepted);
      return this;
    }

    /**
     * @throws ServerStartException TKIT-001 if the port is taken, TKIT-002 if it cannot listen
     * @throws IllegalArgumentException if the key is not for stamping alone, or a policy is no OID
     */
    public TimestampAuthority start() {
      return new TimestampAuthority(this);
    }
  }
}
