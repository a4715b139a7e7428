package org.lienthong.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Receipt;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.connection.WaitingPage;

/**
 * A third network beside those that ship: offices in one process that put files into each other's
 * mailboxes. Everything sent is a new message, as on the worst of networks.
 */
final class LoopNetwork {
  /** What one mailbox holds. */
  private record Held(MessageKind kind, String from, Content file) {}

  private final Map<String, Map<String, Held>> mailboxes = new LinkedHashMap<>();
  private int next = 1;

  /** Called before every send and before the answer to it. */
  Consumer<Outbound> beforeTaking = message -> {};

  Consumer<Outbound> afterTaking = message -> {};

  /** While true, what is taken is not put into mailboxes. */
  boolean hold;

  private final List<Runnable> held = new ArrayList<>();
  final List<String> identities = new ArrayList<>();

  Connection join(OrganizationId... ids) {
    Set<String> own = new TreeSet<>();
    for (OrganizationId id : ids) {
      own.add(id.value());
      mailboxes.put(id.value(), new LinkedHashMap<>());
    }
    return new Joined(own);
  }

  /** Another reader of mailboxes that exist. */
  Connection reader(OrganizationId id) {
    return new Joined(Set.of(id.value()));
  }

  static ConnectionException failure(Failure failure) {
    return new ConnectionException(
        failure, ErrorDetail.of("DOC-214", Party.class, "loop", "here", "test"), null);
  }

  synchronized void put(OrganizationId to, MessageKind kind, byte[] file) {
    mailbox(to.value()).put("r" + next++, new Held(kind, "test", Content.of(file)));
  }

  synchronized void release() {
    held.forEach(Runnable::run);
    held.clear();
  }

  private Map<String, Held> mailbox(String id) {
    Map<String, Held> mailbox = mailboxes.get(id);
    if (mailbox == null) throw failure(Failure.REFUSED);
    return mailbox;
  }

  private Receipt take(Outbound message) {
    beforeTaking.accept(message);
    Receipt receipt = put(message);
    afterTaking.accept(message);
    return receipt;
  }

  private synchronized Receipt put(Outbound message) {
    identities.add(message.identity());
    Content file = Content.of(message.file().bytes(1 << 26));
    String id = "";
    for (OrganizationId to : message.to()) {
      id = "r" + next++;
      Map<String, Held> mailbox = mailbox(to.value());
      String remoteId = id;
      Held one = new Held(message.kind(), message.from().value(), file);
      if (hold) held.add(() -> mailbox.put(remoteId, one));
      else mailbox.put(remoteId, one);
    }
    return new Receipt(id);
  }

  private final class Joined implements Connection {
    private final Set<String> own;

    Joined(Set<String> own) {
      this.own = own;
    }

    @Override
    public String name() {
      return "loop";
    }

    @Override
    public boolean reaches(OrganizationId recipient) {
      return mailboxes.containsKey(recipient.value());
    }

    @Override
    public Receipt send(Outbound message) {
      return take(message);
    }

    @Override
    public WaitingPage waiting(MessageKind kind, String cursor) {
      synchronized (LoopNetwork.this) {
        List<Waiting> found = new ArrayList<>();
        for (String id : own) {
          mailbox(id)
              .forEach(
                  (remoteId, held) -> {
                    if (held.kind() == kind) found.add(new Waiting(kind, remoteId, held.from()));
                  });
        }
        return WaitingPage.of(found);
      }
    }

    @Override
    public void fetch(Waiting message, OutputStream target) throws IOException {
      Held held = held(message);
      try (InputStream in = held.file().open()) {
        in.transferTo(target);
      }
    }

    private Held held(Waiting message) {
      synchronized (LoopNetwork.this) {
        return own.stream()
            .map(LoopNetwork.this::mailbox)
            .filter(mailbox -> mailbox.containsKey(message.remoteId()))
            .map(mailbox -> mailbox.get(message.remoteId()))
            .findFirst()
            .orElseThrow(() -> failure(Failure.REFUSED));
      }
    }

    @Override
    public void acknowledge(Waiting message, Acknowledgement answer, String reason) {
      synchronized (LoopNetwork.this) {
        own.forEach(id -> mailbox(id).remove(message.remoteId()));
      }
    }

    @Override
    public void close() {}
  }
}
