package org.lienthong.cli.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.Values;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.TimelineEntry;
import org.lienthong.documents.Tracking;

/** What is known of a document, for programs and for people. */
final class TrackingView {
  private TrackingView() {}

  static JsonObject json(Tracking tracking, Locale language) {
    List<JsonObject> recipients = new ArrayList<>();
    for (Tracking.Recipient recipient : tracking.recipients()) {
      recipients.add(
          new JsonObject()
              .put("id", recipient.party().id().value())
              .put("name", recipient.party().name())
              .put("state", recipient.state().word())
              .put("since", Values.iso(recipient.since()))
              .put("connection", recipient.connection()));
    }
    List<JsonObject> timeline = new ArrayList<>();
    for (TimelineEntry entry : tracking.timeline()) {
      JsonObject detail = new JsonObject();
      entry.detail().forEach(detail::put);
      timeline.add(
          new JsonObject()
              .put("at", Values.iso(entry.at()))
              .put("event", entry.event().word())
              .put("actor", entry.actor())
              .put("detail", detail)
              .put("sentence", entry.sentence(language)));
    }
    return brief(tracking).put("recipients", recipients).put("timeline", timeline);
  }

  static JsonObject brief(Tracking tracking) {
    return new JsonObject()
        .put("id", tracking.id().value())
        .put("direction", tracking.outgoing() ? "outgoing" : "incoming")
        .put("documentId", tracking.documentId())
        .put("code", tracking.code())
        .put("subject", tracking.subject())
        .put("state", tracking.state().word());
  }

  static List<String> text(Tracking tracking, Context context) {
    Locale language = context.language();
    Lines lines =
        new Lines(context.words())
            .add(title(tracking))
            .field("track.id", tracking.id().value())
            .field("track.subject", tracking.subject())
            .field("track.state", tracking.state().label(language));
    for (Tracking.Recipient recipient : tracking.recipients()) {
      lines.labelled(recipient.party().toString(), recipient.state().label(language));
    }
    for (TimelineEntry entry : tracking.timeline()) {
      lines.add(VietnamTime.format(entry.at()) + "  " + entry.sentence(language));
    }
    return lines.lines();
  }

  private static String title(Tracking tracking) {
    return tracking.code().isEmpty() ? tracking.documentId() : tracking.code();
  }

  static String line(Tracking tracking, Locale language) {
    return tracking.id()
        + "  "
        + (tracking.outgoing() ? "→ " : "← ")
        + title(tracking)
        + "  "
        + tracking.state().label(language);
  }
}
