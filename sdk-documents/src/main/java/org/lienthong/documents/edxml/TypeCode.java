package org.lienthong.documents.edxml;

import org.jspecify.annotations.Nullable;

/**
 * The numbers for the kind of a document. Systems disagree on them: only the name of the kind is
 * reliable.
 */
public record TypeCode(@Nullable Integer type, @Nullable Integer detail) {
  /** Neither number. */
  public static final TypeCode NONE = new TypeCode(null, null);
}
