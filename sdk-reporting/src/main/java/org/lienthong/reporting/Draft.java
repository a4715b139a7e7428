package org.lienthong.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.formula.Vocabulary;
import org.lienthong.reporting.internal.json.JsonValue;

/**
 * An indicator as it was read, before the formulas of its form are.
 *
 * @param base key of the indicator this is a part of, or its own
 * @param aggregation null unless said
 * @param place where it stands, for messages
 * @param known the same indicator of a catalogue, whose formula holds here too
 * @param formulas those that only this place knows how to read
 */
record Draft(
    String key,
    String base,
    Map<String, String> breakdown,
    Label label,
    Measure measure,
    Indicator.Kind kind,
    Indicator.Restart restart,
    Indicator.@Nullable Aggregation aggregation,
    boolean negative,
    Indicator.Metadata metadata,
    JsonValue place,
    @Nullable Indicator known,
    List<Written> formulas) {

  /**
   * A formula as it stands somewhere.
   *
   * @param text which need not be the whole of {@code at}
   * @param itself what its left side must be, if it has one
   */
  record Written(JsonValue at, String text, Vocabulary words, String itself) {}

  /** A part of this one. */
  Draft part(String key, Map<String, String> breakdown, Label label) {
    return new Draft(
        key,
        base,
        breakdown,
        label,
        measure,
        kind,
        restart,
        aggregation,
        negative,
        metadata,
        place,
        null,
        List.of());
  }

  Indicator.Aggregation how() {
    if (aggregation != null) return aggregation;
    return kind == Indicator.Kind.RATIO
        ? Indicator.Aggregation.RECOMPUTE
        : Indicator.Aggregation.SUM;
  }
}
