package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.lienthong.testkit.MessageType;

/** The calls that show what is in mailboxes and what was sent. */
@Path("/")
public final class ListEndpoint {
  private final HubStore store;
  private final HubSettings settings;
  private final Calls calls;

  public ListEndpoint(HubStore store, HubSettings settings) {
    this.store = store;
    this.settings = settings;
    calls = new Calls(store, settings);
  }

  @POST
  @Path("getReceivedEdocList")
  public Response getReceivedEdocList(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(
        http,
        body,
        request -> {
          List<Parcel> pending =
              store.read(state -> state.pending(request.systemId(), request.messageType()));
          return Answers.list(
              http, new Page(request, settings).of(views(pending), View::sentAt), View::received);
        });
  }

  @POST
  @Path("getSentEdocList")
  public Response getSentEdocList(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(
        http,
        body,
        request -> {
          List<Parcel> sent =
              store.read(state -> state.sent(request.systemId(), request.messageType()));
          return Answers.list(
              http, new Page(request, settings).of(views(sent), View::sentAt), View::sent);
        });
  }

  private List<View> views(List<Parcel> parcels) {
    return store.read(
        state -> parcels.stream().map(parcel -> new View(parcel, state.message(parcel))).toList());
  }

  @POST
  @Path("countReceiveEdoc")
  public Response countReceiveEdoc(@Context HttpServletRequest http, InputStream body) {
    return count(http, body, MessageType.EDOC);
  }

  @GET
  @Path("countReceiveEdoc")
  public Response countReceiveEdoc(@Context HttpServletRequest http) {
    return count(http, InputStream.nullInputStream(), MessageType.EDOC);
  }

  @POST
  @Path("countReceiveStatus")
  public Response countReceiveStatus(@Context HttpServletRequest http, InputStream body) {
    return count(http, body, MessageType.STATUS);
  }

  @GET
  @Path("countReceiveStatus")
  public Response countReceiveStatus(@Context HttpServletRequest http) {
    return count(http, InputStream.nullInputStream(), MessageType.STATUS);
  }

  private Response count(HttpServletRequest http, InputStream body, MessageType type) {
    return calls.plain(
        http,
        body,
        request -> {
          int count = store.read(state -> state.pending(request.systemId(), type).size());
          return Answers.ok(http, json -> json.writeNumberProperty("count", count));
        });
  }
}
