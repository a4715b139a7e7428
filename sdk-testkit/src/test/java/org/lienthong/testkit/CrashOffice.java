package org.lienthong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.Secret;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.ExchangeSettings;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.axis.AxisConnection;
import org.lienthong.documents.edxml.EdxmlDocument;

/**
 * One office in a process of its own, to be killed and started again. Arguments: role, store, url,
 * system id, secret file, own id, other id, number of documents.
 */
final class CrashOffice {
  private CrashOffice() {}

  public static void main(String[] arguments) {
    Path store = Path.of(arguments[1]);
    Party self = Party.of(arguments[5], "Nơi mẫu");
    try (DocumentExchange exchange =
        DocumentExchange.builder(store, self)
            .connection(
                AxisConnection.builder(
                        URI.create(arguments[2]), arguments[3], Secret.read(Path.of(arguments[4])))
                    .idleTimeout(Duration.ofSeconds(5))
                    .build())
            .settings(
                ExchangeSettings.builder()
                    .delays(Duration.ofMillis(20), Duration.ofMillis(200))
                    .lease(Duration.ofMillis(600))
                    .sendAttempts(1000)
                    .handOverAttempts(1000)
                    .breakerFailures(1000)
                    .build())
            .open()) {
      System.out.println("ready");
      if (arguments[0].equals("send")) {
        send(exchange, self, Party.of(arguments[6], "Nơi khác"), Integer.parseInt(arguments[7]));
      } else {
        receive(exchange, store.resolveSibling("handed.txt"));
      }
    }
  }

  private static void send(DocumentExchange exchange, Party self, Party to, int count) {
    List<ExchangeId> sent = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      sent.add(exchange.send(document(i, self, to), "khóa " + i).id());
      if (i % 5 == 0) exchange.transmit();
    }
    while (!sent.stream().allMatch(id -> isCompleted(exchange, id))) {
      exchange.transmit();
      exchange.receive(incoming -> {});
    }
    System.out.println("finished");
  }

  private static boolean isCompleted(DocumentExchange exchange, ExchangeId id) {
    return exchange.track(id).state() == DocumentState.COMPLETED;
  }

  private static EdxmlDocument document(int number, Party self, Party to) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-M"), DocumentType.REPORT, "Báo cáo", "Nơi mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(self, metadata)
        .to(List.of(to))
        .attachments(
            List.of(Attachment.of("so " + number + ".txt", Content.ofUtf8("số " + number))))
        .build();
  }

  private static void receive(DocumentExchange exchange, Path handed) {
    while (true) {
      exchange.receive(
          incoming -> {
            note(handed, incoming);
            exchange.report(incoming.id(), ProcessingStatus.COMPLETED, "");
          });
    }
  }

  /** What a union's program would do: keep it for good before it returns. */
  private static void note(Path file, IncomingDocument incoming) {
    String line = incoming.document().number() + " " + incoming.attempt() + "\n";
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
