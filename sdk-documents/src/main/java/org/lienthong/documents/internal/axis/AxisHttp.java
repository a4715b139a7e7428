package org.lienthong.documents.internal.axis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.Secret;
import org.lienthong.documents.Party;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;

/** Sends signed requests under deadlines. Follows no redirect, keeps no cookie, retries nothing. */
public final class AxisHttp implements AutoCloseable {
  /** Reads a good answer. */
  interface Reader<R> {
    R read(InputStream body, String mediaType) throws IOException;
  }

  /** What to connect to and how patient to be. */
  public record Settings(
      String name,
      URI base,
      String systemId,
      Secret secret,
      Clock clock,
      Duration connect,
      Duration firstByte,
      Duration idle,
      Duration call,
      long slowestBytesPerSecond,
      int connections,
      @Nullable SSLContext tls,
      @Nullable ProxySelector proxy) {}

  private final Settings settings;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;

  public AxisHttp(Settings settings) {
    this.settings = settings;
    // The watch ends what is silent for too long; this is for what it cannot interrupt.
    Timeout silence = Timeout.of(longer(settings.idle(), settings.firstByte()).plusSeconds(1));
    var manager =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(settings.connections())
            .setMaxConnPerRoute(settings.connections())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connect()))
                    .setSocketTimeout(silence)
                    .build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build());
    if (settings.tls() != null) {
      manager.setTlsSocketStrategy(new DefaultClientTlsStrategy(settings.tls()));
    }
    HttpClientBuilder builder =
        HttpClientBuilder.create()
            .setConnectionManager(manager.build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(silence)
                    .setConnectionRequestTimeout(Timeout.of(settings.call()))
                    .setExpectContinueEnabled(false)
                    .setRedirectsEnabled(false)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression();
    if (settings.proxy() != null) {
      builder.setRoutePlanner(new SystemDefaultRoutePlanner(settings.proxy()));
    }
    client = builder.build();
    deadlines =
        new ScheduledThreadPoolExecutor(
            1,
            run -> {
              Thread thread = new Thread(run, "lienthong-deadlines-" + settings.name());
              thread.setDaemon(true);
              return thread;
            });
    deadlines.setRemoveOnCancelPolicy(true);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * @param bytes sent, for the deadline of the whole call; those of the answer are added to it
   */
  <R> R call(AxisCall call, long bytes, Reader<R> reader) {
    HttpUriRequestBase request =
        new HttpUriRequestBase(call.method(), URI.create(settings.base() + call.path()));
    call.fields()
        .signed(
            settings.systemId(), settings.secret(), settings.clock().instant(), call.contentType())
        .forEach(request::setHeader);
    try (Watch watch = new Watch(settings, bytes, deadlines, request::abort)) {
      HttpEntity body = body(call, watch);
      if (body != null) request.setEntity(body);
      try {
        return client.execute(request, response -> answer(call, response, watch, reader));
      } catch (IOException e) {
        throw failure(call, e, watch.late());
      }
    }
  }

  private static @Nullable HttpEntity body(AxisCall call, Watch watch) {
    if (call.file() != null) return new FileEntity(call.file(), call.size(), watch);
    if (call.method().equals("GET")) return null;
    return new ByteArrayEntity(call.text().getBytes(UTF_8), ContentType.APPLICATION_JSON);
  }

  private <R> R answer(AxisCall call, ClassicHttpResponse response, Watch watch, Reader<R> reader)
      throws IOException {
    int status = response.getCode();
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      throw failed(Failure.OVERLOADED, "DOC-212", null, call, status);
    }
    if (status >= 400) throw failed(Failure.REFUSED, "DOC-213", null, call, status);
    HttpEntity entity = response.getEntity();
    if (status != 200 || entity == null) {
      throw failed(Failure.UNUSABLE_ANSWER, "DOC-214", null, call, "HTTP " + status);
    }
    String type = String.valueOf(entity.getContentType()).toLowerCase(Locale.ROOT);
    if (type.contains("html")) {
      throw failed(Failure.UNUSABLE_ANSWER, "DOC-214", null, call, "HTML");
    }
    try (InputStream in = watch.watched(entity.getContent())) {
      return reader.read(in, type);
    }
  }

  private ConnectionException failure(AxisCall call, IOException e, boolean late) {
    if (late || e instanceof java.net.SocketTimeoutException) {
      if (e instanceof ConnectTimeoutException && !late) {
        return failed(Failure.UNREACHABLE, "DOC-210", e, call);
      }
      return failed(Failure.TIMED_OUT, "DOC-211", e, call);
    }
    if (e instanceof HttpHostConnectException
        || e instanceof ConnectException
        || e instanceof UnknownHostException
        || e instanceof SSLException) {
      return failed(Failure.UNREACHABLE, "DOC-210", e, call);
    }
    return failed(Failure.UNUSABLE_ANSWER, "DOC-214", e, call, e.getClass().getSimpleName());
  }

  ConnectionException failed(
      Failure failure, String code, @Nullable Throwable cause, AxisCall call, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = settings.name();
    arguments[1] = settings.base() + call.path();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new ConnectionException(failure, ErrorDetail.of(code, Party.class, arguments), cause);
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
