package org.lienthong.testkit.internal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.FaultScript;
import org.lienthong.testkit.Sleeper;

/** Every call passes here first and its answer last: faults and the log. */
public final class FrontDoor extends Handler.Wrapper {
  /** Where an endpoint leaves the error code of its answer, for the log. */
  public static final String ERROR_CODE = FrontDoor.class.getName() + ".errorCode";

  private static final String HTML =
      "<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please sign in.</body></html>";

  private final Set<String> calls;
  private final String systemHeader;
  private final Clock clock;
  private final Sleeper sleeper;
  private final RequestLog log = new RequestLog();
  private final Phaser underWay = new Phaser(1);
  private volatile FaultPlay play = new FaultPlay(FaultScript.none());

  /**
   * @param calls names that the last part of a path may be; all others are "unknown"
   * @param systemHeader header that names the caller
   */
  public FrontDoor(Set<String> calls, String systemHeader, Clock clock, Sleeper sleeper) {
    this.calls = Set.copyOf(calls);
    this.systemHeader = systemHeader;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Replaces the script; counting begins anew. */
  public void play(FaultScript script) {
    play = new FaultPlay(script);
  }

  public RequestLog log() {
    return log;
  }

  /** Waits until no call is under way. Jetty would also wait for idle connections. */
  void drain(Duration most) throws InterruptedException {
    try {
      underWay.awaitAdvanceInterruptibly(underWay.arrive(), most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // What is still under way is ended by the stop that follows.
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    underWay.register();
    Request.addCompletionListener(request, failure -> underWay.arriveAndDeregister());
    String path = Request.getPathInContext(request);
    String last = path.substring(path.lastIndexOf('/') + 1);
    String call = calls.contains(last) ? last : "unknown";
    @Nullable String header = request.getHeaders().get(systemHeader);
    String system = header == null ? "" : header;
    Faults faults = play.next(call, system);
    RequestLog.Entry entry = log.begin(clock.instant(), call, system, faults);
    request.setAttribute(Faults.ATTRIBUTE, faults);
    Answer answer = new Answer(request, response, faults, sleeper, entry);
    Optional<Fault.Delay> delay = faults.first(Fault.Delay.class);
    if (delay.isPresent() && !waited(delay.get().time())) {
      answer.hangUp(callback);
      return true;
    }
    Optional<Fault.Refuse> refusal = faults.first(Fault.Refuse.class);
    if (refusal.isPresent()) {
      return plain(answer, refusal.get().status(), "text/plain", "", callback);
    }
    if (faults.has(Fault.Html.class)) return plain(answer, 200, "text/html", HTML, callback);
    return super.handle(request, answer, answer.ending(callback));
  }

  private boolean waited(Duration time) {
    try {
      sleeper.sleep(time);
      return true;
    } catch (InterruptedException e) {
      // The server stops.
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean plain(
      Answer answer, int status, String type, String text, Callback callback) {
    answer.setStatus(status);
    answer.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    Content.Sink.write(answer, true, text, answer.ending(callback));
    return true;
  }
}
