package org.lienthong.cli.exchange;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.lienthong.cli.frame.Context;
import org.lienthong.core.SdkException;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.documents.connection.MessageKind;

/** What only the network can tell: whether it answers to our secret, its clock, its certificate. */
final class NetworkChecks {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLOCK_OFF = Duration.ofMinutes(1);
  private static final Duration CLOCK_WRONG = Duration.ofMinutes(15);
  private static final Duration SOON = Duration.ofDays(30);

  private final Context context;

  NetworkChecks(Context context) {
    this.context = context;
  }

  List<Check> of(NodeSettings.Link link) {
    List<Check> checks = new ArrayList<>();
    checks.add(reach(link));
    try {
      HttpResponse<Void> response = ask(link);
      checks.add(clock(link, response));
      certificate(link, response).ifPresent(checks::add);
    } catch (IOException e) {
      checks.add(Check.of("clock", link.name(), Check.Result.SKIPPED, context, "clock.unknown"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return checks;
  }

  /** A signed call that changes nothing: it needs address, system id, secret and clock. */
  private Check reach(NodeSettings.Link link) {
    try (AxisConnection axis = link.connect(context.clock())) {
      axis.waiting(MessageKind.STATUS, "");
      return Check.of("reach", link.name(), Check.Result.OK, context, "reach", link.url());
    } catch (SdkException e) {
      return Check.failed("reach", link.name(), e, context);
    }
  }

  private static HttpResponse<Void> ask(NodeSettings.Link link)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    HttpRequest request = HttpRequest.newBuilder(link.url()).timeout(PATIENCE).GET().build();
    return client.send(request, HttpResponse.BodyHandlers.discarding());
  }

  private Check clock(NodeSettings.Link link, HttpResponse<Void> response) {
    Optional<Instant> theirs = response.headers().firstValue("date").flatMap(NetworkChecks::date);
    if (theirs.isEmpty()) {
      return Check.of("clock", link.name(), Check.Result.SKIPPED, context, "clock.unknown");
    }
    Duration off = Duration.between(theirs.get(), context.clock().instant());
    Duration size = off.abs();
    Check.Result result =
        size.compareTo(CLOCK_WRONG) > 0
            ? Check.Result.FAILED
            : size.compareTo(CLOCK_OFF) > 0 ? Check.Result.WARNING : Check.Result.OK;
    return Check.of(
        "clock", link.name(), result, context, "clock", context.words().number(off.toSeconds()));
  }

  private static Optional<Instant> date(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Check> certificate(NodeSettings.Link link, HttpResponse<Void> response)
      throws SSLPeerUnverifiedException {
    Optional<SSLSession> session = response.sslSession();
    if (session.isEmpty()
        || !(session.get().getPeerCertificates()[0] instanceof X509Certificate certificate)) {
      return Optional.empty();
    }
    Instant end = certificate.getNotAfter().toInstant();
    boolean soon = end.isBefore(context.clock().instant().plus(SOON));
    Check.Result result = soon ? Check.Result.WARNING : Check.Result.OK;
    return Optional.of(
        Check.of(
            "certificate", link.name(), result, context, "certificate", VietnamTime.format(end)));
  }
}
