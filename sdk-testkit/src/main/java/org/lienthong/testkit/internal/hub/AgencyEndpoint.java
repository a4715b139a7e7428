package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.lienthong.core.IdentifierScheme;
import org.lienthong.core.OrganizationId;
import org.lienthong.testkit.HubRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the agency register. */
@Path("/")
public final class AgencyEndpoint {
  private static final int LARGEST = 1 << 16;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HubStore store;
  private final Calls calls;

  public AgencyEndpoint(HubStore store, HubSettings settings) {
    this.store = store;
    calls = new Calls(store, settings);
  }

  @POST
  @Path("getAgenciesList")
  public Response getAgenciesList(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(http, body, request -> all(http));
  }

  @POST
  @Path("getAgenciesListQD20")
  public Response getAgenciesListQD20(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(http, body, request -> byDecision20(http));
  }

  @POST
  @Path("getSynchronizeUnit")
  public Response getSynchronizeUnit(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(http, body, request -> units(http));
  }

  @POST
  @Path("registerAgency")
  public Response registerAgency(@Context HttpServletRequest http, InputStream body) {
    return calls.streaming(
        http,
        body,
        request -> {
          calls.refuseIfFull(request);
          register(request.systemId(), body, calls.now(request));
          return Answers.ok(http, json -> {});
        });
  }

  @POST
  @Path("deleteAgency")
  public Response deleteAgency(@Context HttpServletRequest http, InputStream body) {
    return calls.plain(
        http,
        body,
        request -> {
          calls.refuseIfFull(request);
          delete(request.systemId(), request.required("AgencyCode"));
          return Answers.ok(http, json -> {});
        });
  }

  private Response all(HttpServletRequest http) {
    return Answers.list(
        http,
        store.read(HubState::agencies),
        (json, agency) -> {
          common(json, agency, agency.code());
          json.writeStringProperty("pid", agency.parent());
          json.writeStringProperty("oldCode", agency.otherCode());
        });
  }

  /** Bodies that have a code of the new scheme, with the old one beside it. */
  private Response byDecision20(HttpServletRequest http) {
    List<AgencyEntry> agencies =
        store.read(HubState::agencies).stream()
            .filter(agency -> isNew(agency.code()) || isNew(agency.otherCode()))
            .toList();
    return Answers.list(
        http,
        agencies,
        (json, agency) -> {
          boolean asIs = isNew(agency.code());
          common(json, agency, asIs ? agency.code() : agency.otherCode());
          json.writeStringProperty("code102", asIs ? agency.otherCode() : agency.code());
        });
  }

  private static boolean isNew(String code) {
    return !code.isEmpty() && OrganizationId.of(code).scheme().equals(IdentifierScheme.DECISION_20);
  }

  private Response units(HttpServletRequest http) {
    return Answers.list(
        http,
        store.read(HubState::agencies),
        (json, agency) -> {
          common(json, agency, agency.code());
          json.writeStringProperty("pid", agency.parent());
          json.writeNumberProperty("version", 1);
          json.writeStringProperty("centerCode", agency.system());
          json.writeBooleanProperty("deleted", false);
          json.writeStringProperty("modifyDate", WireTime.second(agency.at()));
          json.writeBooleanProperty("isAgency", true);
        });
  }

  private static void common(JsonGenerator json, AgencyEntry agency, String code) {
    json.writeStringProperty("id", agency.id());
    json.writeStringProperty("code", code);
    json.writeStringProperty("name", agency.name());
    json.writeStringProperty("mail", agency.mail());
  }

  private void register(String system, InputStream body, Instant at) throws IOException {
    JsonNode agency;
    try {
      agency = JSON.readTree(body.readNBytes(LARGEST));
    } catch (JacksonException e) {
      throw refused("the body is not JSON");
    }
    String code = text(agency, "code");
    if (!code.matches("[!-~]{1,100}")) throw refused("code is missing or not printable ASCII");
    if (text(agency, "name").isBlank()) throw refused("name is missing");
    if (!text(agency, "mail").matches("[^@\\s]+@[^@\\s]+")) throw refused("mail is malformed");
    String parent = text(agency, "pcode").isEmpty() ? text(agency, "pid") : text(agency, "pcode");
    AgencyEntry entry =
        new AgencyEntry(
            code,
            text(agency, "id"),
            parent,
            text(agency, "name"),
            text(agency, "mail"),
            "",
            system,
            at);
    store.write(
        state -> {
          String owner = state.agency(code).map(AgencyEntry::system).orElse("");
          if (!owner.isEmpty() && !owner.equals(system)) {
            throw refused("code " + code + " belongs to another system");
          }
          return List.of(new HubEvent.AgencySaved(entry));
        });
  }

  private void delete(String system, String code) {
    store.write(
        state -> {
          if (!state.serves(system, code)) throw refused("this system has no agency " + code);
          return List.of(new HubEvent.AgencyRemoved(code));
        });
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() || value.isContainer() ? "" : value.asString();
  }

  private static Refused refused(String text) {
    return new Refused(HubRefusal.BAD_PARAMETER, text);
  }
}
