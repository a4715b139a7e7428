package org.lienthong.examples.quickstart;

import java.time.Duration;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeSettings;
import org.lienthong.documents.Party;
import org.lienthong.signature.SignatureVerifier;
import org.lienthong.testkit.ExchangeHub;

/**
 * Three offices, each with a durable store of its own, and a document axis between them on this
 * machine. The codes are made up.
 */
record Offices(ExchangeHub hub, Office union, Office committee, Office partyOffice)
    implements AutoCloseable {
  static final Party UNION = Party.of("000.00.90.H99", "Hội Liên hiệp Phụ nữ tỉnh Ninh Bình");
  static final Party COMMITTEE = Party.of("000.00.00.H99", "Ủy ban nhân dân tỉnh Ninh Bình");
  static final Party PARTY_OFFICE = Party.of("000.00.01.A99", "Văn phòng Tỉnh ủy Ninh Bình");

  /** So that nobody has to wait: an office would leave the default, 5 seconds and more. */
  private static final ExchangeSettings HASTY =
      ExchangeSettings.builder().delays(Duration.ofMillis(300), Duration.ofSeconds(1)).build();

  static Offices open(Workspace work, SignatureVerifier verifier) {
    ExchangeHub hub = ExchangeHub.start();
    try {
      DocumentExchange union =
          DocumentExchange.builder(work.path(".kho/hoi-phu-nu"), UNION)
              .connection(
                  hub.connect(hub.register("vxp.hoi-phu-nu", UNION.id()))
                      .name("Trục liên thông")
                      .build())
              .settings(HASTY)
              .open();
      return new Offices(
          hub,
          new Office(union, verifier),
          new Office(hub.join(COMMITTEE, work.path(".kho/ubnd")), verifier),
          new Office(hub.join(PARTY_OFFICE, work.path(".kho/tinh-uy")), verifier));
    } catch (RuntimeException e) {
      hub.close();
      throw e;
    }
  }

  @Override
  public void close() {
    union.close();
    committee.close();
    partyOffice.close();
    hub.close();
  }
}
