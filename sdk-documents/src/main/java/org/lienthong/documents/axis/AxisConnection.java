package org.lienthong.documents.axis;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.core.Sha256;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;
import org.lienthong.documents.internal.axis.AxisCalls;
import org.lienthong.documents.internal.axis.AxisFields;
import org.lienthong.documents.internal.axis.AxisHttp;
import org.lienthong.documents.internal.axis.AxisListing;

/**
 * One connected system's place on the axis. Thread-safe; no state of a call outlives it.
 *
 * <p>Files stream in both directions. Every call has deadlines: connecting, the first byte of the
 * answer, silence, and the whole call, which grows with the size of the file.
 */
public final class AxisConnection implements Connection {
  private static final int MOST_WAITING = 100_000;
  private static final String SERVICE = "eDoc";

  private final Builder settings;
  private final AxisCalls calls;

  private AxisConnection(Builder builder) {
    settings = builder;
    calls =
        new AxisCalls(
            new AxisHttp(
                new AxisHttp.Settings(
                    builder.name,
                    builder.base,
                    builder.systemId,
                    builder.secret,
                    builder.clock,
                    builder.connectTimeout,
                    builder.firstByteTimeout,
                    builder.idleTimeout,
                    builder.callTimeout,
                    builder.slowestBytesPerSecond,
                    builder.connections,
                    builder.tls,
                    builder.proxy)),
            builder.passingErrors,
            builder.duplicateErrors);
  }

  /**
   * @param base address of the adapter, such as {@code
   *     https://adapter.example.vn/XrdAdapter/adapter}
   * @param systemId of the connected system, not of an organisation
   * @throws IllegalArgumentException if the address is none, or holds a user name, a query or a
   *     fragment: it is shown in messages, and the calls are appended to it
   */
  public static Builder builder(URI base, String systemId, Secret secret) {
    return new Builder(base, systemId, secret);
  }

  @Override
  public String name() {
    return settings.name;
  }

  @Override
  public boolean reaches(OrganizationId recipient) {
    return settings.reach.test(recipient);
  }

  @Override
  public Receipt send(Outbound message) {
    AxisFields fields =
        new AxisFields()
            .with("servicetype", SERVICE)
            .with("messagetype", type(message.kind()))
            .with(
                "from",
                settings.senderForm == SenderForm.SYSTEM
                    ? settings.systemId
                    : message.from().value());
    if (settings.hashFileForm != HashFileForm.OFF) {
      fields.with("hash-file", hash(message.sha256()));
    }
    if (settings.namesRecipients && message.kind() == MessageKind.DOCUMENT) {
      fields.with(
          "to",
          message.to().stream()
              .map(id -> '"' + id.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
              .collect(Collectors.joining(",", "[", "]")));
    }
    return new Receipt(calls.sendEdoc(fields, message.file(), message.size()));
  }

  private String hash(Sha256 sha256) {
    if (settings.hashFileForm == HashFileForm.STRICT) return sha256.hex();
    StringBuilder unpadded = new StringBuilder();
    for (byte b : sha256.bytes()) unpadded.append(Integer.toHexString(b & 0xff));
    return unpadded.toString();
  }

  private static String type(MessageKind kind) {
    return kind == MessageKind.STATUS ? "status" : "edoc";
  }

  @Override
  public WaitingPage waiting(MessageKind kind, String cursor) {
    AxisListing part =
        AxisListing.at(
            cursor,
            settings.pageSize,
            settings.windowDays,
            settings.daysBack,
            VietnamTime.dateOf(settings.clock.instant()));
    AxisFields fields =
        new AxisFields().with("servicetype", SERVICE).with("messagetype", type(kind));
    part.into(fields);
    List<Waiting> found = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    calls.getReceivedEdocList(
        fields,
        row -> {
          String id = row.getOrDefault("docid", "");
          if (ids.size() >= MOST_WAITING) return;
          ids.add(id);
          if (!id.isBlank() && isWaiting(row)) {
            found.add(new Waiting(kind, id, row.getOrDefault("from", "")));
          }
        });
    return new WaitingPage(found, part.next(ids.size(), ids.isEmpty() ? "" : ids.get(0)));
  }

  /** Listings may repeat what was acknowledged; what says nothing is offered. */
  private static boolean isWaiting(Map<String, String> row) {
    String status = row.getOrDefault("status", "");
    return !status.equalsIgnoreCase("done") && !status.equalsIgnoreCase("fail");
  }

  @Override
  public void fetch(Waiting message, OutputStream target) throws IOException {
    AxisFields fields = new AxisFields().with("docId", message.remoteId());
    if (settings.downloadForm == DownloadForm.FILE) calls.downloadEdoc(fields, target);
    else calls.getEdoc(fields, target);
  }

  @Override
  public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
    AxisFields fields =
        new AxisFields()
            .with("docid", message.remoteId())
            .with("status", answer == Acknowledgement.DONE ? "done" : "fail");
    if (!reason.isEmpty()) fields.with("description", ascii(reason));
    calls.updateStatus(fields);
  }

