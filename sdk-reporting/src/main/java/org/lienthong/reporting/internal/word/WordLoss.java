package org.lienthong.reporting.internal.word;

/**
 * Something in a document that is not carried over.
 *
 * @param paragraph counted from 1, those in tables too
 * @param code of the catalogue
 */
public record WordLoss(int paragraph, String code) {
  static final String PICTURE = "REP-523";
  static final String COMMENT = "REP-524";
  static final String DELETED = "REP-525";
  static final String TEXT_BOX = "REP-526";
  static final String NOTE = "REP-527";
  static final String OBJECT = "REP-528";
}
