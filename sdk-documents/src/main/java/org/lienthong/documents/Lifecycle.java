package org.lienthong.documents;

import static org.lienthong.documents.DocumentState.ACCEPTED;
import static org.lienthong.documents.DocumentState.ASSIGNED;
import static org.lienthong.documents.DocumentState.CHANGE_REQUESTED;
import static org.lienthong.documents.DocumentState.COMPLETED;
import static org.lienthong.documents.DocumentState.HANDED_OVER;
import static org.lienthong.documents.DocumentState.IN_PROGRESS;
import static org.lienthong.documents.DocumentState.QUARANTINED;
import static org.lienthong.documents.DocumentState.RECALLED;
import static org.lienthong.documents.DocumentState.RECEIVED;
import static org.lienthong.documents.DocumentState.REJECTED;
import static org.lienthong.documents.DocumentState.SUPERSEDED;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The published state machine of a document. Received documents follow the table here; the state of
 * a sent one is what the states of its recipients make of it, each of which follows {@link
 * RecipientState#after}.
 */
public final class Lifecycle {
  /** What can happen to a document that we received. */
  public enum Event {
    /** A lease was taken and the handler is about to get it; again after an interruption. */
    HAND_OVER,
    /** The handler returned and had reported nothing itself. */
    HANDLED,
    /** The handler failed and will get it again. */
    FAIL,
    /** The handler failed for good. */
    GIVE_UP,
    /** A person lets it be handed over: again, or at last, having agreed to an update. */
    REDRIVE,
    /** 02, by the handler or a person. */
    REPORT_REJECTED,
    /** 03. */
    REPORT_ACCEPTED,
    /** 04. */
    REPORT_ASSIGNED,
    /** 05. */
    REPORT_IN_PROGRESS,
    /** 06. */
    REPORT_COMPLETED,
    /** This is itself a request to change another document, and is left to a person. */
    POSTPONE,
    /** This request to change another document is agreed to: 15. */
    AGREE,
    /** This request to change another document is refused: 16. */
    REFUSE,
    /** A recall of this document was agreed to. */
    RECALL,
    /** An update or replacement of this document was agreed to. */
    SUPERSEDE;

    /** For machines, such as {@code hand-over}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Set<DocumentState> HELD =
      Collections.unmodifiableSet(
          EnumSet.of(RECEIVED, HANDED_OVER, ACCEPTED, ASSIGNED, IN_PROGRESS));

  private static final Map<DocumentState, Map<Event, DocumentState>> TABLE = table();

  private Lifecycle() {}

  /** What a received document becomes; empty if the event is refused in that state. */
  public static Optional<DocumentState> next(DocumentState state, Event event) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
  }

  /** The states that a received document can have. */
  public static List<DocumentState> incoming() {
    return List.of(
        RECEIVED,
        HANDED_OVER,
        ACCEPTED,
        ASSIGNED,
        IN_PROGRESS,
        COMPLETED,
        REJECTED,
        CHANGE_REQUESTED,
        QUARANTINED,
        RECALLED,
        SUPERSEDED);
  }

  private static Map<DocumentState, Map<Event, DocumentState>> table() {
    Map<DocumentState, Map<Event, DocumentState>> table = new EnumMap<>(DocumentState.class);
    for (DocumentState state : incoming()) table.put(state, new EnumMap<>(Event.class));
    put(table, EnumSet.of(RECEIVED, HANDED_OVER), Event.HAND_OVER, HANDED_OVER);
    put(table, EnumSet.of(HANDED_OVER), Event.HANDLED, ACCEPTED);
    put(table, EnumSet.of(HANDED_OVER), Event.FAIL, RECEIVED);
    put(table, EnumSet.of(HANDED_OVER), Event.GIVE_UP, QUARANTINED);
    put(table, EnumSet.of(QUARANTINED, CHANGE_REQUESTED), Event.REDRIVE, RECEIVED);
    put(table, EnumSet.of(HANDED_OVER), Event.POSTPONE, CHANGE_REQUESTED);
    put(table, EnumSet.of(HANDED_OVER, CHANGE_REQUESTED), Event.AGREE, COMPLETED);
    put(table, EnumSet.of(HANDED_OVER, CHANGE_REQUESTED), Event.REFUSE, REJECTED);
    reports(table);
    Set<DocumentState> changeable = EnumSet.copyOf(HELD);
    changeable.addAll(EnumSet.of(COMPLETED, REJECTED, CHANGE_REQUESTED, QUARANTINED, SUPERSEDED));
    put(table, changeable, Event.RECALL, RECALLED);
    changeable.remove(SUPERSEDED);
    put(table, changeable, Event.SUPERSEDE, SUPERSEDED);
    return Collections.unmodifiableMap(table);
  }

  /** Offices go back and forth; only what its sender took away is out of their hands. */
  private static void reports(Map<DocumentState, Map<Event, DocumentState>> table) {
    Set<DocumentState> open = EnumSet.copyOf(HELD);
    open.addAll(EnumSet.of(COMPLETED, REJECTED));
    put(table, open, Event.REPORT_REJECTED, REJECTED);
    put(table, open, Event.REPORT_ACCEPTED, ACCEPTED);
    put(table, open, Event.REPORT_ASSIGNED, ASSIGNED);
    put(table, open, Event.REPORT_IN_PROGRESS, IN_PROGRESS);
    put(table, open, Event.REPORT_COMPLETED, COMPLETED);
  }

  private static void put(
      Map<DocumentState, Map<Event, DocumentState>> table,
      Set<DocumentState> states,
      Event event,
      DocumentState next) {
    for (DocumentState state : states)
      table.getOrDefault(state, new EnumMap<>(Event.class)).put(event, next);
  }
}