  private static String ascii(String reason) {
    String printable = reason.replaceAll("[^ -~]", "?");
    return printable.length() > 200 ? printable.substring(0, 200) : printable;
  }

  /** The axis's register of agencies, as this system sees and changes it. */
  public AxisRegister register() {
    return new AxisRegister(calls);
  }

  /** What became of the messages we sent, as far as the axis says. */
  public List<AxisSent> sent(MessageKind kind) {
    List<AxisSent> found = new ArrayList<>();
    calls.getSentEdocList(
        new AxisFields().with("servicetype", SERVICE).with("messagetype", type(kind)),
        row -> {
          if (found.size() < MOST_WAITING) found.add(AxisSent.of(row));
        });
    return List.copyOf(found);
  }

  /** How many messages of that kind wait. */
  public long count(MessageKind kind) {
    return calls.count(kind == MessageKind.STATUS ? "/countReceiveStatus" : "/countReceiveEdoc");
  }

  @Override
  public void close() {
    calls.close();
  }

  /** The name and the address, never the secret. */
  @Override
  public String toString() {
    return settings.name + " " + settings.base;
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final URI base;
    private final String systemId;
    private final Secret secret;
    private String name = "axis";
    private Clock clock = Clock.systemUTC();
    private Predicate<OrganizationId> reach = id -> true;
    private HashFileForm hashFileForm = HashFileForm.VENDOR;
    private DownloadForm downloadForm = DownloadForm.FILE;
    private SenderForm senderForm = SenderForm.SYSTEM;
    private boolean namesRecipients;
    private int pageSize;
    private int daysBack;
    private int windowDays;
    private Set<String> passingErrors = Set.of("20", "21");
    private Set<String> duplicateErrors = Set.of("ExistDoc");
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration firstByteTimeout = Duration.ofMinutes(2);
    private Duration idleTimeout = Duration.ofSeconds(60);
    private Duration callTimeout = Duration.ofMinutes(5);
    private long slowestBytesPerSecond = 32 << 10;
    private int connections = 8;
    private @Nullable SSLContext tls;
    private @Nullable ProxySelector proxy;

    private Builder(URI base, String systemId, Secret secret) {
      String text = base.toString();
      // Not repeated: what stands there is often a password.
      if (text.matches(".*[@?#].*")) {
        throw new IllegalArgumentException(
            "an address without user name, query and fragment was expected");
      }
      if (!text.matches("https?://[^/]+.*") || base.getHost() == null) {
        throw new IllegalArgumentException("an http or https address was expected, was " + base);
      }
      this.base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      this.systemId = requireNonNull(systemId, "systemId");
      this.secret = requireNonNull(secret, "secret");
    }

    /** {@code axis} unless there are several. */
    public Builder name(String name) {
      this.name = requireNonNull(name, "name");
      return this;
    }

    /** Where the timestamps of the requests come from. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** Everybody unless said otherwise. */
    public Builder reach(Predicate<OrganizationId> reach) {
      this.reach = requireNonNull(reach, "reach");
      return this;
    }

    public Builder hashFile(HashFileForm form) {
      hashFileForm = requireNonNull(form, "form");
      return this;
    }

    public Builder download(DownloadForm form) {
      downloadForm = requireNonNull(form, "form");
      return this;
    }

    public Builder sender(SenderForm form) {
      senderForm = requireNonNull(form, "form");
      return this;
    }

    /** Adds the {@code to} header, which programs in use leave out. */
    public Builder namesRecipients(boolean names) {
      namesRecipients = names;
      return this;
    }

    /** Asks for the list in pages; 0, the default, asks for all of it at once. */
    public Builder pageSize(int pageSize) {
      if (pageSize < 0) throw new IllegalArgumentException("pageSize must not be negative");
      this.pageSize = pageSize;
      return this;
    }

    /**
     * Asks for the list by days, from so many days ago until today, in windows that share a day
     * with the one before. For adapters that do not list without dates; what arrived earlier than
     * that is then not seen. Every round asks for all of it, so that a message which shows up late
     * with an earlier day is found. How the axis reads the dates is unconfirmed.
     *
     * @param windowDays two or more
     */
    public Builder days(int back, int windowDays) {
      if (back < 0 || windowDays < 2) {
        throw new IllegalArgumentException("0 days back and windows of 2 days are the least");
      }
      daysBack = back;
      this.windowDays = windowDays;
      return this;
    }

    /**
     * Error codes that say that the message sent is there already, which is what was wanted: by
     * default {@code ExistDoc}, as another network of the country says it; unconfirmed for the
     * axis.
     */
    public Builder duplicateErrors(Set<String> codes) {
      duplicateErrors = Set.copyOf(codes);
      return this;
    }

    /**
     * Error codes after which the same message is tried again: by default 20 (system) and 21 (file
     * handling), as one province documents them; unconfirmed for the axis.
     */
    public Builder passingErrors(Set<String> codes) {
      passingErrors = Set.copyOf(codes);
      return this;
    }

    /** 10 seconds unless said otherwise. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = positive(timeout);
      return this;
    }

    /** How long the other side may think before it answers: 2 minutes unless said otherwise. */
    public Builder firstByteTimeout(Duration timeout) {
      firstByteTimeout = positive(timeout);
      return this;
    }

    /** How long a body may stand still on its way: 60 seconds unless said otherwise. */
    public Builder idleTimeout(Duration timeout) {
      idleTimeout = positive(timeout);
      return this;
    }

    /**
     * The most a whole call may take, and beyond it as long as its bytes need at that speed: 5
     * minutes and 32 KiB/s unless said otherwise.
     */
    public Builder callTimeout(Duration timeout, long slowestBytesPerSecond) {
      callTimeout = positive(timeout);
      if (slowestBytesPerSecond < 1) {
        throw new IllegalArgumentException("slowestBytesPerSecond must be positive");
      }
      this.slowestBytesPerSecond = slowestBytesPerSecond;
      return this;
    }

    /** Connections open at once: 8 unless said otherwise. */
    public Builder connections(int most) {
      if (most < 1) throw new IllegalArgumentException("connections must be positive");
      connections = most;
      return this;
    }

    /** Instead of the platform's own, for an authority of one's own or a client certificate. */
    public Builder tls(SSLContext tls) {
      this.tls = requireNonNull(tls, "tls");
      return this;
    }

    public Builder proxy(ProxySelector proxy) {
      this.proxy = requireNonNull(proxy, "proxy");
      return this;
    }

    public AxisConnection build() {
      return new AxisConnection(this);
    }

    private static Duration positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("a timeout must be positive, was " + timeout);
      }
      return timeout;
    }
  }
}
