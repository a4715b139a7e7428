package org.lienthong.testkit.internal.tsa;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.tsp.TimeStampRequest;
import org.jspecify.annotations.Nullable;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.internal.web.Faults;

/** RFC 3161 over HTTP. */
@Path("/")
public final class TimestampEndpoint {
  /** Its one call. */
  public static final String CALL = "timestamp";

  private static final int LARGEST = 1 << 16;

  private final TimestampMaker maker;
  private final Clock clock;

  public TimestampEndpoint(TimestampMaker maker, Clock clock) {
    this.maker = maker;
    this.clock = clock;
  }

  @GET
  @Path(CALL)
  public Response get() {
    return Response.status(Response.Status.FORBIDDEN).build();
  }

  @POST
  @Path(CALL)
  public Response stamp(@Context HttpServletRequest http, InputStream body) throws IOException {
    Faults faults =
        http.getAttribute(Faults.ATTRIBUTE) instanceof Faults given ? given : Faults.NONE;
    TimeStampRequest request = request(http.getContentType(), body.readNBytes(LARGEST));
    if (request == null) return Response.status(Response.Status.BAD_REQUEST).build();
    Duration skew =
        faults.first(Fault.ClockSkew.class).map(Fault.ClockSkew::by).orElse(Duration.ZERO);
    Instant now = clock.instant().plus(skew);
    byte[] answer =
        faults.has(Fault.Reject.class)
            ? maker.rejection()
            : maker.answer(request, now, faults.has(Fault.WrongNonce.class));
    return Response.ok(answer, "application/timestamp-reply").build();
  }

  private static @Nullable TimeStampRequest request(@Nullable String type, byte[] bytes) {
    if (!"application/timestamp-query".equalsIgnoreCase(type)) return null;
    try {
      return new TimeStampRequest(bytes);
    } catch (IOException | RuntimeException e) {
      // BouncyCastle says of malformed bytes now the one, now the other.
      return null;
    }
  }
}
