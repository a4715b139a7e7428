package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.lienthong.core.StorageException;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.HubRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is common to all calls: the gate, refusals, and nothing unexpected to the outside. */
public final class Calls {
  /** All names of calls. */
  public static final Set<String> NAMES =
      Set.of(
          "sendEdoc",
          "getReceivedEdocList",
          "getSentEdocList",
          "getEdoc",
          "downloadEdoc",
          "updateStatus",
          "countReceiveEdoc",
          "countReceiveStatus",
          "getAgenciesList",
          "getAgenciesListQD20",
          "getSynchronizeUnit",
          "registerAgency",
          "deleteAgency");

  /** Names the caller. */
  public static final String SYSTEM_HEADER = AxisRequest.PREFIX + "systemid";

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final int MOST_UNREAD = 1 << 20;

  private final Gate gate;
  private final HubSettings settings;

  Calls(HubStore store, HubSettings settings) {
    this.settings = settings;
    gate = new Gate(store, settings.tolerance());
  }

  /** The work of one call, behind the gate. */
  interface Work {
    Response answer(AxisRequest request) throws IOException;
  }

  /** For calls whose body says nothing. */
  Response plain(HttpServletRequest http, InputStream body, Work work) {
    return streaming(
        http,
        body,
        request -> {
          drain(body);
          return work.answer(request);
        });
  }

  /** For calls that read their body themselves. */
  Response streaming(HttpServletRequest http, InputStream body, Work work) {
    try {
      try {
        AxisRequest request = AxisRequest.of(http);
        gate.admit(request, now(request));
        return work.answer(request);
      } catch (Refused e) {
        // A caller still sending would not see the answer.
        drain(body);
        int status = e.status() == 0 ? settings.refusalStatus() : e.status();
        LOG.debug("Refused a call: {}", e.text());
        return Answers.refused(http, status, settings.code(e.reason()), e.text());
      }
    } catch (StorageException e) {
      LOG.warn("A call could not be stored: {}", e.getMessage());
      return failed(http, HubRefusal.NOT_STORED, "the file could not be stored");
    } catch (IOException e) {
      LOG.debug("A call ended early: {}", e.getMessage());
      return failed(http, HubRefusal.BAD_FILE, "the body ended early");
    } catch (RuntimeException e) {
      LOG.error("A call failed", e);
      return failed(http, HubRefusal.SYSTEM_ERROR, "the hub failed");
    }
  }

  private Response failed(HttpServletRequest http, HubRefusal reason, String text) {
    return Answers.refused(http, 500, settings.code(reason), text);
  }

  private static void drain(InputStream body) throws IOException {
    byte[] buffer = new byte[8192];
    int total = 0;
    for (int n = body.read(buffer); n >= 0 && total < MOST_UNREAD; n = body.read(buffer)) {
      total += n;
    }
  }

  /** The hub's clock as this call sees it. */
  Instant now(AxisRequest request) {
    Duration skew =
        request
            .faults()
            .first(Fault.ClockSkew.class)
            .map(Fault.ClockSkew::by)
            .orElse(Duration.ZERO);
    return settings.clock().instant().plus(skew);
  }

  void refuseIfFull(AxisRequest request) {
    request
        .faults()
        .first(Fault.FullDisk.class)
        .ifPresent(
            fault -> {
              throw new Refused(HubRefusal.NOT_STORED, "no space left", fault.status());
            });
  }
}
