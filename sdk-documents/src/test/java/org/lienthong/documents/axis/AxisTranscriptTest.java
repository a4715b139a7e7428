package org.lienthong.documents.axis;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.core.Sha256;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Waiting;

/**
 * The signatures that the axis's own client put on its calls are those that come out here for the
 * same values at the same time. They cover every parameter, its name, its form and its place.
 */
class AxisTranscriptTest {
  @RegisterExtension
  static final WireMockExtension AXIS =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static LoggedRequest request(int millis, Consumer<AxisConnection> call) {
    AXIS.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "application/json")
                    .withBody("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"count\":1}")));
    AXIS.resetRequests();
    try (AxisConnection axis =
        AxisConnection.builder(
                URI.create("http://127.0.0.1:" + AXIS.getPort() + "/XrdAdapter/adapter"),
                "00.53.W00",
                Secret.of("dummy-secret"))
            .namesRecipients(true)
            .clock(
                Clock.fixed(
                    Instant.parse("2026-11-24T05:46:54Z").plusMillis(millis), ZoneOffset.UTC))
            .build()) {
      call.accept(axis);
    }
    List<LoggedRequest> requests = AXIS.findAll(anyRequestedFor(anyUrl()));
    assertEquals(1, requests.size());
    return requests.get(0);
  }

  private static void assertSigned(
      int millis, String call, String names, String signature, Consumer<AxisConnection> made) {
    LoggedRequest request = request(millis, made);
    assertEquals("POST /XrdAdapter/adapter/" + call, request.getMethod() + " " + request.getUrl());
    assertEquals(names, request.getHeader("XroadVnpt-sign-header-key"));
    assertEquals(signature, request.getHeader("XroadVnpt-hash-header"), call);
  }

  private static Outbound outbound(MessageKind kind) {
    Content file = Content.ofUtf8("DỮ LIỆU MẪU");
    // One that its sixty-two digits in the header stand for; the file itself was not captured.
    Sha256 sha256 = new Sha256("cc7bdd662415e725c750bf6ce64c36a87ad21bf38d00a593f9f100203572747f");
    return new Outbound(
        kind,
        "m-1",
        OrganizationId.of("000.00.90.H42"),
        List.of(OrganizationId.of("000.00.01.A53"), OrganizationId.of("000.00.00.H53")),
        file,
        file.length().orElseThrow(),
        sha256);
  }

  @Test
  void messages_are_sent_as_captured() {
    assertSigned(
        24,
        "sendEdoc",
        "systemid;servicetype;messagetype;hash-file;from;timestamp;Content-Type",
        "175e0eb4816a568819802b52cf463b2481e3009cd71f50dfabd4931e4ded77b2",
        axis -> axis.send(outbound(MessageKind.STATUS)));
    assertSigned(
        47,
        "sendEdoc",
        "systemid;servicetype;messagetype;hash-file;from;to;timestamp;Content-Type",
        "1344f19fefb18fc41f782329695c0b475f0c293cfbdd1229855026bbe2c76ea3",
        axis -> axis.send(outbound(MessageKind.DOCUMENT)));
  }

  @Test
  void messages_are_acknowledged_counted_and_looked_back_at_as_captured() {
    assertSigned(
        106,
        "updateStatus",
        "systemid;docid;timestamp;Content-Type;status",
        "070c9980110279c2c8aeb2c390e31de2d314de6a0cd3b9927ca55021c743375b",
        axis ->
            axis.acknowledge(
                new Waiting(MessageKind.DOCUMENT, "A1", ""), Acknowledgement.DONE, ""));
    assertSigned(
        132,
        "countReceiveEdoc",
        "systemid;timestamp;Content-Type",
        "3f5573abbced1ecd04a41c8999983dbe3d4b9b12281202dbb76e55c5b731c287",
        axis -> axis.count(MessageKind.DOCUMENT));
    assertSigned(
        149,
        "getSentEdocList",
        "systemid;servicetype;messagetype;timestamp;Content-Type",
        "d88b4ab0d53cb583540b6ca33864f925be9f0728a4e3f7246841a017dbf98a17",
        axis -> axis.sent(MessageKind.DOCUMENT));
  }

  @Test
  void the_register_is_asked_and_changed_as_captured() {
    String names = "systemid;timestamp;Content-Type";
    assertSigned(
        160,
        "getAgenciesList",
        names,
        "42f5f0217b80ebfc73a1160e780214add11d332e291f562a30967d1d036fc88f",
        axis -> axis.register().agencies(AxisRegister.Listing.AGENCIES));
    assertSigned(
        167,
        "getAgenciesListQD20",
        names,
        "a543ff4167dc631a09e88686bf4061cc9f40027af86c74f0928484a7b2119a60",
        axis -> axis.register().agencies());
    assertSigned(
        172,
        "getSynchronizeUnit",
        names,
        "028d0079896b15c84372521e7c13f0f7ae0670e029f18a589f09d8935529eb76",
        axis -> axis.register().agencies(AxisRegister.Listing.UNITS));
    assertSigned(
        184,
        "deleteAgency",
        "systemid;AgencyCode;timestamp;Content-Type",
        "899796cd98c333ac35e9f28ca67bcdb77c152578cedbe120ae96e185f63efa05",
        axis -> axis.register().remove(OrganizationId.of("000.00.99.H53")));
  }
}
