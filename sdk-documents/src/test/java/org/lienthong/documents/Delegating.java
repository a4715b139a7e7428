package org.lienthong.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;

/** Another network with something done otherwise. */
class Delegating implements Connection {
  private final Connection network;

  Delegating(Connection network) {
    this.network = network;
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public boolean reaches(OrganizationId recipient) {
    return network.reaches(recipient);
  }

  @Override
  public Receipt send(Outbound message) {
    return network.send(message);
  }

  @Override
  public WaitingPage waiting(MessageKind kind, String cursor) {
    return network.waiting(kind, cursor);
  }

  @Override
  public void fetch(Waiting message, OutputStream target) throws IOException {
    network.fetch(message, target);
  }

  @Override
  public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
    network.acknowledge(message, answer, reason);
  }

  @Override
  public void close() {
    network.close();
  }
}
