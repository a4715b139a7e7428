package org.lienthong.testkit.junit;

import org.junit.jupiter.api.AfterEach;
import org.lienthong.documents.Party;

/** The engine knows nothing of SOAP, and still its promises hold over it. */
class SoapConformanceTest extends ConnectionConformance {
  private final SoapServer server = new SoapServer();

  @Override
  protected Offices connect() {
    Party from = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
    Party to = Party.of("000.00.00.H42", "Ủy ban mẫu");
    return new Offices(
        new SoapConnection(server.url(), from.id()),
        from,
        new SoapConnection(server.url(), to.id()),
        to);
  }

  @AfterEach
  void stop() {
    server.close();
  }
}
