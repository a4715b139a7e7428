package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.documents.Lifecycle.Event;
import org.lienthong.documents.internal.store.Recipients;

/** Every event in every state. */
class LifecycleTest {
  @Test
  void every_event_in_every_state_has_a_defined_result() {
    int allowed = 0;
    for (DocumentState state : DocumentState.values()) {
      for (Event event : Event.values()) {
        DocumentState next = Lifecycle.next(state, event).orElse(null);
        if (next == null) continue;
        allowed++;
        assertTrue(Lifecycle.incoming().contains(state), state + " is no incoming state");
        assertTrue(Lifecycle.incoming().contains(next), next + " is no incoming state");
      }
    }
    assertEquals(66, allowed);
  }

  @Test
  void every_state_can_be_reached_and_none_is_a_trap_except_the_last_ones() {
    Set<DocumentState> reached = EnumSet.of(DocumentState.RECEIVED);
    Deque<DocumentState> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      DocumentState state = open.remove();
      for (Event event : Event.values()) {
        Lifecycle.next(state, event).filter(reached::add).ifPresent(open::add);
      }
    }
    assertEquals(EnumSet.copyOf(Lifecycle.incoming()), reached);
    for (DocumentState state : Lifecycle.incoming()) {
      boolean goesOn =
          EnumSet.allOf(Event.class).stream()
              .anyMatch(event -> Lifecycle.next(state, event).filter(n -> n != state).isPresent());
      assertTrue(goesOn || state.isFinal(), state + " can never be left and is not final");
    }
    assertEquals(List.of(), outOf(DocumentState.RECALLED));
    assertEquals(List.of(Event.RECALL), outOf(DocumentState.SUPERSEDED));
  }

  private static List<Event> outOf(DocumentState state) {
    List<Event> events = new ArrayList<>();
    for (Event event : Event.values()) {
      if (Lifecycle.next(state, event).isPresent()) events.add(event);
    }
    return events;
  }

  @Test
  void any_order_of_news_from_a_recipient_ends_in_a_defined_state() {
    List<ProcessingStatus> all = new ArrayList<>(ProcessingStatus.known());
    all.add(new ProcessingStatus("99"));
    for (RecipientState state : RecipientState.values()) {
      for (ProcessingStatus news : all) {
        for (boolean recall : List.of(true, false)) {
          RecipientState after = state.after(news, recall);
          assertNotNull(after);
          assertEquals(after, after.after(news, recall), state + " " + news + " twice");
          if (state.hasArrived()) assertTrue(after.hasArrived(), state + " " + news);
        }
      }
    }
  }

  @Test
  void earlier_news_never_turns_a_state_back() {
    assertEquals(
        RecipientState.COMPLETED, RecipientState.COMPLETED.after(ProcessingStatus.ARRIVED, true));
    assertEquals(
        RecipientState.REJECTED, RecipientState.COMPLETED.after(ProcessingStatus.REJECTED, true));
    assertEquals(
        RecipientState.ACCEPTED, RecipientState.REJECTED.after(ProcessingStatus.ACCEPTED, true));
    assertEquals(
        RecipientState.REJECTED, RecipientState.REJECTED.after(ProcessingStatus.ARRIVED, true));
    assertEquals(
        RecipientState.SENT, RecipientState.SENT.after(ProcessingStatus.CHANGE_ACCEPTED, true));
  }

  @Test
  void the_whole_is_what_its_recipients_make_of_it() {
    for (RecipientState one : RecipientState.values()) {
      for (RecipientState other : RecipientState.values()) {
        DocumentState whole = Recipients.whole(List.of(one, other));
        assertEquals(whole, Recipients.whole(List.of(other, one)));
        boolean outgoing =
            !Lifecycle.incoming().contains(whole)
                || EnumSet.of(
                        DocumentState.COMPLETED,
                        DocumentState.REJECTED,
                        DocumentState.RECALLED,
                        DocumentState.SUPERSEDED)
                    .contains(whole);
        assertTrue(outgoing, one + " and " + other + " make " + whole);
      }
    }
    assertEquals(
        DocumentState.PARTLY_SENT,
        Recipients.whole(List.of(RecipientState.FAILED, RecipientState.ARRIVED)));
    assertEquals(
        DocumentState.QUEUED,
        Recipients.whole(List.of(RecipientState.QUEUED, RecipientState.COMPLETED)));
  }

  @Test
  void every_word_is_unique_and_every_label_is_there_in_both_languages() {
    Set<String> words = new java.util.HashSet<>();
    for (DocumentState state : DocumentState.values()) {
      assertTrue(words.add(state.word()));
      assertFalse(state.label(Locale.ENGLISH).isBlank());
      assertFalse(state.label(Locale.forLanguageTag("vi")).isBlank());
    }
    for (RecipientState state : RecipientState.values()) {
      assertFalse(state.label(Locale.ENGLISH).isBlank());
      assertFalse(state.label(Locale.forLanguageTag("vi")).isBlank());
    }
  }
}
