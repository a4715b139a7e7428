package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.lienthong.testkit.DeliveryState;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.HubRefusal;

/** The calls that move files. */
@Path("/")
public final class DocumentEndpoint {
  private final Calls calls;
  private final HubStore store;
  private final HubSettings settings;
  private final Reception reception;

  public DocumentEndpoint(HubStore store, HubSettings settings, Reception reception) {
    this.store = store;
    this.settings = settings;
    this.reception = reception;
    calls = new Calls(store, settings);
  }

  @POST
  @Path("sendEdoc")
  public Response sendEdoc(@Context HttpServletRequest http, InputStream body) {
    return calls.streaming(
        http,
        body,
        request -> {
          if (http.getContentLengthLong() < 0 && !settings.chunkedBodies()) {
            throw new Refused(HubRefusal.BAD_PARAMETER, "Content-Length is missing", 411);
          }
          String from = request.required("from");
          String system = request.systemId();
          if (!from.equals(system) && !store.read(state -> state.serves(system, from))) {
            throw new Refused(
                HubRefusal.UNKNOWN_SENDER,
                "from must be the systemid or one of its organisations, was " + from);
          }
          int copies = request.faults().has(Fault.Duplicate.class) ? 2 : 1;
          var sending =
              new Reception.Sending(
                  system,
                  request.messageType(),
                  request.get("hash-file"),
                  copies,
                  calls.now(request));
          calls.refuseIfFull(request);
          String docId = reception.receive(sending, body);
          return Answers.ok(http, json -> json.writeStringProperty("DocId", docId));
        });
  }

  @POST
  @Path("getEdoc")
  public Response getEdoc(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(
        http, body, request -> DocumentAnswer.base64(http, store, document(request)));
  }

  @GET
  @Path("downloadEdoc")
  public Response downloadEdoc(@Context HttpServletRequest http) {
    return calls.plain(
        http,
        InputStream.nullInputStream(),
        request -> DocumentAnswer.raw(http, store, document(request)));
  }

  private Message document(AxisRequest request) {
    String docId = request.required("docId");
    return store
        .read(state -> state.readable(docId, request.systemId()))
        .orElseThrow(() -> unknown(docId));
  }

  private static Refused unknown(String docId) {
    return new Refused(HubRefusal.UNKNOWN_DOCUMENT, "this system has no document " + docId);
  }

  @POST
  @Path("updateStatus")
  public Response updateStatus(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(
        http,
        body,
        request -> {
          DeliveryState stated = deliveryState(request.required("status"));
          String docId = request.required("docId");
          calls.refuseIfFull(request);
          // The axis says yes and delivers again all the same.
          boolean again = request.faults().has(Fault.Duplicate.class);
          HubEvent event =
              new HubEvent.StateSet(
                  docId,
                  again ? DeliveryState.INITIAL : stated,
                  request.get("description"),
                  calls.now(request));
          store.write(
              state -> {
                Parcel parcel = state.parcel(docId).orElseThrow(() -> unknown(docId));
                if (!parcel.system().equals(request.systemId())) throw unknown(docId);
                return List.of(event);
              });
          return Answers.ok(http, json -> {});
        });
  }

  private static DeliveryState deliveryState(String text) {
    for (DeliveryState state : DeliveryState.values()) {
      if (state != DeliveryState.INITIAL && state.wire().equals(text)) return state;
    }
    throw new Refused(
        HubRefusal.BAD_PARAMETER, "status must be done, fail or processing, was " + text);
  }
}
