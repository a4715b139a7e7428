package org.lienthong.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.Party;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;

/**
 * One office in a process that ends without a word at one moment: nothing is flushed, no finally
 * runs. Arguments: moment, store, url, system id, secret file, clock.
 */
final class StoppedOffice {
  static final int DEAD = 77;

  /** Where it ends. */
  enum Moment {
    AFTER_SEND_RETURNED,
    BEFORE_THE_NETWORK_TAKES_IT,
    AFTER_THE_NETWORK_TOOK_IT,
    BEFORE_IT_IS_FETCHED,
    AFTER_IT_IS_FETCHED,
    BEFORE_IT_IS_ACKNOWLEDGED,
    AFTER_IT_IS_ACKNOWLEDGED,
    IN_THE_HANDLER,
    AFTER_THE_HANDLER,
    AFTER_THE_STATUS_IS_SENT;

    boolean sends() {
      return compareTo(BEFORE_IT_IS_FETCHED) < 0;
    }

    boolean isHandled() {
      return compareTo(AFTER_THE_HANDLER) >= 0;
    }
  }

  private StoppedOffice() {}

  static Process start(Path folder, ExchangeHub hub, Moment moment) throws IOException {
    Party self = moment.sends() ? TwoOffices.UNION : TwoOffices.COMMITTEE;
    HubSystem system = hub.register("vxp." + self.id().value(), self.id());
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StoppedOffice.class.getName(),
            moment.name(),
            folder.resolve(self.id().value()).toString(),
            hub.url().toString(),
            system.systemId(),
            system.secretFile().toString(),
            "2026-11-25T02:00:00Z")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(moment + ".txt").toFile())
        .start();
  }

  public static void main(String[] arguments) {
    Moment moment = Moment.valueOf(arguments[0]);
    Clock clock = Clock.fixed(Instant.parse(arguments[5]), ZoneOffset.UTC);
    Connection axis =
        AxisConnection.builder(
                URI.create(arguments[2]), arguments[3], Secret.read(Path.of(arguments[4])))
            .clock(clock)
            .build();
    Party self = moment.sends() ? TwoOffices.UNION : TwoOffices.COMMITTEE;
    try (DocumentExchange office =
        DocumentExchange.builder(Path.of(arguments[1]), self)
            .connection(new Stopping(axis, moment))
            .clock(clock)
            .open()) {
      if (moment.sends()) {
        office.send(TwoOffices.document(1));
        stop(moment, Moment.AFTER_SEND_RETURNED);
        office.transmit();
      } else {
        office.receive(incoming -> stop(moment, Moment.IN_THE_HANDLER));
      }
    }
  }

  private static void stop(Moment wanted, Moment here) {
    if (wanted == here) Runtime.getRuntime().halt(DEAD);
  }

  /** Ends the process before or after one call. */
  private record Stopping(Connection axis, Moment moment) implements Connection {
    @Override
    public String name() {
      return axis.name();
    }

    @Override
    public boolean reaches(OrganizationId recipient) {
      return axis.reaches(recipient);
    }

    @Override
    public Receipt send(Outbound message) {
      if (message.kind() == MessageKind.STATUS) stop(moment, Moment.AFTER_THE_HANDLER);
      stop(moment, Moment.BEFORE_THE_NETWORK_TAKES_IT);
      Receipt receipt = axis.send(message);
      stop(moment, Moment.AFTER_THE_NETWORK_TOOK_IT);
      stop(moment, Moment.AFTER_THE_STATUS_IS_SENT);
      return receipt;
    }

    @Override
    public WaitingPage waiting(MessageKind kind, String cursor) {
      return axis.waiting(kind, cursor);
    }

    @Override
    public void fetch(Waiting message, OutputStream target) throws IOException {
      stop(moment, Moment.BEFORE_IT_IS_FETCHED);
      axis.fetch(message, target);
      stop(moment, Moment.AFTER_IT_IS_FETCHED);
    }

    @Override
    public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
      stop(moment, Moment.BEFORE_IT_IS_ACKNOWLEDGED);
      axis.acknowledge(message, answer, reason);
      stop(moment, Moment.AFTER_IT_IS_ACKNOWLEDGED);
    }

    @Override
    public void close() {
      axis.close();
    }
  }
}
