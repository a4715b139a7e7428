package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.Party;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.testkit.internal.hub.AgencyEndpoint;
import org.lienthong.testkit.internal.hub.Calls;
import org.lienthong.testkit.internal.hub.DocumentEndpoint;
import org.lienthong.testkit.internal.hub.HubRegister;
import org.lienthong.testkit.internal.hub.HubSettings;
import org.lienthong.testkit.internal.hub.HubStore;
import org.lienthong.testkit.internal.hub.ListEndpoint;
import org.lienthong.testkit.internal.hub.Reception;
import org.lienthong.testkit.internal.hub.TemporaryFolder;
import org.lienthong.testkit.internal.web.FrontDoor;
import org.lienthong.testkit.internal.web.LocalServer;

/**
 * A document axis in this process, on 127.0.0.1: every call of the national axis's client works
 * against it unchanged. Clients of other make connect to {@link #url()} as a {@link HubSystem}.
 * Thread-safe.
 *
 * <pre>{@code
 * try (ExchangeHub hub = ExchangeHub.start();
 *     DocumentExchange union = hub.join(Party.of("000.00.90.H42", "Hội mẫu tỉnh"));
 *     DocumentExchange committee = hub.join(Party.of("000.00.00.H42", "Ủy ban mẫu"))) {
 *   union.send(document);
 *   union.transmit();
 *   committee.receive(incoming -> System.out.println(incoming.document().subject()));
 *   assertEquals(DeliveryState.DONE, hub.deliveries().get(0).state());
 * }
 * }</pre>
 *
 * <p>The form of the calls is known from the vendor's client. How the real server decides where it
 * has a choice is not; each such point is a setting of the {@link Builder}, unconfirmed, and
 * chooses what is hardest for a client. Each recipient gets a delivery of its own with an
 * identifier of its own. A document with one recipient that nobody serves is refused as a whole.
 */
public final class ExchangeHub implements AutoCloseable {
  private final LocalServer server;
  private final FrontDoor front;
  private final HubStore store;
  private final HubRegister register;
  private final Reception reception;
  private final Clock clock;
  private final TemporaryFolder offices = new TemporaryFolder();
  private final AtomicBoolean closed = new AtomicBoolean();

  private ExchangeHub(Builder builder) {
    clock = builder.clock;
    store = HubStore.open(builder.data);
    HubSettings settings = builder.settings();
    reception = new Reception(store, settings);
    register = new HubRegister(store, clock);
    front = new FrontDoor(Calls.NAMES, Calls.SYSTEM_HEADER, clock, builder.sleeper);
    front.play(builder.faults);
    try {
      server =
          LocalServer.start(
              "lienthong-hub",
              builder.port,
              builder.path,
              List.of(
                  new DocumentEndpoint(store, settings, reception),
                  new ListEndpoint(store, settings),
                  new AgencyEndpoint(store, settings)),
              front);
    } catch (ServerStartException e) {
      store.close();
      throw e;
    }
  }

  /** On a free port, with data that are gone when it closes. */
  public static ExchangeHub start() {
    return builder().start();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** What the path of a call is appended to. */
  public URI url() {
    return server.url();
  }

  /**
   * Lets a system call, with one mailbox for all these bodies. A system that is already there keeps
   * its secret and serves these bodies from now on.
   *
   * @param systemId letters, digits, dots, hyphens and underscores
   */
  public HubSystem register(String systemId, OrganizationId... organizations) {
    Secret secret = register.secret(systemId).orElseGet(ExchangeHub::newSecret);
    return register(systemId, secret, organizations);
  }

  /** As {@link #register(String, OrganizationId...)} with a secret of the caller's. */
  public HubSystem register(String systemId, Secret secret, OrganizationId... organizations) {
    register.save(systemId, secret, List.of(organizations));
    return system(systemId).orElseThrow();
  }

  private static Secret newSecret() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public Optional<HubSystem> system(String systemId) {
    return systems().stream().filter(system -> system.systemId().equals(systemId)).findFirst();
  }

  /** A connection to this hub as that system, still to be built. */
  public AxisConnection.Builder connect(HubSystem system) {
    return AxisConnection.builder(url(), system.systemId(), system.secret()).clock(clock);
  }

  /**
   * An office that is connected to this hub, with an empty store that is gone when the hub closes.
   * Close the exchange before the hub.
   */
  public DocumentExchange join(Party self) {
    return join(self, offices.next());
  }

  /** An office that is connected to this hub, with a store that stays. */
  public DocumentExchange join(Party self, Path store) {
    String systemId = "vxp." + self.id().value().replaceAll("[^A-Za-z0-9._-]", "-");
    return DocumentExchange.builder(store, self)
        .connection(connect(register(systemId, self.id())).build())
        .clock(clock)
        .open();
  }

  /** In the order they were registered. */
  public List<HubSystem> systems() {
    return register.systems().stream()
        .map(
            id ->
                new HubSystem(
                    id,
                    register.secret(id).orElseThrow(),
                    register.secretFile(id),
                    register.organizations(id)))
        .toList();
  }

  /** Adds bodies to the directory or corrects what it says of them; who serves them stays. */
  public void directory(Collection<Agency> agencies) {
    register.describe(agencies);
  }

  /**
   * Puts a file in as if the system had sent it, past HTTP, signature and faults.
   *
   * @return DocId of the sender
   * @throws IllegalArgumentException if the hub would refuse it
   */
  public String send(HubSystem from, Content edxml) {
    return register.send(reception, from.systemId(), edxml);
  }

  /** All that was ever accepted, one entry for each recipient, in the order it came. */
  public List<Delivery> deliveries() {
    return store.deliveries((message, parcel, file) -> new Delivery(message, parcel, file));
  }

  /** The calls since the start, up to the last 100,000. */
  public List<LoggedCall> requests() {
    return front.log().all();
  }

  /** From the next call on this goes wrong, and nothing else; occurrences are counted anew. */
  public void faults(FaultScript script) {
    front.play(script);
  }

  /** Ends calls under way and all threads; temporary data go too. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) return;
    try {
      server.close();
    } finally {
      store.close();
      offices.close();
    }
  }

  /** Collects the settings. Not thread-safe. */
  public static final class Builder {
    private int port;
    private String path = "/XrdAdapter/adapter";
    private @Nullable Path data;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = time -> Thread.sleep(time.toMillis());
    private FaultScript faults = FaultScript.none();
    private Duration tolerance = Duration.ofDays(1);
    private Set<HashFileForm> hashFile = EnumSet.allOf(HashFileForm.class);
    private boolean traceHeader;
    private boolean sameDocIdForDuplicates;
    private boolean refusesDuplicates;
    private boolean toDateInclusive;
    private int firstPage = 1;
    private boolean chunkedBodies;
    private int refusalStatus = 200;
    private final Map<HubRefusal, String> errorCodes = new EnumMap<>(HubRefusal.class);

    private Builder() {}

    /** 0, which it is by default, takes a free one. */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) throw new IllegalArgumentException("port was " + port);
      this.port = port;
      return this;
    }

