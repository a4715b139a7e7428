package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.Lifecycle;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.RecipientState;

/** The state machine as it is published is the one that runs. */
class LifecycleDocTest {
  private static final String DOC = Project.read(Project.file("docs/exchange.md"));

  private static void assertPublished(List<String> rows) {
    assertTrue(
        DOC.contains(String.join("\n", rows)),
        () -> "docs/exchange.md should hold these rows:\n" + String.join("\n", rows));
  }

  @Test
  void what_a_received_document_can_become_is_published() {
    List<String> rows = new ArrayList<>();
    for (DocumentState state : Lifecycle.incoming()) {
      List<String> ways = new ArrayList<>();
      for (Lifecycle.Event event : Lifecycle.Event.values()) {
        Lifecycle.next(state, event)
            .ifPresent(next -> ways.add("`" + event.word() + "` → " + next.word()));
      }
      rows.add(
          "| `%s` | %s | %s |"
              .formatted(
                  state.word(),
                  state.label(Locale.forLanguageTag("vi")),
                  ways.isEmpty() ? "-" : String.join(", ", ways)));
    }
    assertPublished(rows);
  }

  @Test
  void what_a_recipient_can_become_is_published() {
    List<String> rows = new ArrayList<>();
    for (RecipientState state : RecipientState.values()) {
      List<String> ways = new ArrayList<>();
      for (ProcessingStatus news : ProcessingStatus.known()) {
        RecipientState recall = state.after(news, true);
        RecipientState change = state.after(news, false);
        if (recall == state && change == state) continue;
        String next = recall == change ? recall.word() : recall.word() + " or " + change.word();
        ways.add(news.code() + " → " + next);
      }
      rows.add(
          "| `%s` | %s | %s |"
              .formatted(
                  state.word(),
                  state.label(Locale.forLanguageTag("vi")),
                  ways.isEmpty() ? "-" : String.join(", ", ways)));
    }
    assertPublished(rows);
  }
}
