package org.lienthong.testkit.internal.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.testkit.DeliveryState;
import org.lienthong.testkit.HashFileForm;
import org.lienthong.testkit.HubRefusal;
import org.lienthong.testkit.MessageType;

/** Takes a file in: onto the disk, read, routed, into the mailboxes. */
public final class Reception {
  private final HubStore store;
  private final HubSettings settings;

  public Reception(HubStore store, HubSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * What a call of sendEdoc brings.
   *
   * @param system that calls
   * @param type that it says it sends; null for whichever the file is
   * @param hash of the file as stated; empty if it is not
   * @param copies for each recipient
   */
  public record Sending(
      String system, @Nullable MessageType type, String hash, int copies, Instant at) {}

  /** Returns the DocId for the sender. */
  public String receive(Sending sending, InputStream body) throws IOException {
    Path part = store.folder().incoming();
    try {
      Set<HashFileForm> forms =
          sending.type() == null ? Set.of(HashFileForm.ABSENT) : settings.hashFile();
      Sha256 hash = IncomingFile.receive(body, part).settle(sending.hash(), forms);
      EdxmlMessage message = read(part);
      MessageType type = type(message);
      if (sending.type() != null && sending.type() != type) {
        throw new Refused(
            HubRefusal.NOT_EDXML,
            "messagetype is " + sending.type().wire() + ", the file is " + type.wire());
      }
      if (settings.traceHeader() && type == MessageType.EDOC) {
        TraceStamp.add(part, store.folder().incoming(), sending.at());
      }
      return accept(sending, message, hash, part);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static EdxmlMessage read(Path part) {
    try {
      return EdxmlReader.readUnproved(Content.of(part));
    } catch (InputException e) {
      throw new Refused(
          HubRefusal.NOT_EDXML, "the file is not edXML that can be read: " + e.code());
    }
  }

  private static MessageType type(EdxmlMessage message) {
    return message instanceof EdxmlStatus ? MessageType.STATUS : MessageType.EDOC;
  }

  private String accept(Sending sending, EdxmlMessage edxml, Sha256 hash, Path part)
      throws IOException {
    String docId = UUID.randomUUID().toString();
    Message message =
        new Message(
            docId,
            type(edxml),
            sending.system(),
            edxml.from().id().value(),
            hash.hex(),
            edxml instanceof EdxmlDocument document ? document.subject() : "",
            notation(edxml),
            sending.at());
    store.folder().keep(part, docId);
    boolean kept = false;
    try {
      String answer = store.change(state -> decide(state, message, edxml, sending.copies()));
      kept = answer.equals(docId);
      return answer;
    } finally {
      if (!kept) Files.deleteIfExists(store.folder().document(docId));
    }
  }

  private HubStore.Change<String> decide(
      HubState state, Message message, EdxmlMessage edxml, int copies) {
    if (!state.serves(message.system(), message.from())) {
      throw new Refused(
          HubRefusal.UNKNOWN_SENDER,
          "the sender " + message.from() + " is not an organisation of " + message.system());
    }
    if (settings.sameDocIdForDuplicates() || settings.refusesDuplicates()) {
      var first = state.firstWith(message.system(), message.type(), message.sha256());
      if (first.isPresent() && settings.refusesDuplicates()) {
        throw new Refused(HubRefusal.DUPLICATE, "the same bytes came before as " + first.get());
      }
      if (first.isPresent()) return new HubStore.Change<>(List.of(), first.get());
    }
    List<Parcel> parcels = new ArrayList<>();
    for (OrganizationId to : recipients(edxml)) {
      String system = state.agency(to.value()).map(AgencyEntry::system).orElse("");
      if (system.isEmpty()) {
        throw new Refused(
            HubRefusal.UNKNOWN_RECEIVER, "no system serves the recipient " + to.value());
      }
      for (int i = 0; i < copies; i++) parcels.add(parcel(message, to, system));
    }
    if (parcels.isEmpty()) {
      throw new Refused(HubRefusal.UNKNOWN_RECEIVER, "the file names no recipient");
    }
    return new HubStore.Change<>(List.of(new HubEvent.Accepted(message, parcels)), message.docId());
  }

  private static Parcel parcel(Message message, OrganizationId to, String system) {
    return new Parcel(
        UUID.randomUUID().toString(),
        message.docId(),
        to.value(),
        system,
        DeliveryState.INITIAL,
        "",
        message.at());
  }

  /** Documents go to their To elements, statuses to whose document they speak of. */
  private static List<OrganizationId> recipients(EdxmlMessage edxml) {
    if (edxml instanceof EdxmlDocument document) {
      return document.to().stream().map(Party::id).toList();
    }
    OrganizationId answered = ((EdxmlStatus) edxml).responseFor().organizationId();
    return answered == null ? List.of() : List.of(answered);
  }

  private static String notation(EdxmlMessage edxml) {
    if (edxml instanceof EdxmlDocument document) {
      return document.code().map(Object::toString).orElse("");
    }
    return ((EdxmlStatus) edxml).responseFor().code();
  }
}
