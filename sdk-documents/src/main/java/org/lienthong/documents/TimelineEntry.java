package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.core.SdkException;

/**
 * One thing that happened to a document.
 *
 * @param at by the clock of this exchange
 * @param actor who did it: an organisation's identifier or a connection's name
 * @param detail the facts by name, as they fill the sentence
 */
public record TimelineEntry(
    Instant at, TimelineEvent event, String actor, Map<String, String> detail) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Map<String, String> CHANGES =
      Map.of("recall", "thu hồi", "update", "cập nhật", "replace", "thay thế");

  public TimelineEntry {
    requireNonNull(at, "at");
    requireNonNull(event, "event");
    requireNonNull(actor, "actor");
    detail = Collections.unmodifiableMap(new TreeMap<>(detail));
  }

  /** For people, Vietnamese or English. */
  public String sentence(Locale language) {
    Map<String, String> words = new TreeMap<>(detail);
    String status = words.get("status");
    if (status != null) {
      words.put("status", status + " " + new ProcessingStatus(status).label(language));
    }
    String reason = words.get(reasonIn(language));
    if (reason != null) words.put("reason", reason);
    String type = words.get("type");
    if (type != null && language.getLanguage().equals("vi")) {
      words.put("type", CHANGES.getOrDefault(type, type));
    }
    return event.sentence(words, language);
  }

  /** The detail that holds the reason in another language than English. */
  static String reasonIn(Locale language) {
    return "reason-" + language.getLanguage();
  }

  /** Why something failed, in both languages. */
  static void reason(Map<String, String> detail, SdkException e) {
    detail.put("reason", e.code() + ": " + e.message(Locale.ENGLISH));
    detail.put(reasonIn(VIETNAMESE), e.code() + ": " + e.message(VIETNAMESE));
  }
}
