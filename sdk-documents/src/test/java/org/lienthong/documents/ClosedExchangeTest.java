package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Secret;
import org.lienthong.core.StorageException;
import org.lienthong.documents.axis.AxisConnection;

/** What an exchange says once it is closed: the same to every question. */
class ClosedExchangeTest {
  @TempDir Path folder;

  private DocumentExchange open() {
    return DocumentExchange.builder(folder, Offices.UNION)
        .connection(
            AxisConnection.builder(URI.create("http://127.0.0.1:1/x"), "s", Secret.of("x")).build())
        .open();
  }

  private static void assertClosed(Executable call) {
    assertEquals("DOC-209", assertThrows(StorageException.class, call).code());
  }

  @Test
  void everything_asked_of_a_closed_exchange_is_refused_by_the_same_name() {
    DocumentExchange exchange = open();
    exchange.close();
    assertClosed(() -> exchange.receive(document -> {}));
    assertClosed(() -> exchange.start(document -> {}));
    assertClosed(exchange::transmit);
    assertClosed(() -> exchange.documents(1));
    assertClosed(() -> exchange.send(Offices.document(1, "m", Offices.COMMITTEE)));
  }

  @Test
  void one_that_ran_before_it_was_closed_is_closed_not_started_twice() {
    DocumentExchange exchange = open();
    exchange.start(document -> {});
    exchange.close();
    assertClosed(() -> exchange.start(document -> {}));
  }
}