    /** Before the names of calls; {@code /XrdAdapter/adapter} by default. */
    public Builder path(String path) {
      if (!path.matches("(/[\\w.-]+)+")) {
        throw new IllegalArgumentException("path must be like /XrdAdapter/adapter, was " + path);
      }
      this.path = path;
      return this;
    }

    /**
     * Keeps everything in this directory, forced to the disk before an answer says OK; the next hub
     * over it goes on. Nothing is ever deleted there.
     */
    public Builder data(Path directory) {
      data = requireNonNull(directory, "directory");
      return this;
    }

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
     * How far the time of a call may be off. A day by default, since the vendor's client writes the
     * local time of its machine without a zone.
     */
    public Builder tolerance(Duration tolerance) {
      if (tolerance.isNegative()) throw new IllegalArgumentException("tolerance is negative");
      this.tolerance = tolerance;
      return this;
    }

    /** All three by default. */
    public Builder hashFile(Set<HashFileForm> accepted) {
      if (accepted.isEmpty()) throw new IllegalArgumentException("accept at least one form");
      hashFile = EnumSet.copyOf(accepted);
      return this;
    }

    /** Whether documents get a TraceHeader of the hub, as the axis adds one; off by default. */
    public Builder traceHeader(boolean added) {
      traceHeader = added;
      return this;
    }

    /**
     * Whether the same bytes, sent again by the same system, are answered with the first DocId and
     * delivered once. Off by default: they are a new document.
     */
    public Builder sameDocIdForDuplicates(boolean same) {
      sameDocIdForDuplicates = same;
      return this;
    }

    /** Whether the same bytes, sent again by the same system, are refused; off by default. */
    public Builder refusesDuplicates(boolean refuses) {
      refusesDuplicates = refuses;
      return this;
    }

    /** Whether lists show the day of {@code toDate} itself; off by default. */
    public Builder toDateInclusive(boolean inclusive) {
      toDateInclusive = inclusive;
      return this;
    }

    /** The number of the first page in {@code pageIndex}; 1 by default. */
    public Builder firstPage(int firstPage) {
      if (firstPage < 0) throw new IllegalArgumentException("firstPage was " + firstPage);
      this.firstPage = firstPage;
      return this;
    }

    /** Whether sendEdoc may come without Content-Length; off by default. */
    public Builder chunkedBodies(boolean allowed) {
      chunkedBodies = allowed;
      return this;
    }

    /** HTTP status of answers that say FAIL; 200 by default. */
    public Builder refusalStatus(int status) {
      if (status < 200 || status > 599) throw new IllegalArgumentException("status was " + status);
      refusalStatus = status;
      return this;
    }

    public Builder errorCode(HubRefusal reason, String code) {
      if (code.equals("0")) throw new IllegalArgumentException("0 means that all is well");
      errorCodes.put(reason, requireNonNull(code, "code"));
      return this;
    }

    /**
     * @throws ServerStartException TKIT-001 if the port is taken, TKIT-002 if it cannot listen
     * @throws org.lienthong.core.StorageException TKIT-003 if another hub holds the directory,
     *     TKIT-004 if the disk refuses
     * @throws org.lienthong.core.InputException TKIT-005 if the journal in it is damaged
     */
    public ExchangeHub start() {
      return new ExchangeHub(this);
    }

    private HubSettings settings() {
      return new HubSettings(
          clock,
          tolerance,
          hashFile,
          traceHeader,
          sameDocIdForDuplicates,
          refusesDuplicates,
          toDateInclusive,
          firstPage,
          chunkedBodies,
          refusalStatus,
          errorCodes);
    }
  }
}
