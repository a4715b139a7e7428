package org.lienthong.testkit.junit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.ResponseFor;

/**
 * What every network must do so that the promises of the exchange hold over it. Extend it, say how
 * to connect two offices, and run it with JUnit 5.
 */
public abstract class ConnectionConformance {
  /**
   * Two offices on one network. Both connections are closed after each test.
   *
   * @param from the office behind the first connection
   * @param to the office behind the second
   */
  public record Offices(Connection sender, Party from, Connection receiver, Party to) {
    public Offices {
      requireNonNull(sender, "sender");
      requireNonNull(from, "from");
      requireNonNull(receiver, "receiver");
      requireNonNull(to, "to");
    }
  }

  @TempDir protected Path folder;
  private Offices offices;

  /** For subclasses. */
  protected ConnectionConformance() {}

  /** Connects two offices that have nothing waiting; anew for each test. */
  protected abstract Offices connect() throws Exception;

  @BeforeEach
  void connectOffices() throws Exception {
    offices = connect();
  }

  @AfterEach
  void closeConnections() {
    offices.sender().close();
    offices.receiver().close();
    // Closing again must do no harm.
    offices.sender().close();
  }

  private EdxmlDocument document(int number, Content attachment) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse(number + "/BC-M"), DocumentType.REPORT, "Báo cáo", "Nơi mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(offices.from(), metadata)
        .to(List.of(offices.to()))
        .attachments(List.of(Attachment.of("tệp mẫu.bin", attachment)))
        .build();
  }

  private Outbound outbound(MessageKind kind, EdxmlMessage message) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    EdxmlWriter.write(message, file);
    Content content = Content.of(file.toByteArray());
    return new Outbound(
        kind,
        UUID.randomUUID().toString(),
        offices.from().id(),
        List.of(offices.to().id()),
        content,
        file.size(),
        content.sha256());
  }

  private List<Waiting> waiting() {
    List<Waiting> found = new ArrayList<>();
    for (MessageKind kind : MessageKind.values()) {
      String cursor = "";
      do {
        WaitingPage page = offices.receiver().waiting(kind, cursor);
        found.addAll(page.messages());
        cursor = page.nextCursor();
      } while (!cursor.isEmpty());
    }
    return found;
  }

  private byte[] fetched(Waiting message) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    offices.receiver().fetch(message, file);
    return file.toByteArray();
  }

  @Test
  void the_other_office_is_reached_and_the_name_stays() {
    assertTrue(offices.sender().reaches(offices.to().id()));
    assertEquals(offices.sender().name(), offices.sender().name());
    assertTrue(!offices.sender().name().isBlank());
  }

  @Test
  void a_message_is_offered_under_one_id_until_it_is_acknowledged() {
    offices.sender().send(outbound(MessageKind.DOCUMENT, document(1, Content.ofUtf8("một"))));
    Waiting first = waiting().get(0);
    assertEquals(List.of(first.remoteId()), waiting().stream().map(Waiting::remoteId).toList());
    offices.receiver().acknowledge(first, Acknowledgement.DONE, "");
    assertEquals(List.of(), waiting());
    offices.receiver().acknowledge(first, Acknowledgement.DONE, "");
  }

  @Test
  void what_cannot_be_read_can_be_acknowledged_too() {
    offices.sender().send(outbound(MessageKind.DOCUMENT, document(1, Content.ofUtf8("một"))));
    offices.receiver().acknowledge(waiting().get(0), Acknowledgement.FAILED, "unreadable");
    assertEquals(List.of(), waiting());
  }

  @Test
  void every_byte_arrives_whatever_the_size() throws IOException {
    for (int size : new int[] {0, 1, 2, 3, 4095, 4096, 4097, 65_536, 5_000_000}) {
      byte[] bytes = new byte[size];
      Arrays.fill(bytes, (byte) 0xA5);
      Outbound sent = outbound(MessageKind.DOCUMENT, document(size + 1, Content.of(bytes)));
      offices.sender().send(sent);
      Waiting message = waiting().get(0);
      assertEquals(sent.sha256(), Sha256.of(fetched(message)), size + " bytes");
      assertEquals(sent.sha256(), Sha256.of(fetched(message)), size + " bytes, once more");
      offices.receiver().acknowledge(message, Acknowledgement.DONE, "");
    }
  }

  @Test
  void a_status_arrives_as_a_document_does() throws IOException {
    EdxmlStatus status =
        EdxmlStatus.builder(
                offices.from(),
                new ResponseFor(offices.to().id(), "1/BC-M", "mau-1", LocalDate.of(2026, 10, 5)),
                ProcessingStatus.ARRIVED)
            .build();
    Outbound sent = outbound(MessageKind.STATUS, status);
    offices.sender().send(sent);
    assertEquals(sent.sha256(), Sha256.of(fetched(waiting().get(0))));
  }

  @Test
  void several_messages_keep_apart() throws IOException {
    List<Sha256> sent = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      Outbound one = outbound(MessageKind.DOCUMENT, document(i, Content.ofUtf8("số " + i)));
      offices.sender().send(one);
      sent.add(one.sha256());
    }
    List<Sha256> arrived = new ArrayList<>();
    for (Waiting message : waiting()) arrived.add(Sha256.of(fetched(message)));
    assertEquals(5, arrived.size());
    assertTrue(arrived.containsAll(sent));
  }

  @Test
  void a_target_that_fails_is_not_the_networks_fault() {
    offices.sender().send(outbound(MessageKind.DOCUMENT, document(1, Content.ofUtf8("một"))));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    Waiting message = waiting().get(0);
    assertThrows(IOException.class, () -> offices.receiver().fetch(message, full));
    assertEquals(1, waiting().size());
  }

  @Test
  void the_whole_way_there_and_back_works_over_it() {
    List<IncomingDocument> handed = new ArrayList<>();
    try (DocumentExchange sender =
            DocumentExchange.builder(folder.resolve("sender"), offices.from())
                .connection(offices.sender())
                .open();
        DocumentExchange receiver =
            DocumentExchange.builder(folder.resolve("receiver"), offices.to())
                .connection(offices.receiver())
                .open()) {
      SentDocument sent = sender.send(document(1, Content.ofUtf8("một")));
      assertEquals(List.of(), sender.transmit().problems());
      assertEquals(List.of(), receiver.receive(handed::add).problems());
      receiver.report(handed.get(0).id(), ProcessingStatus.COMPLETED, "");
      receiver.transmit();
      sender.receive(incoming -> {});
      assertEquals(DocumentState.COMPLETED, sender.track(sent.id()).state());
      assertEquals(1, handed.size());
      assertEquals(0, receiver.receive(handed::add).stored());
    }
  }
}
