package org.lienthong.core;

/**
 * Names of the places in a PDF where signing puts something. A document that is to be signed
 * carries them as named destinations, so that whoever lays it out and whoever signs it need not
 * know each other. Coordinates of a destination are its left and top edge.
 */
public final class DocumentAnchors {
  /** Left end of the blank after "Số:"; the digits are stamped to its right. */
  public static final String NUMBER = "lienthong.number";

  /** Left end of the blank where "ngày 05 tháng 10 năm 2026" is stamped. */
  public static final String ISSUE_DATE = "lienthong.issue-date";

  /**
   * Top left corner of the room between the signer's title and full name, {@value
   * #SIGNATURE_WIDTH_MM} mm wide and {@value #SIGNATURE_HEIGHT_MM} mm high.
   */
  public static final String SIGNATURE = "lienthong.signature";

  /** Width of the room at {@link #SIGNATURE}, in millimetres. */
  public static final int SIGNATURE_WIDTH_MM = 80;

  /** Height of the room at {@link #SIGNATURE}, in millimetres. */
  public static final int SIGNATURE_HEIGHT_MM = 30;

  private DocumentAnchors() {}
}
