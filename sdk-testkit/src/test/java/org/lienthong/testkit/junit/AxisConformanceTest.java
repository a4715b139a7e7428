package org.lienthong.testkit.junit;

import org.junit.jupiter.api.AfterEach;
import org.lienthong.documents.Party;
import org.lienthong.testkit.ExchangeHub;

class AxisConformanceTest extends ConnectionConformance {
  private final ExchangeHub hub = ExchangeHub.start();

  @Override
  protected Offices connect() {
    Party from = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
    Party to = Party.of("000.00.00.H42", "Ủy ban mẫu");
    return new Offices(
        hub.connect(hub.register("vxp.from", from.id())).build(),
        from,
        hub.connect(hub.register("vxp.to", to.id())).build(),
        to);
  }

  @AfterEach
  void stop() {
    hub.close();
  }
}
