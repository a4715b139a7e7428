package org.lienthong.documents.axis;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.documents.connection.ConnectionException;

class AxisDirectoryTest {
  @RegisterExtension
  static final WireMockExtension AXIS =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-25T00:00:00Z");
  private final AxisConnection axis =
      AxisConnection.builder(
              URI.create("http://127.0.0.1:" + AXIS.getPort() + "/a"), "s", Secret.of("x"))
          .build();
  private final AxisDirectory directory =
      AxisDirectory.of(
          axis,
          Duration.ofHours(12),
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @AfterEach
  void close() {
    axis.close();
  }

  private static void answer(int agencies) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < agencies; i++) {
      rows.append(i == 0 ? "" : ",")
          .append(
              "{\"id\":\"%1$d\",\"code\":\"H42.%1$d\",\"name\":\"Sở Mẫu số %1$d\",".formatted(i))
          .append("\"mail\":\"\",\"code102\":\"000.00.%02d.H42\"}".formatted(i % 100));
    }
    AXIS.stubFor(
        post(anyUrl())
            .willReturn(okJson("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[" + rows + "]}")));
  }

  @Test
  void a_hundred_thousand_agencies_are_found_by_either_code_and_without_diacritics() {
    answer(111_000);
    assertEquals("Sở Mẫu số 7", directory.byCode(OrganizationId.of("H42.7")).orElseThrow().name());
    assertEquals(
        "Sở Mẫu số 12", directory.byCode(OrganizationId.of("000.00.12.H42")).orElseThrow().name());
    assertEquals("H42.110999", directory.find("so mau so 110999", 5).get(0).code().value());
    assertEquals(3, directory.find("SỞ MẪU", 3).size());
    AXIS.verify(1, postRequestedFor(anyUrl()));
  }

  @Test
  void an_old_list_serves_on_while_the_axis_is_away_and_is_renewed_afterwards() {
    answer(1);
    assertEquals(1, directory.find("mau", 5).size());
    now = now.plus(Duration.ofHours(13));
    AXIS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    assertEquals(1, directory.find("mau", 5).size());
    assertThrows(ConnectionException.class, directory::refresh);
    answer(2);
    assertEquals(2, directory.find("mau", 5).size());
    assertEquals(now, directory.fetchedAt().orElseThrow());
  }

  @Test
  void a_kept_list_serves_a_program_that_starts_while_the_axis_is_away() {
    Path file = folder.resolve("agencies.tsv");
    answer(3);
    assertEquals(3, directory.keptIn(file).find("so mau", 9).size());
    AXIS.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    AxisDirectory later = directory.keptIn(file);
    assertEquals(
        "Sở Mẫu số 2", later.byCode(OrganizationId.of("000.00.02.H42")).orElseThrow().name());
    assertEquals(now, later.fetchedAt().orElseThrow());
    now = now.plus(Duration.ofDays(30));
    assertEquals(3, directory.keptIn(file).find("so mau", 9).size(), "old, but all there is");
  }

  @Test
  void half_a_kept_list_is_none() throws IOException {
    Path file = folder.resolve("agencies.tsv");
    answer(3);
    directory.keptIn(file).refresh();
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    answer(5);
    assertEquals(5, directory.keptIn(file).find("so mau", 9).size());
  }

  @Test
  void the_other_lists_of_the_axis_are_read_in_their_own_forms() {
    AXIS.stubFor(
        post("/a/getSynchronizeUnit")
            .willReturn(
                okJson(
                    """
                    {"status":"OK","ErrorCode":"0","data":[
                      {"id":1,"code":"H42.1","name":"Sở Một","deleted":false,"version":3},
                      {"id":2,"code":"H42.2","name":"Sở Hai","deleted":true}]}
                    """)));
    AXIS.stubFor(
        post("/a/getAgenciesList")
            .willReturn(
                okJson(
                    """
                    {"status":"OK","ErrorCode":"0","data":[
                      {"id":"1","pid":"0","code":"000.00.01.H42","name":"Sở Một","oldCode":"OLD1"}]}
                    """)));
    assertEquals(
        List.of("H42.1"),
        directory.over(AxisRegister.Listing.UNITS).find("so", 9).stream()
            .map(one -> one.code().value())
            .toList());
    assertEquals(
        "Sở Một",
        directory
            .over(AxisRegister.Listing.AGENCIES)
            .byCode(OrganizationId.of("OLD1"))
            .orElseThrow()
            .name());
  }
}
