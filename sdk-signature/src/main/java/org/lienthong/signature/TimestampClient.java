package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.TimeWitness;
import org.lienthong.signature.internal.TimestampRequest;
import org.lienthong.signature.internal.http.AddressRules;
import org.lienthong.signature.internal.http.HttpCalls;

/**
 * Gets timestamps (RFC 3161) from one or several authorities. In the field they take from 2 to over
 * 130 seconds, so {@link #stampLater} waits elsewhere; at most a few requests run at a time.
 *
 * <p>Each answer is checked before it is given out: for the same content, by the random number sent
 * with it, under the policy asked for, signed by a certificate for timestamping. Whether that
 * authority is to be trusted, a verifier decides. Thread-safe.
 */
public final class TimestampClient implements TimeWitness, AutoCloseable {
  private static final String TYPE = "application/timestamp-query";
  private static final int LARGEST = 1 << 20;

  private final List<URI> authorities;
  private final @Nullable String policy;
  private final Duration timeout;
  private final int attempts;
  private final Duration pause;
  private final HttpCalls calls = new HttpCalls(AddressRules.any());
  private final Semaphore places;
  private final ExecutorService waiting;
  private final CountDownLatch closed = new CountDownLatch(1);

  private TimestampClient(Builder builder) {
    authorities = List.copyOf(builder.authorities);
    policy = builder.policy;
    timeout = builder.timeout;
    attempts = builder.attempts;
    pause = builder.pause;
    places = new Semaphore(builder.parallel, true);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            builder.parallel,
            builder.parallel,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "lienthong-timestamps");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    waiting = pool;
  }

  /**
   * @param authority such as {@code http://tsa.ca.gov.vn}; may be within the own network
   */
  public static Builder builder(URI authority) {
    return new Builder(authority);
  }

  /** One authority with the usual settings. */
  public static TimestampClient of(URI authority) {
    return builder(authority).build();
  }

  /**
   * A token over the SHA-256 of the content. Waits until an authority answers, through all attempts
   * and all authorities.
   *
   * @throws TimestampException SIG-080 if nobody answers, SIG-081 if all refuse, SIG-082 if the
   *     last answer does not fit
   */
  @Override
  public Content stamp(Content data) {
    TimestampRequest request = TimestampRequest.over(data.sha256().bytes(), policy);
    List<URI> left = new ArrayList<>(authorities);
    TimestampException last = null;
    for (int attempt = 0; attempt < attempts && !left.isEmpty(); attempt++) {
      if (attempt > 0) rest(pause.multipliedBy(1L << Math.min(attempt - 1, 16)));
      for (URI authority : List.copyOf(left)) {
        try {
          return Content.of(ask(authority, request));
        } catch (TimestampException e) {
          if (last != null) e.addSuppressed(last);
          last = e;
          if (!e.retryable()) left.remove(authority);
        }
      }
    }
    throw requireNonNull(last, "attempts");
  }

  /** The same in the background: other work goes on however long the authority takes. */
  public CompletableFuture<Content> stampLater(Content data) {
    return CompletableFuture.supplyAsync(() -> stamp(data), waiting);
  }

  private byte[] ask(URI authority, TimestampRequest request) {
    byte[] answer;
    boolean entered = false;
    try {
      places.acquire();
      entered = true;
      answer = calls.post(authority, TYPE, request.encoded(), timeout, LARGEST);
    } catch (IOException e) {
      throw failure("SIG-080", authority, e.getMessage(), true, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("SIG-080", authority, "interrupted", true, e);
    } finally {
      if (entered) places.release();
    }
    try {
      return request.token(answer);
    } catch (TimestampRequest.RefusedException e) {
      throw failure("SIG-081", authority, e.getMessage(), e.mayPass(), e);
    } catch (IOException e) {
      throw failure("SIG-082", authority, e.getMessage(), true, e);
    }
  }

  private void rest(Duration time) {
    try {
      if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure("SIG-080", authorities.get(0), "closed", true, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("SIG-080", authorities.get(0), "interrupted", true, e);
    }
  }

  private static TimestampException failure(
      String code,
      URI authority,
      @Nullable String why,
      boolean retryable,
      @Nullable Throwable cause) {
    return new TimestampException(
        ErrorDetail.of(code, TimestampClient.class, authority, String.valueOf(why)),
        retryable,
        cause);
  }

  /** Breaks off what is under way; what was promised for later fails. */
  @Override
  public void close() {
    closed.countDown();
    try {
      calls.close();
    } catch (IOException e) {
      throw failure("SIG-080", authorities.get(0), e.getMessage(), false, e);
    } finally {
      waiting.shutdownNow();
    }
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final List<URI> authorities = new ArrayList<>();
    private @Nullable String policy;
    private Duration timeout = Duration.ofMinutes(3);
    private int attempts = 3;
    private Duration pause = Duration.ofSeconds(2);
    private int parallel = 4;

    private Builder(URI authority) {
      authorities.add(requireNonNull(authority, "authority"));
    }

    /** Asked when those named before fail, in each attempt again. */
    public Builder alternative(URI authority) {
      authorities.add(requireNonNull(authority, "authority"));
      return this;
    }

    /** Object identifier that the authority must work by; without it the authority chooses. */
    public Builder policy(String identifier) {
      if (!identifier.matches("[0-2](\\.(0|[1-9][0-9]*))+")) {
        throw new IllegalArgumentException("policy must be an object identifier: " + identifier);
      }
      policy = identifier;
      return this;
    }

    /** For one request to one authority; 180 seconds without it. */
    public Builder timeout(Duration most) {
      if (most.isNegative() || most.isZero()) {
        throw new IllegalArgumentException("timeout must be positive, was " + most);
      }
      timeout = most;
      return this;
    }

    /** How often all authorities are asked; 3 without it. */
    public Builder attempts(int count) {
      if (count < 1) throw new IllegalArgumentException("attempts must be 1 or more: " + count);
      attempts = count;
      return this;
    }

    /** Before the second attempt, doubled each time; 2 seconds without it. */
    public Builder pause(Duration first) {
      if (first.isNegative()) throw new IllegalArgumentException("pause was " + first);
      pause = first;
      return this;
    }

    /** Requests that run at a time; 4 without it. */
    public Builder parallel(int most) {
      if (most < 1) throw new IllegalArgumentException("parallel must be 1 or more: " + most);
      parallel = most;
      return this;
    }

    public TimestampClient build() {
      return new TimestampClient(this);
    }
  }
}
