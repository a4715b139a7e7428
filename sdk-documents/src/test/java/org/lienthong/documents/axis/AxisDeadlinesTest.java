package org.lienthong.documents.axis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Waiting;

/** Each deadline alone: all others are so long that the test would not end. */
class AxisDeadlinesTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofHours(1);
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\"}";
  private final CountDownLatch over = new CountDownLatch(1);
  private final ServerSocket server;

  AxisDeadlinesTest() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  /** What the other side does with one connection. */
  private interface Behaviour {
    void with(InputStream in, OutputStream out) throws Exception;
  }

  private AxisConnection axis(UnaryOperator<AxisConnection.Builder> settings, Behaviour behaviour)
      throws IOException {
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = server.accept()) {
                behaviour.with(socket.getInputStream(), socket.getOutputStream());
              } catch (Exception gone) {
                // The other side ended it, as it should.
              }
            });
    thread.setDaemon(true);
    thread.start();
    AxisConnection.Builder builder =
        AxisConnection.builder(
                URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a"), "s", Secret.of("x"))
            .connectTimeout(LONG)
            .firstByteTimeout(LONG)
            .idleTimeout(LONG)
            .callTimeout(LONG, 1 << 20);
    return settings.apply(builder).build();
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    server.close();
  }

  private static Outbound outbound(Content file) {
    return new Outbound(
        MessageKind.DOCUMENT,
        "m",
        OrganizationId.of("000.00.90.H42"),
        List.of(OrganizationId.of("000.00.00.H42")),
        file,
        file.length().orElseThrow(),
        file.sha256());
  }

  private static void assertTimedOut(Runnable call) {
    ConnectionException e = assertThrows(ConnectionException.class, call::run);
    assertEquals(Failure.TIMED_OUT, e.failure(), e.getMessage());
    assertEquals("DOC-211", e.code());
  }

  private static void head(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) text.append((char) in.read());
  }

  private static void answer(OutputStream out, int length, String body) throws IOException {
    out.write(
        ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(US_ASCII));
    out.flush();
  }

  @Test
  void a_peer_that_takes_the_message_and_never_answers_ends_at_the_first_byte() throws Exception {
    try (AxisConnection axis =
        axis(
            settings -> settings.firstByteTimeout(SHORT),
            (in, out) -> {
              head(in);
              over.await();
            })) {
      assertTimedOut(() -> axis.send(outbound(Content.ofUtf8("mẫu"))));
    }
  }

  @Test
  void a_peer_that_stops_taking_the_body_ends_at_idle() throws Exception {
    try (AxisConnection axis =
        axis(settings -> settings.idleTimeout(SHORT), (in, out) -> over.await())) {
      Content large = Content.of(new byte[32 << 20]);
      assertTimedOut(() -> axis.send(outbound(large)));
    }
  }

  @Test
  void an_answer_that_stands_still_ends_at_idle() throws Exception {
    try (AxisConnection axis =
        axis(
            settings -> settings.idleTimeout(SHORT),
            (in, out) -> {
              head(in);
              answer(out, 1000, "{\"status\"");
              over.await();
            })) {
      assertTimedOut(() -> axis.waiting(MessageKind.DOCUMENT, ""));
    }
  }

  @Test
  void an_answer_that_drips_for_ever_ends_with_the_whole_call() throws Exception {
    try (AxisConnection axis =
        axis(
            settings -> settings.callTimeout(SHORT, 1 << 20),
            (in, out) -> {
              head(in);
              answer(out, 1 << 20, "");
              while (over.getCount() > 0) {
                out.write(' ');
                out.flush();
                Thread.onSpinWait();
              }
            })) {
      assertTimedOut(() -> axis.waiting(MessageKind.DOCUMENT, ""));
    }
  }

  @Test
  void a_large_file_has_as_long_as_its_bytes_need() throws Exception {
    byte[] block = new byte[1 << 16];
    try (AxisConnection axis =
        axis(
            settings -> settings.callTimeout(SHORT, 1 << 16),
            (in, out) -> {
              head(in);
              answer(out, 40 * block.length, "");
              for (int i = 0; i < 40; i++) {
                out.write(block);
                out.flush();
                // Slower than the call alone may take, and faster than the slowest speed.
                over.await(25, java.util.concurrent.TimeUnit.MILLISECONDS);
              }
            })) {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      axis.fetch(new Waiting(MessageKind.DOCUMENT, "1", ""), target);
      assertEquals(40 * block.length, target.size());
    }
  }

  @Test
  void a_peer_that_thinks_long_is_waited_for_however_short_the_pauses_may_be() throws Exception {
    try (AxisConnection axis =
        axis(
            settings -> settings.idleTimeout(SHORT),
            (in, out) -> {
              head(in);
              over.await(700, java.util.concurrent.TimeUnit.MILLISECONDS);
              answer(out, OK.length(), OK);
            })) {
      assertEquals("", axis.send(outbound(Content.ofUtf8("mẫu"))).remoteId());
    }
  }
}
