package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

/**
 * Something that differs between the state of the file that was signed and the file as it is.
 *
 * @param where a page number from 1, a field name, or empty
 */
public record LaterChange(Kind kind, String where) {
  /** Sorted by how much it matters to the reader of the document. */
  public enum Kind {
    SIGNATURE_ADDED,
    VALIDATION_DATA_ADDED,
    /** New marks on a page whose earlier content is untouched. */
    PAGE_CONTENT_APPENDED,
    ANNOTATION_ADDED,
    PAGE_CONTENT_REPLACED,
    ANNOTATION_REPLACED,
    PAGES_CHANGED,
    FORM_CHANGED,
    /** Anything else in the catalogue, or changes that could not be read. */
    OTHER
  }

  public LaterChange {
    requireNonNull(kind, "kind");
    requireNonNull(where, "where");
  }
}
