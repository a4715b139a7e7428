package org.lienthong.testkit.internal.hub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.testkit.MessageType;

/** Mailboxes and directory in memory. Whoever uses it holds the lock of {@link HubStore}. */
final class HubState {
  private final Set<String> systems = new LinkedHashSet<>();
  private final Map<String, AgencyEntry> agencies = new LinkedHashMap<>();
  private final Map<String, Message> messages = new HashMap<>();
  private final Map<String, List<Message>> sent = new HashMap<>();
  private final Map<String, List<String>> parcelsOf = new HashMap<>();
  private final Map<String, Parcel> parcels = new LinkedHashMap<>();
  private final Map<String, Map<String, Parcel>> mailboxes = new HashMap<>();
  private final Map<String, String> firstByContent = new HashMap<>();

  void apply(HubEvent event) {
    if (event instanceof HubEvent.SystemRegistered it) {
      systems.add(it.systemId());
    } else if (event instanceof HubEvent.AgencySaved it) {
      agencies.put(it.agency().code(), it.agency());
    } else if (event instanceof HubEvent.AgencyRemoved it) {
      agencies.remove(it.code());
    } else if (event instanceof HubEvent.Accepted it) {
      accept(it.message(), it.parcels());
    } else if (event instanceof HubEvent.StateSet it) {
      Parcel parcel = parcels.get(it.docId());
      if (parcel != null) put(parcel.with(it.state(), it.description(), it.at()));
    }
  }

  private void accept(Message message, List<Parcel> copies) {
    messages.put(message.docId(), message);
    sent.computeIfAbsent(message.system(), key -> new ArrayList<>()).add(message);
    firstByContent.putIfAbsent(
        contentKey(message.system(), message.type(), message.sha256()), message.docId());
    for (Parcel parcel : copies) {
      parcelsOf.computeIfAbsent(message.docId(), key -> new ArrayList<>()).add(parcel.docId());
      put(parcel);
    }
  }

  private void put(Parcel parcel) {
    parcels.put(parcel.docId(), parcel);
    Map<String, Parcel> mailbox =
        mailboxes.computeIfAbsent(parcel.system(), key -> new LinkedHashMap<>());
    if (parcel.state().isPending()) {
      mailbox.put(parcel.docId(), parcel);
    } else {
      mailbox.remove(parcel.docId());
    }
  }

  private static String contentKey(String system, MessageType type, String sha256) {
    return system + " " + type + " " + sha256;
  }

  List<String> systems() {
    return List.copyOf(systems);
  }

  boolean isSystem(String systemId) {
    return systems.contains(systemId);
  }

  List<AgencyEntry> agencies() {
    return List.copyOf(agencies.values());
  }

  Optional<AgencyEntry> agency(String code) {
    return Optional.ofNullable(agencies.get(code));
  }

  boolean serves(String system, String code) {
    return agency(code).filter(agency -> agency.system().equals(system)).isPresent();
  }

  Message message(Parcel parcel) {
    Message message = messages.get(parcel.sentDocId());
    if (message == null) throw new IllegalStateException("no message for " + parcel.docId());
    return message;
  }

  /** The document under either of its identifiers, if the system sent or received it. */
  Optional<Message> readable(String docId, String system) {
    Parcel parcel = parcels.get(docId);
    if (parcel != null) {
      return parcel.system().equals(system) ? Optional.of(message(parcel)) : Optional.empty();
    }
    return Optional.ofNullable(messages.get(docId))
        .filter(message -> message.system().equals(system));
  }

  Optional<Parcel> parcel(String docId) {
    return Optional.ofNullable(parcels.get(docId));
  }

  List<Parcel> parcels() {
    return List.copyOf(parcels.values());
  }

  /** What waits in the mailbox of a system, the oldest first. */
  List<Parcel> pending(String system, MessageType type) {
    return mailboxes.getOrDefault(system, Map.of()).values().stream()
        .filter(parcel -> message(parcel).type() == type)
        .toList();
  }

  List<Parcel> sent(String system, MessageType type) {
    List<Parcel> all = new ArrayList<>();
    for (Message message : sent.getOrDefault(system, List.of())) {
      if (message.type() != type) continue;
      for (String docId : parcelsOf.getOrDefault(message.docId(), List.of())) {
        @Nullable Parcel parcel = parcels.get(docId);
        if (parcel != null) all.add(parcel);
      }
    }
    return all;
  }

  /** The first message of a system with these bytes. */
  Optional<String> firstWith(String system, MessageType type, String sha256) {
    return Optional.ofNullable(firstByContent.get(contentKey(system, type, sha256)));
  }

  Set<String> documents() {
    return Set.copyOf(messages.keySet());
  }
}
