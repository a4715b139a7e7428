package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope's remaining facts about the paper side of a document.
 *
 * @param sphere where it may circulate
 * @param typistNotation initials of who typed it
 * @param copies number of copies issued
 * @param direction an extension of one vendor
 */
public record OtherInfo(
    String sphere,
    String typistNotation,
    @Nullable Integer copies,
    @Nullable Integer pages,
    @Nullable Boolean direction,
    List<String> appendixes) {
  /** Nothing said. */
  public static final OtherInfo NONE = new OtherInfo("", "", null, null, null, List.of());

  public OtherInfo {
    requireNonNull(sphere, "sphere");
    requireNonNull(typistNotation, "typistNotation");
    appendixes = List.copyOf(appendixes);
  }
}
