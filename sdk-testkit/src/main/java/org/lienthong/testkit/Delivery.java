package org.lienthong.testkit;

import java.nio.file.Path;
import java.time.Instant;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.testkit.internal.hub.Message;
import org.lienthong.testkit.internal.hub.Parcel;

/** One file on its way to one recipient, as it stood when it was asked for. Immutable. */
public final class Delivery {
  private final Message message;
  private final Parcel parcel;
  private final Path file;

  Delivery(Message message, Parcel parcel, Path file) {
    this.message = message;
    this.parcel = parcel;
    this.file = file;
  }

  /** Under which the recipient knows it. */
  public String docId() {
    return parcel.docId();
  }

  /** Under which the sender knows it; the same for all recipients. */
  public String sentDocId() {
    return message.docId();
  }

  public MessageType messageType() {
    return message.type();
  }

  /** The system that sent it. */
  public String sender() {
    return message.system();
  }

  public OrganizationId from() {
    return OrganizationId.of(message.from());
  }

  public OrganizationId to() {
    return OrganizationId.of(parcel.to());
  }

  /** The system in whose mailbox it lies. */
  public String mailbox() {
    return parcel.system();
  }

  public DeliveryState state() {
    return parcel.state();
  }

  /** What the recipient said with the state; may be empty. */
  public String description() {
    return parcel.description();
  }

  public Instant sentAt() {
    return message.at();
  }

  /** When the state was last set. */
  public Instant updatedAt() {
    return parcel.at();
  }

  /** The file as recipients get it; gone with a temporary hub. */
  public Content content() {
    return Content.of(file);
  }

  /** The content, read. */
  public EdxmlMessage message() {
    return EdxmlReader.read(content());
  }

  @Override
  public String toString() {
    return message.type().wire() + " " + docId() + " to " + to() + ": " + state().wire();
  }
}
