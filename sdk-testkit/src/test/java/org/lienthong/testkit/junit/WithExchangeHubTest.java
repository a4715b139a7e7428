package org.lienthong.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.OrganizationId;
import org.lienthong.testkit.ExchangeHub;
import org.lienthong.testkit.HubSystem;

@WithExchangeHub
class WithExchangeHubTest {
  private static final Set<ExchangeHub> USED = new HashSet<>();

  private ExchangeHub hub;

  @BeforeEach
  void use(ExchangeHub hub) {
    this.hub = hub;
    assertEquals(List.of(), hub.systems());
    assertTrue(USED.add(hub));
  }

  @AfterAll
  static void every_test_had_a_hub_of_its_own_and_all_are_closed() {
    assertEquals(2, USED.size());
    for (ExchangeHub hub : USED) {
      URI url = hub.url();
      assertThrows(ConnectException.class, () -> new Socket(url.getHost(), url.getPort()));
    }
  }

  @Test
  void a_test_gets_the_hub_that_its_preparation_got(ExchangeHub hub) {
    assertSame(this.hub, hub);
  }

  @Test
  void systems_come_registered(
      @Serving("000.00.90.H42") HubSystem union,
      @Serving(
              value = {"000.00.01.A42", "000.00.02.A42"},
              systemId = "vxp.mau.02")
          HubSystem party) {
    assertEquals("system.000.00.90.H42", union.systemId());
    assertEquals(List.of(OrganizationId.of("000.00.90.H42")), union.organizations());
    assertEquals("vxp.mau.02", party.systemId());
    assertEquals(2, party.organizations().size());
    assertEquals(2, hub.systems().size());
  }
}
