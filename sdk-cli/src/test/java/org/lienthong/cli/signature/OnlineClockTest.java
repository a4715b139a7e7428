package org.lienthong.cli.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;

class OnlineClockTest {
  private static final Duration STEP = Duration.ofMinutes(2);

  @TempDir private Path dir;

  @Test
  void an_address_that_failed_is_tried_again_by_the_programs_own_clock() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String lists = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.crl";
      SignedFiles files = SignedFiles.in(dir, lists);
      Object[] arguments = {
        "verify",
        files.issued(),
        "--trust",
        files.trust(),
        "--revocation",
        "online",
        "--allow-host",
        "127.0.0.1"
      };
      assertEquals(4, Cli.run(arguments).exitCode());
      assertEquals(1, asked.get(), "a clock that stands: the second signature does not ask again");
      AtomicInteger told = new AtomicInteger();
      InstantSource jumping = () -> Cli.NOW.plus(STEP.multipliedBy(told.getAndIncrement()));
      Cli.run(jumping.withZone(ZoneOffset.UTC), arguments);
      assertEquals(3, asked.get(), "two minutes between any two looks at the clock: both ask");
    } finally {
      server.stop(0);
    }
  }
}
